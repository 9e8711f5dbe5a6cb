"""Owns where a trajectory stands on a day: its state, the rule that decided, and the dates that go with it."""

from typing import Literal, get_args

import msgspec

from napl.model.entity import Date
from napl.quality.months import next_day

State = Literal["submitted", "in-review", "conditional", "admitted", "rejected", "lapsed", "suspended", "withdrawn"]
STATES: tuple[State, ...] = get_args(State)
"""The states, in the order in which a trajectory meets them."""


class Standing(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where a trajectory stands.

    `rule` is the id of the rule that decided (`napl.quality.reasons`); `since` the first day of the state; `until` the last
    day on which the verdict, or the suspension, holds; `grace_until` the last day of grace after that. `round` and
    `framework` are those that decided, or that run where nothing was decided. `running` is a later round whose panel is not
    complete. `monitoring_due` is the last day on which monitoring is in time. `beneath` is where the trajectory would stand
    without its withdrawal or suspension. To *lapse* is always the end of grace; a verdict *ends* before that.
    """

    state: State
    rule: str
    since: Date
    until: Date | None = None
    grace_until: Date | None = None
    in_grace: bool = False
    round: int | None = None
    framework: str | None = None
    running: int | None = None
    monitoring_due: Date | None = None
    monitoring_missing: bool = False
    condition_overdue: bool = False
    beneath: "Standing | None" = None

    @property
    def holds(self) -> bool:
        """Whether the trajectory is in the register proper: admitted, or conditional, the time of grace included."""
        return self.state in {"admitted", "conditional"}

    @property
    def lapses(self) -> Date | None:
        """The first day on which it is, or will be, lapsed: the day after grace; None where nothing was decided."""
        return None if self.grace_until is None else next_day(self.grace_until)

    @property
    def notes(self) -> tuple[str, ...]:
        """The ids of what else must be seen beside the state (`napl.quality.reasons.NOTES`), in a fixed order."""
        told = {
            "in-grace": self.in_grace,
            "condition-overdue": self.condition_overdue,
            "monitoring-missing": self.monitoring_missing,
            "round-running": self.running is not None,
        }
        return tuple(name for name, holds in told.items() if holds)
