"""The white spots: the state of every cell, per path and sector, what to do first, and all of it as CSV."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from napl.demand.national import demand_factors
from napl.gaps.agenda import AgendaItem, agenda, agenda_settings
from napl.gaps.cells import GapCell
from napl.gaps.csv_rows import gaps_csv
from napl.gaps.miss import nearest_miss
from napl.model.kinds.path import Aspect, Path
from napl.site.context import SiteContext
from napl.site.page import Instance, Menu, Page, TextFile
from napl.site.sector_states import ShownCell, shown_cell, totals
from napl.site.telling import Piece, pieces, written
from napl.site.words import number, word

FIRST = 25
"""Items of the agenda that the page shows; `napl gaps --agenda` gives them all."""


@dataclass(frozen=True, slots=True)
class SpotRow:
    """An aspect with its cells, in the order of the steps."""

    aspect: Aspect
    cells: tuple[ShownCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotTable:
    """The table of one path in one sector; `steps` are the titles of the levels at both ends."""

    sector: str
    title: str
    open: int
    steps: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, tuple[SpotRow, ...]], ...]


@dataclass(frozen=True, slots=True)
class PathTables:
    """A path with its tables, one a sector."""

    path: Path
    tables: tuple[SpotTable, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One factor of a score in words: its value with the power it is raised to, and what it comes from."""

    name: str
    value: str
    power: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownItem:
    """An item of the agenda: its cell, the levels of its step, the factors of its score, and the nearest miss."""

    item: AgendaItem
    shown: ShownCell
    from_level: str
    to_level: str
    score: str
    terms: tuple[Term, ...]
    miss: tuple[Piece, ...]


def _tables(context: SiteContext) -> tuple[PathTables, ...]:
    return tuple(
        PathTables(
            some[0].path, tuple(_table(context, sector, list(found)) for sector, found in groupby(some, _sector))
        )
        for some in (list(found) for _, found in groupby(context.cells, lambda cell: cell.path.id))
    )


def _sector(cell: GapCell) -> str:
    return cell.sector


def _table(context: SiteContext, sector: str, some: Sequence[GapCell]) -> SpotTable:
    path = some[0].path
    rows: dict[str, SpotRow] = {}
    for name, found in groupby(some, lambda cell: cell.aspect.id):
        cells = tuple(found)
        rows[name] = SpotRow(cells[0].aspect, tuple(shown_cell(context, cell) for cell in cells))
    return SpotTable(
        sector=sector,
        title=context.title("sectors", sector),
        open=sum(cell.open for cell in some),
        steps=tuple(
            (_level(context, path, step.from_level), _level(context, path, step.to_level)) for step in path.steps
        ),
        groups=tuple(
            (dimension.title, tuple(rows[aspect.id] for aspect in dimension.aspects if aspect.id in rows))
            for dimension in path.dimensions
        ),
    )


def _level(context: SiteContext, path: Path, level: str) -> str:
    return context.register.level_title(path, level)


def _item(context: SiteContext, item: AgendaItem) -> ShownItem:
    cell = item.cell
    miss = nearest_miss(context.supply, cell)
    return ShownItem(
        item=item,
        shown=shown_cell(context, cell),
        from_level=_level(context, cell.path, cell.step.from_level),
        to_level=_level(context, cell.path, cell.step.to_level),
        score=_rounded(item.score),
        terms=tuple(
            Term(
                word(factor.name, "factor"),
                _rounded(factor.value),
                "" if factor.weight == 1 else number(factor.weight),
                shown_cell(context, cell).word if factor.name == "state" else written(factor.source.nl),
            )
            for factor in item.factors
        ),
        miss=pieces(context, miss.summary.nl) if miss else (),
    )


def _rounded(value: float) -> str:
    """Return a factor or score with up to three decimals and a decimal comma."""
    return f"{value:.3f}".rstrip("0").rstrip(".").replace(".", ",")


def _data(context: SiteContext) -> Mapping[str, object]:
    settings = agenda_settings(context.register)
    items = agenda(context.supply, context.cells, demand_factors(context.register, context.today))
    return {
        "today": context.today.isoformat(),
        "horizon": context.supply.horizon,
        "reach": context.supply.reach,
        "totals": totals(context.cells),
        "paths": _tables(context),
        "agenda": tuple(_item(context, item) for item in items[:FIRST]),
        "agenda_length": len(items),
        "sensitivity": settings.sensitivity if settings else None,
        "withdrawn_paths": sum(path.status == "withdrawn" for path in context.register.paths.values()),
        "withdrawn": len(context.trajectories) - context.offered(context.trajectories),
        "unplaced": context.offered(found for found in context.trajectories if not found.serves),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="witte-vlekken.html",
        title="Witte vlekken",
        description="Waar aanbod ontbreekt: de toestand van elk onderdeel en elke stap, per ontwikkelpad en sector.",
        data=lambda: _data(context),
    )


def _files(context: SiteContext) -> Iterator[TextFile]:
    yield TextFile("witte-vlekken.csv", gaps_csv(context.supply, context.cells, "nl"))


PAGE = Page(
    name="witte_vlekken",
    instances=_instances,
    files=_files,
    menu=Menu(label="Witte vlekken", path="witte-vlekken.html", rank=5),
)
