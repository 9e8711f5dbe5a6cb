"""The white spots as one region sees them: only what can be followed there counts; with the same as CSV."""

from collections.abc import Iterator, Mapping
from functools import partial

from napl.gaps.csv_rows import gaps_csv
from napl.model.kinds.region import KIND, Region
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.page import Crumb, Instance, LateFile, Page
from napl.site.sector_states import totals
from napl.site.spots import path_spots, region_cells, region_supply


def _data(context: SiteContext, region: Region) -> Mapping[str, object]:
    some = region_cells(context, region)
    paths = path_spots(context, some, region_supply(context, region))
    return {
        "region": region,
        "regions": context.regions,
        "region_sectors": context.sector_titles(region.sectors),
        "today": context.today.isoformat(),
        "reach": context.supply.reach,
        "totals": totals(some),
        "online": sum(bool(cell.online) and not cell.counting for cell in some),
        "paths": paths,
        "sectors": tuple(dict.fromkeys((table.sector, table.title) for one in paths for table in one.tables)),
        "csv": _csv_path(region),
    }


def _csv_path(region: Region) -> str:
    return Links().region_spots(region.id).removesuffix("html") + "csv"


def _csv(context: SiteContext, region: Region) -> str:
    return gaps_csv(region_supply(context, region), region_cells(context, region), "nl")


def _instances(context: SiteContext) -> Iterator[Instance]:
    for region in context.register.regions.values():
        yield Instance(
            path=Links().region_spots(region.id),
            title=f"Witte vlekken in {region.name}",
            description=f"Voor welke stappen aanbod ontbreekt dat in de regio {region.name} zelf te volgen is.",
            data=partial(_data, context, region),
            crumbs=(Crumb("Witte vlekken", "witte-vlekken.html"),),
            source=KIND.file_of(region.id),
            checked=region.checked,
            scripts=("napl.js", "spots.js"),
        )


def _files(context: SiteContext) -> Iterator[LateFile]:
    for region in context.register.regions.values():
        yield LateFile(_csv_path(region), partial(_csv, context, region))


PAGE = Page(name="vlekken_regio", instances=_instances, files=_files, section="witte_vlekken")
