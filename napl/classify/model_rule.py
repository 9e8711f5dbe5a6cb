"""Owns what a rule of a model type is: when it holds, and which fields and quotes show it."""

from collections.abc import Callable
from dataclasses import dataclass

from napl.classify.answers import Truth
from napl.classify.frame import Frame
from napl.classify.grounds import fields
from napl.classify.label import Ground, Rule
from napl.core.text import KeyPath
from napl.model.kinds.trajectory import Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRule:
    """When a trajectory has a form; `fields` and `lists` (of programme elements) are what the label then rests on.

    Without a quote for each list in `needs` the form cannot show.
    """

    type: str
    rule: Rule
    holds: Callable[[Trajectory, Frame], Truth]
    fields: tuple[KeyPath, ...] = ()
    lists: tuple[str, ...] = ()
    needs: frozenset[str] = frozenset()

    def shows(self, trajectory: Trajectory, frame: Frame) -> bool:
        """Return whether the facts show the form."""
        return frame.shown(trajectory).names >= self.needs and self.holds(trajectory, frame) is True

    def because(self, trajectory: Trajectory, frame: Frame) -> tuple[Ground, ...]:
        """Return the fields and quotes that show the form."""
        return fields(trajectory, *self.fields) + frame.shown(trajectory).quotes(*self.lists)
