"""Owns the supply on a day: what stands where, what can be followed, and what family it is of."""

from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from napl.classify.frame import frame_of
from napl.classify.model_types import forms_of
from napl.gaps.ending import Endings
from napl.gaps.slice import EVERYTHING, Slice
from napl.model.kinds.trajectory import Edition, Trajectory
from napl.model.register import Register
from napl.quality.explanation import CriterionVerdict
from napl.quality.judging import states
from napl.quality.months import plus
from napl.quality.standing import Standing
from napl.quality.verdict import verdicts

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplied:
    """A trajectory as the supply of a cell: does it hold, does it last past the horizon, can it be followed, where.

    It lasts when it does not lapse up to and including the horizon. `standing` is None for a draft that is counted as if
    admitted. `barriers` tells, where it cannot be followed, what keeps the edition away that comes nearest: ``edition`` where
    none starts within the reach, else the limits of the slice.
    """

    trajectory: Trajectory
    standing: Standing | None
    holds: bool
    lasting: bool
    available: bool
    online: bool
    family: str
    barriers: tuple[str, ...] = ()

    @property
    def priceless(self) -> bool:
        """Whether a price ceiling left it out only because its price is not known."""
        return self.barriers == ("price-unknown",)

    @property
    def counts(self) -> bool:
        """Whether it makes a cell better than unavailable: it holds, lasts, and can be followed."""
        return self.holds and self.lasting and self.available


