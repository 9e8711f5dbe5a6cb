"""Owns how labs and landscapes are shown: delays as sentences, and cells with the way to their page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from napl.programme.labs import Delay, LabStanding, ProcessStanding, lab_standing, labs_of
from napl.programme.landscapes import CellKey
from napl.site.codes import UNKNOWN
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.words import counted, day, inner, together, word

_AGAINST = {"plan": "het eigen plan", "phase": "de planning van de fase"}
_WHAT = {"start": "begin", "end": "einde"}


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell in words; `path` is its page on the site, or None where it has none."""

    title: str
    path: str | None


@dataclass(frozen=True, slots=True)
class ShownProcess:
    """A sub-process in words."""

    standing: ProcessStanding
    title: str
    state: str
    delays: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownLab:
    """A lab with its region (an id where the register does not hold it), its sectors and what runs, in words."""

    standing: LabStanding
    region: str
    sectors: str
    current: str
    late: str
    processes: tuple[ShownProcess, ...]


def shown_labs(context: SiteContext, region: str | None = None) -> tuple[ShownLab, ...]:
    """Return the labs, of one region where that is given, in order of phase and title."""
    labs = [one for one in labs_of(context.register).values() if region in {None, one.region}]
    ordered = sorted(labs, key=lambda one: (one.phase, one.title.casefold(), one.id))
    return tuple(shown_lab(context, lab_standing(context.register, one, context.today)) for one in ordered)


def shown_lab(context: SiteContext, standing: LabStanding) -> ShownLab:
    """Return a lab in words."""
    region = context.register.regions.get(standing.lab.region)
    return ShownLab(
        standing,
        region.name if region else standing.lab.region,
        context.sector_titles(standing.lab.sectors),
        together([word(one, "process") for one in standing.current]) or "niets",
        together([word(one.process, "process") for one in standing.late]),
        tuple(
            ShownProcess(
                one,
                word(one.process, "process"),
                UNKNOWN if one.state == "unknown" else word(one.state, "process_state"),
                delays_told(one.delays),
            )
            for one in standing.processes
        ),
    )


def delays_told(delays: Iterable[Delay]) -> tuple[str, ...]:
    """Return delays as sentences without a full stop; the same delay against plan and phase is told once."""
    same: dict[Delay, list[str]] = {}
    for delay in delays:
        same.setdefault(replace(delay, against="plan"), []).append(_AGAINST[delay.against])
    return tuple(_told(delay, together(against)) for delay, against in same.items())


def _told(delay: Delay, against: str) -> str:
    days, what = counted(delay.days, "dag", "dagen"), _WHAT[delay.what]
    if delay.settled:
        return f"Het {what} was {days} later dan {against} ({day(delay.due)})"
    return f"Het {what} is {days} over tijd volgens {against} ({day(delay.due)})"


def shown_cell(context: SiteContext, cell: CellKey) -> ShownCell:
    """Return a cell in words; cells of a path that is withdrawn have no page."""
    name, aspect_id, level = cell
    path = context.register.paths[name]
    aspect = next(one.title for one in path.aspects if one.id == aspect_id)
    title = f"{path.title}: {aspect}, naar {inner(context.register.level_title(path, level))}"
    return ShownCell(title, Links().step(*cell) if name in context.steps else None)
