"""One development path: its matrix, what serves every step, and where it comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from napl.model.kinds.path import KIND, Path, ProgrammeFrame
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.matrix import matrix
from napl.site.page import Crumb, Instance, Page
from napl.site.sector_states import totals


@dataclass(frozen=True, slots=True)
class Frame:
    """What a programme for a step needs, with the names of levels and forms."""

    frame: ProgrammeFrame
    from_level: str
    to_level: str
    forms: tuple[str, ...]


def _frame(context: SiteContext, path: Path, frame: ProgrammeFrame) -> Frame:
    return Frame(
        frame,
        context.register.level_title(path, frame.from_level),
        context.register.level_title(path, frame.to_level),
        tuple(context.title("model-types", form) for form in frame.forms),
    )


def _data(context: SiteContext, path: Path) -> Mapping[str, object]:
    found = context.by_path.get(path.id, ())
    return {
        "path": path,
        "matrix": matrix(context, path),
        "totals": totals([cell for cell in context.cells if cell.path.id == path.id]),
        "sectors": context.sector_titles(path.sectors),
        "task": context.title("tasks", path.task),
        "role": context.title("roles", path.role) if path.role else None,
        "frames": tuple(_frame(context, path, frame) for frame in path.programme),
        "trajectories": context.told(found) if found else None,
        "one_trajectory": len(found) == 1,
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    for path in context.register.paths.values():
        yield Instance(
            path=Links().path(path.id),
            title=path.title,
            description=path.summary,
            data=partial(_data, context, path),
            crumbs=(Crumb("Paden", "paden.html"),),
            source=KIND.file_of(path.id),
            checked=path.checked,
        )


PAGE = Page(name="pad", instances=_instances, section="paden")
