"""The list of development paths."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from napl.model.kinds.path import Path
from napl.site.context import SiteContext
from napl.site.page import Instance, Menu, Page
from napl.site.sector_states import Totals, totals


@dataclass(frozen=True, slots=True)
class Entry:
    """A path in the list; one that is withdrawn has no cells."""

    path: Path
    levels: tuple[str, ...]
    sectors: str
    task: str
    totals: Totals
    trajectories: str


def _entry(context: SiteContext, path: Path) -> Entry:
    return Entry(
        path=path,
        levels=tuple(context.register.level_title(path, level) for level in path.level_ids),
        sectors=context.sector_titles(path.sectors),
        task=context.title("tasks", path.task),
        totals=totals([cell for cell in context.cells if cell.path.id == path.id]),
        trajectories=context.told(context.by_path.get(path.id, ())),
    )


def _data(context: SiteContext) -> Mapping[str, object]:
    return {"entries": tuple(_entry(context, path) for path in context.paths)}


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="paden.html",
        title="Ontwikkelpaden",
        description="Alle ontwikkelpaden: wat een leraar kan, per onderdeel en per niveau.",
        data=lambda: _data(context),
    )


PAGE = Page(
    name="paden", instances=_instances, menu=Menu(label="Paden", path="paden.html", rank=2, group="find", top=True)
)
