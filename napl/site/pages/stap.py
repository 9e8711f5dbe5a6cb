"""One step of one aspect: from which level to which, what a programme must realise, and what serves it."""

from collections.abc import Iterator, Mapping
from functools import partial

from napl.gaps.coverage import CellCoverage
from napl.model.kinds.path import KIND, Path
from napl.site.context import SiteContext, by_title
from napl.site.links import Links
from napl.site.page import Crumb, Instance, Page
from napl.site.pagination import Slice, slices
from napl.site.words import inner


def _data(context: SiteContext, path: Path, cell: CellCoverage, shown: Slice) -> Mapping[str, object]:
    return {
        "path": path,
        "cell": cell,
        "from_level": context.register.level_title(path, cell.step.from_level),
        "to_level": context.register.level_title(path, cell.step.to_level),
        "before": cell.aspect.cell(cell.step.from_level),
        "after": cell.aspect.cell(cell.step.to_level),
        "strands": {strand.id: strand.title for strand in cell.aspect.strands},
        "part": shown.cut(),
    }


def _of_cell(context: SiteContext, path: Path, cell: CellCoverage) -> Iterator[Instance]:
    levels = [inner(context.register.level_title(path, level)) for level in cell.step]
    title = f"{cell.aspect.title}: van {levels[0]} naar {levels[1]}"
    address = partial(Links().step, path.id, cell.aspect.id, cell.step.to_level)
    for shown in slices(context, by_title(cell.trajectories), address):
        yield Instance(
            path=shown.path,
            title=title if shown.number == 1 else f"{title} (bladzijde {shown.number})",
            description=f"Wat je leert in deze stap van het pad {path.title}, en welke trajecten erbij horen.",
            data=partial(_data, context, path, cell, shown),
            crumbs=(Crumb("Paden", "paden.html"), Crumb(path.title, Links().path(path.id))),
            source=f"data/{KIND.place}/{path.id}.yaml",
        )


def _instances(context: SiteContext) -> Iterator[Instance]:
    for found in context.coverage.values():
        for cell in found.cells:
            yield from _of_cell(context, found.path, cell)


PAGE = Page(name="stap", instances=_instances, section="paden")
