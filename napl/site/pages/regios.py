"""The list of regions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from napl.model.kinds.region import Region
from napl.programme.labs import labs_of
from napl.site.context import SiteContext
from napl.site.labs_shown import sector_titles
from napl.site.page import Instance, Menu, Page


@dataclass(frozen=True, slots=True)
class Entry:
    """A region in the list, with how many labs it has."""

    region: Region
    sectors: str
    labs: int


def _data(context: SiteContext) -> Mapping[str, object]:
    labs = labs_of(context.register).values()
    found = sorted(context.register.regions.values(), key=lambda one: (one.name.casefold(), one.id))
    return {
        "entries": tuple(
            Entry(one, sector_titles(context, one.sectors), sum(lab.region == one.id for lab in labs)) for one in found
        )
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="regios.html",
        title="Regio's",
        description="Alle onderwijsregio's, met hun sectoren en labs.",
        data=lambda: _data(context),
    )


PAGE = Page(name="regios", instances=_instances, menu=Menu(label="Regio's", path="regios.html", rank=6))
