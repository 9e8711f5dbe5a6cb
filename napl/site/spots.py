"""Owns the white spots as the site shows them: the cells of a path in one sector as a table, and all of them in one row."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from napl.gaps.cells import GapCell, cells, count_states
from napl.gaps.miss import nearest_miss
from napl.gaps.regional import limits_of
from napl.gaps.supply import Supply
from napl.model.kinds.path import Aspect, Path
from napl.model.kinds.region import Region
from napl.site.bars import Part, state_bar
from napl.site.context import SiteContext
from napl.site.sector_states import ShownCell, Totals, shown_cell, totals
from napl.site.telling import Piece, pieces


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell in a table: its state, what would cover it, and how many trajectories can be followed online (in a region)."""

    shown: ShownCell
    miss: tuple[Piece, ...]
    online: int


@dataclass(frozen=True, slots=True)
class SpotRow:
    """An aspect with its cells, in the order of the steps."""

    aspect: Aspect
    cells: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotTable:
    """The cells of one path in one sector; `steps` are the titles of the levels at both ends."""

    path: Path
    sector: str
    title: str
    totals: Totals
    bar: tuple[Part, ...]
    steps: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, tuple[SpotRow, ...]], ...]

    @property
    def counted(self) -> tuple[tuple[str, str, str, int], ...]:
        """State, symbol, name and number of cells, for every state that a cell here has."""
        return tuple(
            (state, words.symbol, words.name.nl, count) for state, words, count, _ in self.totals.states if count
        )


@dataclass(frozen=True, slots=True)
class PathSpots:
    """A path with a table a sector."""

    path: Path
    tables: tuple[SpotTable, ...]
    totals: Totals


def path_spots(
    context: SiteContext, some: Sequence[GapCell], supply: Supply, *, whole: bool = True
) -> tuple[PathSpots, ...]:
    """Return cells by path in order of title, and by sector; without `whole` the tables have no rows."""
    found = [_of_path(context, list(part), supply, whole=whole) for _, part in groupby(some, lambda cell: cell.path.id)]
    return tuple(sorted(found, key=lambda one: (one.path.title.casefold(), one.path.id)))


def _of_path(context: SiteContext, some: Sequence[GapCell], supply: Supply, *, whole: bool) -> PathSpots:
    tables = tuple(
        _table(context, list(found), supply, whole=whole) for _, found in groupby(some, lambda cell: cell.sector)
    )
    return PathSpots(some[0].path, tables, totals(some))


def _table(context: SiteContext, some: Sequence[GapCell], supply: Supply, *, whole: bool) -> SpotTable:
    path, sector = some[0].path, some[0].sector
    title: Callable[[str], str] = lambda level: context.register.level_title(path, level)  # noqa: E731  used twice, here only
    return SpotTable(
        path=path,
        sector=sector,
        title=context.title("sectors", sector),
        totals=totals(some),
        bar=state_bar(count_states(some)),
        steps=tuple((title(step.from_level), title(step.to_level)) for step in path.steps),
        groups=tuple(_groups(context, path, some, supply)) if whole else (),
    )


def _groups(
    context: SiteContext, path: Path, some: Sequence[GapCell], supply: Supply
) -> Iterator[tuple[str, tuple[SpotRow, ...]]]:
    rows: dict[str, SpotRow] = {}
    for name, found in groupby(some, lambda cell: cell.aspect.id):
        group = tuple(found)
        rows[name] = SpotRow(group[0].aspect, tuple(spot(context, cell, supply) for cell in group))
    for dimension in path.dimensions:
        yield dimension.title, tuple(rows[aspect.id] for aspect in dimension.aspects if aspect.id in rows)


def spot(context: SiteContext, cell: GapCell, supply: Supply) -> Spot:
    """Return a cell of a supply as it stands in a table."""
    miss = nearest_miss(supply, cell)
    return Spot(shown_cell(context, cell), pieces(context, miss.summary.nl) if miss else (), len(cell.online))


@lru_cache(maxsize=64)
def region_supply(context: SiteContext, region: Region) -> Supply:
    """Return the supply within the limits of a region; made once for a site."""
    return context.supply.within(limits_of(region))


@lru_cache(maxsize=64)
def region_cells(context: SiteContext, region: Region) -> tuple[GapCell, ...]:
    """Return the cells of a region on its own supply; made once for a site."""
    return cells(region_supply(context, region))
