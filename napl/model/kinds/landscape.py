"""Owns the kind landscape: the coherent set of learning arrangements that a team of a lab designs."""

from typing import Literal

from napl.core.text import Text
from napl.model.entity import Date, Entity, Part, Quantity
from napl.model.kind import Kind
from napl.model.kinds.trajectory import Serves


class PrototypeEvaluation(Part, frozen=True, kw_only=True):
    """What a try-out in practice showed."""

    date: Date
    participants: Quantity
    findings: str


class Arrangement(Part, frozen=True, kw_only=True):
    """One arrangement: an existing trajectory, an adapted one, or a newly designed one with the state of its prototype."""

    id: str
    title: str
    sort: Literal["existing", "adapted", "new"]
    serves: tuple[Serves, ...]
    trajectory: str | None = None
    after: tuple[str, ...] = ()
    prototype: Literal["sketch", "prototype", "tested", "adopted"] | None = None
    note: str | None = None
    evaluations: tuple[PrototypeEvaluation, ...] = ()


class Feedback(Part, frozen=True, kw_only=True):
    """What another lab said of it."""

    date: Date
    from_lab: str
    text: str


class Landscape(Entity, frozen=True, kw_only=True):
    """A leerlandschap; `after` in its arrangements gives their order."""

    title: str
    lab: str
    summary: str
    sectors: tuple[str, ...]
    updated: Date
    arrangements: tuple[Arrangement, ...]
    feedback: tuple[Feedback, ...] = ()


KIND = Kind(name="landscape", place="landscapes", model=Landscape, title=Text("Leerlandschap", "Learning landscape"))
