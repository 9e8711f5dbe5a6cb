"""One provider: who it is, where to turn to, and its trajectories."""

from collections.abc import Iterator, Mapping
from functools import partial

from napl.model.kinds.provider import KIND, Provider
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.page import Crumb, Instance, Page
from napl.site.pagination import Slice, slices


def _data(context: SiteContext, provider: Provider, shown: Slice) -> Mapping[str, object]:
    return {
        "provider": provider,
        "sectors": tuple(context.title("sectors", sector) for sector in provider.sectors),
        "part": shown.cut(),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    for provider in context.register.providers.values():
        trajectories = context.by_provider.get(provider.id, ())
        for shown in slices(context, trajectories, partial(Links().provider, provider.id)):
            yield Instance(
                path=shown.path,
                title=provider.name if shown.number == 1 else f"{provider.name}, bladzijde {shown.number}",
                description=f"Gegevens en trajecten van {provider.name}.",
                data=partial(_data, context, provider, shown),
                crumbs=(Crumb("Aanbieders", "aanbieders.html"),),
                source=KIND.file_of(provider.id),
            )


PAGE = Page(name="aanbieder", instances=_instances, section="aanbieders")