class Supply:
    """Everything on offer on a day, by cell; made once and asked for every cell."""

    def __init__(
        self, register: Register, as_of: date, *, limits: Slice = EVERYTHING, drafts: Iterable[Trajectory] = ()
    ) -> None:
        """Take the supply of `register` as of a day; `drafts` count as if they were admitted that day."""
        self.register = register
        self.as_of = as_of.isoformat()
        self.limits = limits
        thresholds = register.info.thresholds if register.info else None
        self.horizon = plus(self.as_of, thresholds.lapsing_months if thresholds else 12)
        self.reach = plus(self.as_of, thresholds.availability_months if thresholds else 12)
        self.standings: Mapping[str, Standing] = states(register, as_of)
        self._family = _families(register, as_of)
        self._supplied: dict[str, Supplied | None] = {}
        self._kept: dict[str, tuple[bool, bool, str, tuple[Edition, ...]]] = {}
        self._drafts = {draft.id: draft for draft in drafts}
        self._cells = self._by_cell()
        self._endings = Endings(register)

    def within(self, limits: Slice) -> "Supply":
        """Return the same supply within other limits; what does not depend on them is shared."""
        other = copy(self)
        other.limits = limits
        other._supplied = {}  # noqa: SLF001  its own copy; what does not depend on limits is kept for all
        return other

    def _by_cell(self) -> dict[tuple[str, str, str], list[Trajectory]]:
        """Return who serves (path, aspect, level that the step leads to); a draft replaces an entry with its id."""
        found: dict[tuple[str, str, str], list[Trajectory]] = {}
        for cell, some in self.register.serving.items():
            found[cell] = [one for one in some if one.id not in self._drafts]
        for draft in self._drafts.values():
            for serves in draft.serves:
                path = self.register.paths.get(serves.path)
                for step in path.steps_between(serves.from_level, serves.to_level) if path else ():
                    for aspect in serves.aspects:
                        cell_drafts = found.setdefault((serves.path, aspect, step.to_level), [])
                        if draft not in cell_drafts:
                            cell_drafts.append(draft)
        return found

    def serving(self, path: str, aspect: str, level: str, sector: str) -> tuple[Supplied, ...]:
        """Return what serves a cell in a sector, in order of id; what is withdrawn or not submitted yet is left out."""
        some = self._cells.get((path, aspect, level), ())
        found = [self.of(one) for one in some if sector in one.sectors]
        return tuple(sorted((one for one in found if one is not None), key=lambda one: one.trajectory.id))

    def failing(self, trajectory: str) -> tuple[str, ...]:
        """Return the criteria that a rejected trajectory does not meet, in the order of its framework."""
        return tuple(criterion.id for criterion in self._failing.get(trajectory, ()))

    def to_mend(self, trajectory: str) -> tuple[str, ...]:
        """Return the fewest of those criteria that it must meet to be in the register, under conditions at least."""
        failing = self._failing.get(trajectory, ())
        standing = self.standings.get(trajectory)
        framework = self.register.quality_frameworks.get((standing and standing.framework) or "")
        if framework is None:
            return tuple(criterion.id for criterion in failing)
        bound = framework.decision.conditional
        left = {True: bound.failed_mandatory, False: bound.failed_other}
        kept = []
        for criterion in reversed(failing):
            if left[criterion.mandatory] > 0:
                left[criterion.mandatory] -= 1
            else:
                kept.append(criterion.id)
        return tuple(reversed(kept))

    @cached_property
    def _failing(self) -> Mapping[str, tuple[CriterionVerdict, ...]]:
        rejected = tuple(name for name, standing in self.standings.items() if standing.state == "rejected")
        found = verdicts(self.register, date.fromisoformat(self.as_of), rejected)
        return {one.trajectory: tuple(criterion for criterion in one.criteria if not criterion.passes) for one in found}

    def last_end(self, path: str, aspect: str, level: str, sector: str) -> str | None:
        """Return the last day on which something stopped holding in a cell: lapsed, or withdrawn or suspended while it held."""
        some = [one for one in self._cells.get((path, aspect, level), ()) if sector in one.sectors]
        ends = [self._endings.of(one, self.standings.get(one.id)) for one in some]
        return max((end for end in ends if end is not None and end <= self.as_of), default=None)

    def of(self, trajectory: Trajectory) -> Supplied | None:
        """Return a trajectory as supply, or None where it is withdrawn or not submitted yet."""
        if trajectory.id not in self._supplied:
            self._supplied[trajectory.id] = self._make(trajectory)
        return self._supplied[trajectory.id]

    def _make(self, trajectory: Trajectory) -> Supplied | None:
        draft = trajectory.id in self._drafts
        standing = None if draft else self.standings.get(trajectory.id)
        if not draft and (standing is None or standing.state == "withdrawn"):
            return None
        holds, lasting, family, coming = self._of_itself(trajectory, standing)
        refused = [self.limits.refuses(trajectory, edition) for edition in coming]
        without = ("edition", *self.limits.refuses_all(trajectory))
        barriers = min(refused, key=lambda limits: (len(limits), limits), default=without)
        return Supplied(
            trajectory=trajectory,
            standing=standing,
            holds=holds,
            lasting=lasting,
            available=not barriers,
            online=any(self.limits.takes_online(trajectory, edition) for edition in coming),
            family=family,
            barriers=barriers,
        )

    def _of_itself(
        self, trajectory: Trajectory, standing: Standing | None
    ) -> tuple[bool, bool, str, tuple[Edition, ...]]:
        """Return what holds within any limits: does it hold, does it last, its family, and the editions that are near."""
        if trajectory.id not in self._kept:
            self._kept[trajectory.id] = (
                standing is None or standing.holds,
                standing is None or standing.lapses is None or standing.lapses > self.horizon,
                self._family(trajectory),
                tuple(edition for edition in trajectory.editions if self._soon(edition)),
            )
        return self._kept[trajectory.id]

    def _soon(self, edition: Edition) -> bool:
        """Say whether an edition starts within the reach; one that is planned without a date counts.

        One that is done by now was planned on the days before it started.
        """
        if edition.start is None:
            return edition.status == "planned"
        return edition.status in {"planned", "done"} and self.as_of <= edition.start <= self.reach


def _families(register: Register, as_of: date) -> Callable[[Trajectory], str]:
    """Return the function that gives the family of the form that the facts show, or ``unknown``.

    A form by the provider's word alone gives none: else a declaration could cover a cell.
    """
    frame = frame_of(register, as_of)
    if frame is None:
        return lambda _: UNKNOWN
    types = frame.model_types

    def family(trajectory: Trajectory) -> str:
        forms = forms_of(trajectory, frame)
        return types[forms.main].family if forms.by_facts and forms.main in types else UNKNOWN

    return family
