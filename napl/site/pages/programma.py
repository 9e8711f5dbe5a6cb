"""The programme: its phases, the plan of the labs, what it wants to reach, and what it pays; with the way to where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from napl.model.kinds.lab import PROCESS_NAMES
from napl.model.kinds.programme import KIND, Contribution, LabPhase, Programme
from napl.programme.milestones import progress
from napl.site.context import SiteContext
from napl.site.milestones_shown import states_counted
from napl.site.page import Instance, Menu, Page
from napl.site.words import counted, together


@dataclass(frozen=True, slots=True)
class PaidYear:
    """A year of the programme with what is paid for a participant, in euro, and why."""

    number: int
    calendar: int
    amount: float
    note: str


def _paid(programme: Programme) -> Iterator[PaidYear]:
    paid: Contribution = programme.contribution
    notes = {step.year: step.note or "" for step in paid.schedule}
    first = int(programme.start[:4])
    for year in range(1, programme.years + 1):
        yield PaidYear(year, first + year - 1, paid.in_year(year), notes.get(year, ""))


def _labs(context: SiteContext, phase: LabPhase) -> str:
    """Return which labs a phase has, as running text."""
    return together(
        [f"{counted(one.count, 'lab', 'labs')} voor {context.sector_titles(one.sectors)}" for one in phase.labs]
    )


def _data(context: SiteContext) -> Mapping[str, object]:
    programme = context.register.programme
    found = progress(context.register, context.today)
    return {
        "today": context.today.isoformat(),
        "programme": programme,
        "total": len(found),
        "states": states_counted(found),
        "lab_phases": tuple((one, _labs(context, one)) for one in programme.lab_phases) if programme else (),
        "process_names": {name: text.nl for name, text in PROCESS_NAMES.items()},
        "years": tuple(_paid(programme)) if programme else (),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="programma.html",
        title="Programma",
        description="Het plan in fasen en cijfers, en waar staat hoe het ervoor staat.",
        data=lambda: _data(context),
        source=KIND.file_of("programme") if context.register.programme else None,
    )


PAGE = Page(
    name="programma",
    instances=_instances,
    menu=Menu(label="Programma en mijlpalen", path="programma.html", rank=8, group="together"),
)
