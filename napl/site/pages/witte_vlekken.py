"""The white spots: for every aspect and step how many trajectories and providers there are, as a table and as CSV."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from napl.gaps.coverage import CellCoverage, PathCoverage
from napl.model.kinds.path import Aspect, Path
from napl.site.context import SiteContext
from napl.site.page import Instance, Menu, Page, TextFile

SHADES = ((10, "veel"), (5, "meer"), (2, "enkele"), (1, "een"))
"""From how many trajectories a cell has which shade; the same on every page, and in the legend."""
HEADINGS = (
    "pad", "pad_titel", "dimensie", "aspect", "aspect_titel", "van_niveau", "naar_niveau",
    "trajecten", "aanbieders", "stand", "reden",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """One cell of the table."""

    cell: CellCoverage
    trajectories: int
    providers: int
    shade: str


@dataclass(frozen=True, slots=True)
class SpotRow:
    """An aspect with its cells, in the order of the steps."""

    aspect: Aspect
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class SpotTable:
    """The table of one path; `steps` are the titles of the levels at both ends."""

    coverage: PathCoverage
    steps: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, tuple[SpotRow, ...]], ...]
    white: tuple[tuple[CellCoverage, str, str], ...]


def shade(cell: CellCoverage) -> str:
    """Return the state of a cell: ``wit``, ``nvt``, or how much there is."""
    if cell.white:
        return "wit"
    if not cell.trajectories:
        return "nvt"
    return next(name for least, name in SHADES if len(cell.trajectories) >= least)


def _table(context: SiteContext, found: PathCoverage) -> SpotTable:
    path = found.path
    titles = {level: context.register.level_title(path, level) for level in path.level_ids}
    rows = {
        name: SpotRow(cells[0].aspect, tuple(_spot(cell) for cell in cells))
        for name, cells in ((name, list(some)) for name, some in groupby(found.cells, lambda cell: cell.aspect.id))
    }
    return SpotTable(
        coverage=found,
        steps=tuple((titles[step.from_level], titles[step.to_level]) for step in path.steps),
        groups=tuple(
            (dimension.title, tuple(rows[aspect.id] for aspect in dimension.aspects if aspect.id in rows))
            for dimension in path.dimensions
        ),
        white=tuple(
            (cell, titles[cell.step.from_level], titles[cell.step.to_level]) for cell in found.cells if cell.white
        ),
    )


def _spot(cell: CellCoverage) -> Spot:
    return Spot(cell, len(cell.trajectories), len(cell.providers), shade(cell))


def _data(context: SiteContext) -> Mapping[str, object]:
    cells = [cell for found in context.coverage.values() for cell in found.cells]
    return {
        "today": context.today.isoformat(),
        "tables": tuple(_table(context, found) for found in context.coverage.values()),
        "steps": len(cells),
        "white": sum(cell.white for cell in cells),
        "unplaced": sum(not found.serves and found.withdrawn is None for found in context.trajectories),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="witte-vlekken.html",
        title="Witte vlekken",
        description="Waar nog geen traject voor is: per onderdeel en stap van elk ontwikkelpad.",
        data=lambda: _data(context),
    )


def _files(context: SiteContext) -> Iterator[TextFile]:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    for found in context.coverage.values():
        for cell in found.cells:
            writer.writerow(_fields(found.path, cell))
    yield TextFile("witte-vlekken.csv", out.getvalue())


def _fields(path: Path, cell: CellCoverage) -> tuple[str | int, ...]:
    excuse = cell.not_applicable
    state = "wit" if cell.white else "aanbod" if cell.trajectories else "niet van toepassing"
    return (
        path.id,
        _plain(path.title),
        _plain(next(found.title for found in path.dimensions if cell.aspect in found.aspects)),
        cell.aspect.id,
        _plain(cell.aspect.title),
        cell.step.from_level,
        cell.step.to_level,
        len(cell.trajectories),
        len(cell.providers),
        state,
        _plain(excuse.reason) if excuse else "",
    )


def _plain(text: str) -> str:
    """Return a text that a spreadsheet does not take for a formula (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


PAGE = Page(
    name="witte_vlekken",
    instances=_instances,
    files=_files,
    menu=Menu(label="Witte vlekken", path="witte-vlekken.html", rank=5),
)
