"""Lists of trajectories for everybody without a script: one for each value that the finder can choose by, and their index."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from napl.model.kinds.trajectory import Trajectory
from napl.site.context import SiteContext
from napl.site.finder.data import finder_files
from napl.site.finder.facets import Facet
from napl.site.links import Links
from napl.site.page import Crumb, Instance, Menu, Page
from napl.site.pagination import Slice, slices

FACETS = ("sector", "rol", "stap", "vorm", "formaliteit", "wijze", "regio", "start", "uren", "prijs", "oordeel")
"""The groups of the finder whose values have a list; paths and providers have pages of their own."""
INTRODUCTIONS: Mapping[str, str] = {
    "sector": "Trajecten voor leraren in deze sector.",
    "rol": "Trajecten die naar deze rol leiden.",
    "stap": "Trajecten die deze stap zetten, op welk pad ook.",
    "vorm": "Trajecten met deze vorm. Sommige hebben er meer dan één.",
    "formaliteit": "Formeel is met een erkend diploma, non-formeel een cursus zonder, informeel is leren in je werk.",
    "wijze": "Trajecten die je zo kunt volgen.",
    "regio": "Trajecten die hier nog een keer beginnen.",
    "start": "Trajecten die in deze maanden nog een keer beginnen.",
    "uren": "Hoeveel uur je contact hebt met begeleiders of met elkaar.",
    "prijs": "Wat een deelnemer betaalt.",
    "oordeel": "Trajecten die er nu zo voor staan.",
}
"""What stands above the lists of a group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The trajectories with one value of a facet, withdrawn ones last; `facet` and `title` name group and value."""

    id: str
    term: str
    facet: str
    title: str
    trajectories: tuple[Trajectory, ...]

    @property
    def name(self) -> str:
        """What the list is called."""
        return f"{self.facet}: {self.title[:1].lower() + self.title[1:] if self.id == 'wijze' else self.title}"


@dataclass(frozen=True, slots=True)
class Choice:
    """A value in the index with its number of trajectories; `path` is its list, None where nothing has it."""

    title: str
    path: str | None
    count: int


@lru_cache(maxsize=1)
def shelves(context: SiteContext) -> tuple[tuple[str, str, tuple[Shelf, ...]], ...]:
    """Return the values of every group: the id and title of the group, and its values in their order."""
    found = finder_files(context)
    groups = []
    for facet in (one for name in FACETS for one in found.facets if one.id == name):
        some: dict[str, list[Trajectory]] = {}
        for trajectory, values in zip(context.trajectories, found.values[facet.id], strict=True):
            for value in values:
                some.setdefault(value, []).append(trajectory)
        rows = (_shelf(facet, term, title, some.get(term, ())) for term, title in facet.terms)
        groups.append((facet.id, facet.title, tuple(rows)))
    return tuple(groups)


def _shelf(facet: Facet, term: str, title: str, some: Iterable[Trajectory]) -> Shelf:
    return Shelf(id=facet.id, term=term, facet=facet.title, title=title, trajectories=tuple(some))


def _index(context: SiteContext) -> Mapping[str, object]:
    return {
        "groups": tuple((name, title, tuple(_choice(one) for one in some)) for name, title, some in shelves(context)),
        "shelf": None,
        "paths": context.paths,
    }


def _choice(shelf: Shelf) -> Choice:
    path = Links().shelf(shelf.id, shelf.term) if shelf.trajectories else None
    return Choice(shelf.title, path, len(shelf.trajectories))


def _data(context: SiteContext, shelf: Shelf, shown: Slice) -> Mapping[str, object]:
    others = next(some for name, _, some in shelves(context) if name == shelf.id)
    return {
        "shelf": shelf,
        "introduction": INTRODUCTIONS[shelf.id],
        "part": shown.cut(),
        "others": tuple(_choice(one) for one in others if one.trajectories),
        "first": Links().shelf(shelf.id, shelf.term),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="aanbod.html",
        title="Kies uit lijsten",
        description="Alle trajecten in lijsten: per sector, rol, stap, vorm, formaliteit, wijze, regio, begin, prijs en oordeel.",
        data=lambda: _index(context),
    )
    for _, _, some in shelves(context):
        for shelf in some:
            if shelf.trajectories:
                yield from _list(context, shelf)


def _list(context: SiteContext, shelf: Shelf) -> Iterator[Instance]:
    title = f"Trajecten – {shelf.name}"
    told = context.told(shelf.trajectories)
    for shown in slices(context, shelf.trajectories, partial(Links().shelf, shelf.id, shelf.term)):
        more = "" if shown.number == 1 else f", bladzijde {shown.number}"
        yield Instance(
            path=shown.path,
            title=f"{title}{more}",
            description=f"{shelf.name}{more}: {told}, met aanbieder, uren, prijs en oordeel.",
            data=partial(_data, context, shelf, shown),
            crumbs=(Crumb("Trajecten", Links().offer()), Crumb("Kies uit lijsten", "aanbod.html")),
        )


PAGE = Page(
    name="aanbod",
    instances=_instances,
    section="trajecten",
    late=True,
    menu=Menu(label="Kies uit lijsten", path="aanbod.html", rank=2, group="find"),
)
