"""One step of one aspect: from which level to which, its state in every sector, what serves it, and what is missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from napl.gaps.cells import GapCell
from napl.gaps.miss import nearest_miss
from napl.gaps.state import WORDS
from napl.gaps.stub import stub, stub_id
from napl.model.kinds.path import KIND
from napl.model.kinds.trajectory import KIND as KIND_OF_TRAJECTORY
from napl.site.context import SiteContext
from napl.site.links import Links, new_file_link, source_link
from napl.site.page import Crumb, Instance, Page
from napl.site.pagination import Slice, slices
from napl.site.sector_states import ShownCell, shown_cell
from napl.site.steps import StepCells
from napl.site.telling import Piece, pieces
from napl.site.words import inner


@dataclass(frozen=True, slots=True)
class SectorCell:
    """The cell of one sector: its state with what that means, and the nearest miss, empty where nothing is missing.

    `stub` is the skeleton of a trajectory for a cell that wants one and `file` where it belongs; `new_file` is where it can
    be made on the web, None without a repository there; `filled` says that this fills in the skeleton.
    """

    shown: ShownCell
    meaning: str
    miss: tuple[Piece, ...]
    stub: str = ""
    file: str = ""
    new_file: str | None = None
    filled: bool = False


def _sector_cell(context: SiteContext, cell: GapCell) -> SectorCell:
    miss = nearest_miss(context.supply, cell)
    told = pieces(context, miss.summary.nl) if miss else ()
    shown, meaning = shown_cell(context, cell), WORDS[cell.state].meaning.nl
    if cell.state in {"undefined", "not-applicable"}:
        return SectorCell(shown, meaning, told)
    provider = next(iter(context.register.providers), "aanbieder")
    text = stub(cell, provider=provider, submitted=context.today.isoformat())
    file = KIND_OF_TRAJECTORY.file_of(stub_id(cell))
    link = new_file_link(context.info.repository, file, text)
    return SectorCell(shown, meaning, told, text, file, link, link is not None and "value=" in link)


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
        "guide": source_link(context.info.repository, "BIJDRAGEN.md"),
    }


def _of_step(context: SiteContext, found: StepCells) -> Iterator[Instance]:
    path = found.path
    levels = [inner(context.register.level_title(path, level)) for level in found.step]
    title = f"{found.aspect.title}: van {levels[0]} naar {levels[1]}"
    told = f"{title}. Wat je leert in deze stap van het pad {path.title}, en welke trajecten erbij horen"
    address = partial(Links().step, path.id, found.aspect.id, found.step.to_level)
    for shown in slices(context, context.by_title(found.trajectories), address):
        yield Instance(
            path=shown.path,
            title=title if shown.number == 1 else f"{title} (bladzijde {shown.number})",
            description=f"{told}{'' if shown.number == 1 else f' (bladzijde {shown.number})'}.",
            data=partial(_data, context, found, shown),
            crumbs=(Crumb("Paden", "paden.html"), Crumb(path.title, Links().path(path.id))),
            source=KIND.file_of(path.id),
            checked=path.checked,
        )


def _instances(context: SiteContext) -> Iterator[Instance]:
    for some in context.steps.values():
        for found in some:
            yield from _of_step(context, found)


PAGE = Page(name="stap", instances=_instances, section="paden")
