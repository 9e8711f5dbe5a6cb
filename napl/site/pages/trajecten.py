"""The lists of trajectories: all of them with the finder, those of each path, and those of every value to choose by."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from napl.model.kinds.path import Path
from napl.model.kinds.trajectory import Trajectory
from napl.site.context import SiteContext
from napl.site.finder.data import FinderFiles, finder_files
from napl.site.links import Links
from napl.site.page import Crumb, Instance, Menu, Page, TextFile
from napl.site.pagination import Slice, slices


@dataclass(frozen=True, slots=True)
class Choice:
    """A list to choose: all trajectories, or those of a path."""

    label: str
    path: str
    count: int


def _choices(context: SiteContext) -> tuple[Choice, ...]:
    every = Choice("Alle trajecten", Links().offer(), len(context.trajectories))
    return (every, *(Choice(path.title, Links().path_offer(path.id), _count(context, path)) for path in context.paths))


def _count(context: SiteContext, path: Path) -> int:
    return len(context.by_path.get(path.id, ()))


def _list(
    context: SiteContext,
    choices: Sequence[Choice],
    trajectories: Sequence[Trajectory],
    path: Path | None,
    address: Callable[[int], str],
) -> Iterator[Instance]:
    title = f"Trajecten voor {path.title}" if path else "Trajecten"
    crumbs = (Crumb("Paden", "paden.html"), Crumb(path.title, Links().path(path.id))) if path else ()
    for shown in slices(context, trajectories, address):
        finder = finder_files(context) if path is None and shown.number == 1 else None
        name = title if shown.number == 1 else f"{title}, bladzijde {shown.number}"
        yield Instance(
            path=shown.path,
            title=name,
            description=f"{name}: met aanbieder, sectoren, uren, prijs en oordeel.",
            data=partial(_data, choices, shown, path, address(1), finder),
            crumbs=crumbs,
            scripts=("napl.js", "stemmer.js", "words.js", "finder.js") if finder else (),
        )


def _data(
    choices: Sequence[Choice], shown: Slice, path: Path | None, first: str, finder: FinderFiles | None
) -> Mapping[str, object]:
    return {"choices": choices, "part": shown.cut(), "path": path, "chosen": first, "finder": finder}


def _instances(context: SiteContext) -> Iterator[Instance]:
    choices = _choices(context)
    yield from _list(context, choices, context.trajectories, None, Links().offer)
    for path in context.register.paths.values():
        found = context.by_path.get(path.id, ())
        yield from _list(context, choices, found, path, partial(Links().path_offer, path.id))


def _files(context: SiteContext) -> tuple[TextFile, ...]:
    return finder_files(context).files


PAGE = Page(
    name="trajecten",
    instances=_instances,
    late=True,
    menu=Menu(label="Trajecten", path="trajecten.html", rank=1, group="find", top=True),
    files=_files,
)
