"""Owns how the agenda is shown: the arithmetic of every item in words, the nearest miss, and where it stood before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from napl.demand.national import as_factors, average_demand, pressures, summed
from napl.gaps.agenda import AgendaItem, Factor, agenda
from napl.gaps.cells import GapCell
from napl.gaps.miss import nearest_miss
from napl.site.context import SiteContext
from napl.site.sector_states import ShownCell, shown_cell
from napl.site.telling import Piece, pieces, written
from napl.site.trend import earlier
from napl.site.words import day, number, word


@dataclass(frozen=True, slots=True)
class Term:
    """One factor of a score in words: its value with the power it is raised to, and what it comes from."""

    name: str
    value: str
    power: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownItem:
    """An item of the agenda: its cell, the levels of its step, the factors of its score, the nearest miss, and its move."""

    item: AgendaItem
    shown: ShownCell
    from_level: str
    to_level: str
    score: str
    terms: tuple[Term, ...]
    miss: tuple[Piece, ...]
    move: str


@lru_cache(maxsize=4)
def agenda_of(context: SiteContext) -> tuple[AgendaItem, ...]:
    """Return the agenda of the day; made once for a site."""
    return agenda(context.supply, context.cells, as_factors(summed(_pressures(context))))


def shown_items(context: SiteContext, items: Sequence[AgendaItem]) -> tuple[ShownItem, ...]:
    """Return items of the agenda in words, with their move since the end of the last quarter where that is known."""
    before = ranks_before(context)
    return tuple(_item(context, item, before) for item in items)


def ranks_before(context: SiteContext) -> Mapping[str, int] | None:
    """Return rank by cell id at the end of the last quarter; None where there was no agenda yet, or nobody knows."""
    past = earlier(context)
    return past[-1].ranks if past and past[-1].ranks else None


def compared_with(context: SiteContext) -> str:
    """Return with which agenda places are compared, as a sentence; empty where they are not."""
    if ranks_before(context) is None:
        return ""
    past = earlier(context)[-1]
    if past.committed is None:
        return f"Verschoven sinds {day(past.day)}: de agenda van die dag is teruggerekend met de gegevens van nu."
    return f"Verschoven sinds {day(past.day)}: de agenda van die dag komt uit git, van {day(past.committed)}."


def left_since(context: SiteContext) -> int:
    """Return how many cells were on the agenda at the end of the last quarter and are no longer."""
    return len((ranks_before(context) or {}).keys() - {item.cell.id for item in agenda_of(context)})


def _item(context: SiteContext, item: AgendaItem, before: Mapping[str, int] | None) -> ShownItem:
    cell = item.cell
    miss = nearest_miss(context.supply, cell)
    levels = [context.register.level_title(cell.path, level) for level in cell.step]
    return ShownItem(
        item=item,
        shown=shown_cell(context, cell),
        from_level=levels[0],
        to_level=levels[1],
        score=f"{item.score:.3f}".replace(".", ","),
        terms=tuple(
            Term(
                word(factor.name, "factor"),
                rounded(factor.value),
                "" if factor.weight == 1 else number(factor.weight),
                _source(context, cell, factor),
            )
            for factor in item.factors
        ),
        miss=pieces(context, miss.summary.nl) if miss else (),
        move=_move(item, before),
    )


def _source(context: SiteContext, cell: GapCell, factor: Factor) -> str:
    """Return what a factor comes from, so that it can be worked out again; demand by the regions that it is the sum of."""
    if factor.name == "state":
        return shown_cell(context, cell).word
    if factor.name == "demand" and factor.known:
        some = _pressures(context).get(cell.id, {})
        told = " + ".join(f"{context.register.regions[name].name} {rounded(value)}" for name, value in some.items())
        return f"{told}, gedeeld door gemiddeld {rounded(average_pressure(context))}"
    return written(factor.source.nl)


@lru_cache(maxsize=4)
def _pressures(context: SiteContext) -> Mapping[str, Mapping[str, float]]:
    return pressures(context.register, context.today)


@lru_cache(maxsize=4)
def average_pressure(context: SiteContext) -> float:
    """Return the demand that a cell has on average, over the cells of which it is known."""
    return average_demand(summed(_pressures(context)))


def _move(item: AgendaItem, before: Mapping[str, int] | None) -> str:
    if before is None:
        return ""
    was = before.get(item.cell.id)
    if was is None:
        return "✚ nieuw op de agenda"
    if was == item.rank:
        return "= zelfde plaats"
    arrow, way = ("▲", "gestegen") if was > item.rank else ("▼", "gedaald")
    return f"{arrow} {way}, was {was}"


def rounded(value: float) -> str:
    """Return a factor with up to three decimals and a decimal comma."""
    return f"{value:.3f}".rstrip("0").rstrip(".").replace(".", ",")
