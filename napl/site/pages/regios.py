"""The list of regions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from napl.gaps.cells import count_states
from napl.model.kinds.region import Region
from napl.programme.labs import labs_of
from napl.site.bars import Part, state_bar
from napl.site.context import SiteContext
from napl.site.page import Instance, Menu, Page
from napl.site.sector_states import Totals, totals
from napl.site.spots import region_cells


@dataclass(frozen=True, slots=True)
class Entry:
    """A region in the list: its sectors, how many labs it has, and its own white spots with a bar."""

    region: Region
    sectors: str
    labs: int
    totals: Totals
    bar: tuple[Part, ...]


def _data(context: SiteContext) -> Mapping[str, object]:
    labs = labs_of(context.register).values()
    found = context.regions
    return {
        "entries": tuple(
            Entry(
                one,
                context.sector_titles(one.sectors),
                sum(lab.region == one.id for lab in labs),
                totals(region_cells(context, one)),
                state_bar(count_states(region_cells(context, one))),
            )
            for one in found
        )
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="regios.html",
        title="Regio's",
        description="Alle onderwijsregio's, met hun sectoren en labs.",
        data=lambda: _data(context),
    )


PAGE = Page(
    name="regios",
    instances=_instances,
    menu=Menu(label="Regio's", path="regios.html", rank=5, group="together", top=True),
)
