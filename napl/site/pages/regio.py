"""One region: who takes part, how many teachers there are, its labs, and how often its demand was articulated."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from napl.model.kinds.demand import PERSPECTIVES, Demand
from napl.model.kinds.region import KIND, Member, Region
from napl.site.codes import WORDS
from napl.site.context import SiteContext
from napl.site.labs_shown import sector_titles, shown_labs
from napl.site.links import Links
from napl.site.page import Crumb, Instance, Page


def _members(context: SiteContext, region: Region) -> tuple[tuple[str, tuple[tuple[Member, str], ...]], ...]:
    """Return the members by sort, each with its sectors where it is not there for all."""
    return tuple(
        (sort, tuple((one, sector_titles(context, one.sectors)) for one in region.members_of(sort)))
        for sort in WORDS["member_sort"]
        if region.members_of(sort)
    )


def _demands(context: SiteContext, region: Region) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return per sector how many entries of demand there are from each perspective: entries, never people."""
    found = [one for one in context.register.of("demand").values() if isinstance(one, Demand)]
    counts = Counter((one.sector, one.perspective) for one in found if one.region == region.id)
    sectors = dict.fromkeys((*region.sectors, *sorted({sector for sector, _ in counts})))
    return tuple(
        (context.title("sectors", sector), tuple(counts[sector, name] for name in PERSPECTIVES))
        for sector in sectors
        if any(counts[sector, name] for name in PERSPECTIVES)
    )


def _data(context: SiteContext, region: Region) -> Mapping[str, object]:
    return {
        "region": region,
        "sectors": sector_titles(context, region.sectors),
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
            description=f"Deelnemers, labs en vragen van de onderwijsregio {region.name}.",
            data=partial(_data, context, region),
            crumbs=(Crumb("Regio's", "regios.html"),),
            source=KIND.file_of(region.id),
        )


PAGE = Page(name="regio", instances=_instances, section="regios")
