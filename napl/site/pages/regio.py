"""One region: who takes part, its labs, and its map: what it asks for beside what it offers, small groups hidden."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from napl.demand.protection import minimum_group
from napl.demand.regional import demands_of
from napl.gaps.regional import regional_map
from napl.model.kinds.demand import PERSPECTIVES
from napl.model.kinds.region import KIND, Member, Region
from napl.site.codes import WORDS
from napl.site.context import SiteContext
from napl.site.labs_shown import shown_labs
from napl.site.links import Links
from napl.site.page import Crumb, Instance, Page
from napl.site.region_map import heard_told, map_rows, proposal_items
from napl.site.spots import region_cells


def _members(context: SiteContext, region: Region) -> tuple[tuple[str, tuple[tuple[Member, str], ...]], ...]:
    """Return the members by sort, each with its sectors where it is not there for all."""
    return tuple(
        (sort, tuple((one, context.sector_titles(one.sectors)) for one in region.members_of(sort)))
        for sort in WORDS["member_sort"]
        if region.members_of(sort)
    )


def _demands(context: SiteContext, region: Region) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return per sector how many entries of demand there are by today from each perspective: entries, never people."""
    found = demands_of(context.register, context.today, region.id)
    counts = Counter((one.sector, one.perspective) for one in found)
    sectors = dict.fromkeys((*region.sectors, *sorted({sector for sector, _ in counts})))
    return tuple(
        (context.title("sectors", sector), tuple(counts[sector, name] for name in PERSPECTIVES))
        for sector in sectors
        if any(counts[sector, name] for name in PERSPECTIVES)
    )


def _data(context: SiteContext, region: Region) -> Mapping[str, object]:
    found = regional_map(context.register, region, context.today, region_cells(context, region))
    rows = map_rows(context, found)
    return {
        "region": region,
        "minimum": minimum_group(context.register),
        "heard": heard_told(found),
        "rows": rows,
        "spots": tuple(row for row in rows if row.open),
        "proposal": proposal_items(context, found),
        "sectors": context.sector_titles(region.sectors),
        "members": _members(context, region),
        "teachers": tuple((context.title("sectors", one.sector), one) for one in region.teachers),
        "labs": shown_labs(context, region.id),
        "perspectives": PERSPECTIVES,
        "demands": _demands(context, region),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    for region in context.register.regions.values():
        yield Instance(
            path=Links().region(region.id),
            title=region.name,
            description=f"Deelnemers, labs en de kaart van vraag en aanbod van de onderwijsregio {region.name}.",
            data=partial(_data, context, region),
            crumbs=(Crumb("Regio's", "regios.html"),),
            source=KIND.file_of(region.id),
            checked=region.checked,
        )


PAGE = Page(name="regio", instances=_instances, section="regios")
