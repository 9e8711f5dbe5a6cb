"""Participation: the targets of the plan, the share of the teachers that takes part, and the numbers of every year."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from napl.demand.protection import minimum_group, shows_people
from napl.model.entity import Quantity, known
from napl.model.kinds.participation import Participation
from napl.programme.metric import Figure
from napl.programme.milestones import NAMES, SYMBOLS, Measured
from napl.programme.reach import PilotRegion, Reach, Share, reach
from napl.programme.turnout import place_of
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.milestones_shown import figure_told
from napl.site.page import Crumb, Instance, Page
from napl.site.telling import written
from napl.site.words import day, number, people, percentage, sentence


@dataclass(frozen=True, slots=True)
class Row:
    """A goal with where it stands, and what is not known of it, in words."""

    title: str
    goal: str
    reached: str
    expected: str
    standing: str
    missing: tuple[str, ...]
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """What the register holds of a year, a sector, and a lab or region; small numbers are not told."""

    of: Participation
    sector: str
    where: str
    path: str | None
    reached: str
    granted: str
    amount: str


def _data(context: SiteContext) -> Mapping[str, object]:
    register = context.register
    found = reach(register, context.today)
    every = cast("tuple[Participation, ...]", tuple(register.of("participation").values()))
    running = int(context.today.isoformat()[:4])
    ordered = sorted((one for one in every if one.year <= running), key=lambda one: (-one.year, one.sector, one.id))
    return {
        "today": context.today.isoformat(),
        "minimum": minimum_group(register),
        "targets": tuple(_targets(found)) if found else (),
        "shares": tuple(_shares(found)) if found else (),
        "regions": tuple(_region(context, one) for one in found.regions) if found else (),
        "contribution": register.programme.contribution if register.programme else None,
        "running": running,
        "years": tuple(_year(context, one) for one in ordered),
    }


def _targets(found: Reach) -> Iterator[Row]:
    for one in found.targets:
        by = day(one.target.by)
        yield _target(f"Nieuwe leraren in de labs, uiterlijk {by}", one.in_labs)
        yield _target(f"Nieuwe leraren buiten de labs, uiterlijk {by}", one.others)


def _target(title: str, part: Measured) -> Row:
    standing = f"{SYMBOLS[part.state]} {sentence(NAMES[part.state].nl)}"
    expected = number("unknown" if part.expected is None else part.expected)
    return Row(title, number(part.target), figure_told(part.figure), expected, standing, _missing(part.figure))


def _missing(figure: Figure) -> tuple[str, ...]:
    return tuple(written(text.nl) for text in figure.missing)


def _shares(found: Reach) -> Iterator[Row]:
    yield _share("Van alle leraren", found.overall)
    yield _share("Van alle leraren: in de labs", found.in_labs)
    yield _share("Van alle leraren: buiten de labs", found.outside_labs)


def _share(title: str, share: Share, path: str | None = None) -> Row:
    known_part = "onbekend" if share.value is None else percentage(share.value)
    least = "ten minste " if share.reached.least and share.value else ""
    whole = (
        "; hoeveel leraren er zijn, is onbekend" if share.teachers is None else f" van {number(share.teachers)} leraren"
    )
    return Row(
        title,
        percentage(share.goal),
        figure_told(share.reached) + whole,
        "",
        least + known_part,
        _missing(share.reached),
        path,
    )


def _region(context: SiteContext, one: PilotRegion) -> Row:
    title = f"{one.region.name} ({context.sector_titles(one.sectors)})"
    return _share(title, one.share, Links().region(one.region.id))


def _year(context: SiteContext, one: Participation) -> Year:
    register, minimum = context.register, minimum_group(context.register)
    path = None
    if one.lab is not None:
        path = Links().lab(one.lab) if one.lab in register.of("lab") else None
    elif one.region is not None and one.region in register.regions:
        path = Links().region(one.region)
    return Year(
        one,
        context.title("sectors", one.sector),
        place_of(register, one) or "",
        path,
        people(one.reached, minimum),
        people(one.contributions.number, minimum),
        _amount(one.contributions.number, one.contributions.amount, minimum),
    )


def _amount(granted: Quantity, amount: Quantity, minimum: int) -> str:
    """Return the euro granted; hidden where few people got them, for the amount tells how many."""
    count = known(granted)
    if count is not None and not shows_people(count, minimum):
        return "verborgen"
    return "onbekend" if known(amount) is None else f"€ {number(amount)}"


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="deelname.html",
        title="Deelname",
        description="Hoeveel leraren meedoen, in en buiten de labs, naast wat het plan wil.",
        data=lambda: _data(context),
        crumbs=(Crumb("Programma", "programma.html"),),
    )


PAGE = Page(name="deelname", instances=_instances, section="programma")
