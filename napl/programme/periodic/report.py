"""Owns the progress report of a period as one result: the four pillars, the programme, and what is asked."""

from dataclasses import dataclass

from napl.model.entity import Date
from napl.model.register import Register
from napl.programme.milestones import Progress, State
from napl.programme.periodic.asks import Ask, asks
from napl.programme.periodic.labs import LabsPart, labs_part
from napl.programme.periodic.moment import Basis, Moment
from napl.programme.periodic.paths import PathsPart, paths_part
from napl.programme.periodic.people import PeoplePart, people_part
from napl.programme.periodic.period import Period
from napl.programme.periodic.priorities import AgendaPart, agenda_part
from napl.programme.periodic.quality import QualityPart, quality_part
from napl.programme.periodic.supply import SupplyPart, supply_part


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneLine:
    """A milestone now, and the state that it had before the period; None where it was not in the register."""

    progress: Progress
    before: State | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodReport:
    """Everything that a report on a period tells.

    `as_of` is its day: the last of the period, or earlier where that has not come. `reference_day` says that the day is a
    demonstration's own. `eve` is the day that it is compared with, known by `basis`. `broken` is how many files of the
    register hold findings and so do not count.
    """

    register: Register
    period: Period
    as_of: Date
    reference_day: bool
    eve: Date
    basis: Basis
    broken: int
    paths: PathsPart
    supply: SupplyPart
    agenda: AgendaPart
    labs: LabsPart
    quality: QualityPart
    milestones: tuple[MilestoneLine, ...]
    people: PeoplePart
    asks: tuple[Ask, ...]

    def in_state(self, state: State) -> tuple[MilestoneLine, ...]:
        """Return the milestones in a state, in their order."""
        return tuple(one for one in self.milestones if one.progress.state == state)


def period_report(
    register: Register,
    earlier: Register | None,
    period: Period,
    as_of: Date,
    *,
    basis: Basis,
    reference_day: bool = False,
    broken: int = 0,
) -> PeriodReport:
    """Return the report of `register` on a period, as of a day in it.

    `earlier` is the register as it was before the period, None where nobody knows; then what `register` itself tells of that
    day takes its place.
    """
    before, now = Moment(earlier or register, period.eve), Moment(register, as_of)
    was = {one.milestone.id: one.state for one in before.milestones}
    agenda, people = agenda_part(before, now), people_part(now)
    labs, quality = labs_part(now, period.start), quality_part(now, period.start)
    return PeriodReport(
        register=register,
        period=period,
        as_of=as_of,
        reference_day=reference_day,
        eve=period.eve,
        basis=basis,
        broken=broken,
        paths=paths_part(before, now, period.start),
        supply=supply_part(before, now, period.start),
        agenda=agenda,
        labs=labs,
        quality=quality,
        milestones=tuple(MilestoneLine(progress=one, before=was.get(one.milestone.id)) for one in now.milestones),
        people=people,
        asks=asks(now, agenda, labs, quality, people),
    )
