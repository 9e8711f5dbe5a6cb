"""The white spots at a glance: every path and sector in a row, what the signs mean, how it was before, and all of it as CSV."""

from collections.abc import Iterator, Mapping

from napl.gaps.csv_rows import gaps_csv
from napl.site.agenda_shown import agenda_of, compared_with, shown_items
from napl.site.context import SiteContext
from napl.site.page import Instance, Menu, Page, TextFile
from napl.site.sector_states import totals
from napl.site.spots import path_spots
from napl.site.trend import trend

FIRST = 5
"""Items of the agenda that the page shows; `agenda.html` has them all."""


def _data(context: SiteContext) -> Mapping[str, object]:
    items, paths = agenda_of(context), path_spots(context, context.cells, context.supply, whole=False)
    return {
        "today": context.today.isoformat(),
        "horizon": context.supply.horizon,
        "reach": context.supply.reach,
        "totals": totals(context.cells),
        "paths": paths,
        "sectors": tuple(dict.fromkeys((table.sector, table.title) for one in paths for table in one.tables)),
        "regions": context.regions,
        "trend": trend(context),
        "agenda": shown_items(context, items[:FIRST]),
        "agenda_length": len(items),
        "compared": compared_with(context),
        "withdrawn_paths": sum(path.status == "withdrawn" for path in context.register.paths.values()),
        "withdrawn": len(context.trajectories) - context.offered(context.trajectories),
        "unplaced": context.offered(found for found in context.trajectories if not found.serves),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="witte-vlekken.html",
        title="Witte vlekken",
        description="Waar aanbod ontbreekt: de toestand van elk onderdeel en elke stap, per ontwikkelpad en sector.",
        data=lambda: _data(context),
        scripts=("napl.js", "spots.js"),
    )


def _files(context: SiteContext) -> Iterator[TextFile]:
    yield TextFile("witte-vlekken.csv", gaps_csv(context.supply, context.cells, "nl"))


PAGE = Page(
    name="witte_vlekken",
    instances=_instances,
    files=_files,
    menu=Menu(label="Witte vlekken", path="witte-vlekken.html", rank=4, group="find", top=True),
)
