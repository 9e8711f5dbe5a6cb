"""The list of providers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from napl.model.kinds.provider import Provider
from napl.site.context import SiteContext
from napl.site.page import Instance, Menu, Page
from napl.site.words import together


@dataclass(frozen=True, slots=True)
class Entry:
    """A provider in the list; withdrawn trajectories do not count."""

    provider: Provider
    sectors: str
    trajectories: int


def _data(context: SiteContext) -> Mapping[str, object]:
    found = sorted(context.register.providers.values(), key=lambda one: (one.name.casefold(), one.id))
    return {
        "entries": tuple(
            Entry(
                provider,
                together(provider.sectors),
                context.offered(context.by_provider.get(provider.id, ())),
            )
            for provider in found
        )
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="aanbieders.html",
        title="Aanbieders",
        description="Alle aanbieders van trajecten, met hun sectoren.",
        data=lambda: _data(context),
    )


PAGE = Page(name="aanbieders", instances=_instances, menu=Menu(label="Aanbieders", path="aanbieders.html", rank=3))
