"""One step of one aspect: from which level to which, its state in every sector, what serves it, and what is missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from napl.gaps.cells import GapCell
from napl.gaps.miss import nearest_miss
from napl.gaps.state import WORDS
from napl.model.kinds.path import KIND
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.page import Crumb, Instance, Page
from napl.site.pagination import Slice, slices
from napl.site.sector_states import ShownCell, shown_cell
from napl.site.steps import StepCells
from napl.site.telling import Piece, pieces
from napl.site.words import inner


@dataclass(frozen=True, slots=True)
class SectorCell:
    """The cell of one sector: its state with what that means, and the nearest miss, empty where nothing is missing."""

    shown: ShownCell
    meaning: str
    miss: tuple[Piece, ...]


def _sector_cell(context: SiteContext, cell: GapCell) -> SectorCell:
    miss = nearest_miss(context.supply, cell)
    told = pieces(context, miss.summary.nl) if miss else ()
    return SectorCell(shown_cell(context, cell), WORDS[cell.state].meaning.nl, told)


def _data(context: SiteContext, found: StepCells, shown: Slice) -> Mapping[str, object]:
    path, aspect, step = found.path, found.aspect, found.step
    return {
        "path": path,
        "aspect": aspect,
        "step": step,
        "sector_cells": tuple(_sector_cell(context, cell) for cell in found.cells) if shown.number == 1 else (),
        "providers": len({one.provider for one in found.trajectories}),
        "from_level": context.register.level_title(path, step.from_level),
        "to_level": context.register.level_title(path, step.to_level),
        "before": aspect.cell(step.from_level),
        "after": aspect.cell(step.to_level),
        "strands": {strand.id: strand.title for strand in aspect.strands},
        "part": shown.cut(),
    }


def _of_step(context: SiteContext, found: StepCells) -> Iterator[Instance]:
    path = found.path
    levels = [inner(context.register.level_title(path, level)) for level in found.step]
    title = f"{found.aspect.title}: van {levels[0]} naar {levels[1]}"
    address = partial(Links().step, path.id, found.aspect.id, found.step.to_level)
    for shown in slices(context, context.by_title(found.trajectories), address):
        yield Instance(
            path=shown.path,
            title=title if shown.number == 1 else f"{title} (bladzijde {shown.number})",
            description=f"Wat je leert in deze stap van het pad {path.title}, en welke trajecten erbij horen.",
            data=partial(_data, context, found, shown),
            crumbs=(Crumb("Paden", "paden.html"), Crumb(path.title, Links().path(path.id))),
            source=KIND.file_of(path.id),
        )


def _instances(context: SiteContext) -> Iterator[Instance]:
    for some in context.steps.values():
        for found in some:
            yield from _of_step(context, found)


PAGE = Page(name="stap", instances=_instances, section="paden")
