"""The list of providers: by letter, and by sector."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from napl.model.kinds.provider import Provider
from napl.site.context import SiteContext
from napl.site.page import Instance, Menu, Page
from napl.site.words import together

OTHER = "0-9"
"""Where a name stands that begins with no letter."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A provider in the list, with how many trajectories it has, in words."""

    provider: Provider
    sectors: str
    trajectories: str


def letter(name: str) -> str:
    """Return the letter that a name stands under: capital, without accents; `OTHER` for what is no letter from A to Z."""
    first = unicodedata.normalize("NFD", name.strip())[:1].upper()
    return first if "A" <= first <= "Z" else OTHER


def _data(context: SiteContext) -> Mapping[str, object]:
    found = sorted(context.register.providers.values(), key=lambda one: (letter(one.name), one.name.casefold(), one.id))
    entries = tuple(
        Entry(
            provider,
            together(provider.sectors),
            context.told(context.by_provider.get(provider.id, ())),
        )
        for provider in found
    )
    by_sector = (
        (sector, title, tuple(one for one in found if sector in one.sectors))
        for sector, title in context.titles.get("sectors", {}).items()
    )
    return {
        "total": len(entries),
        "letters": tuple(
            (first, tuple(some)) for first, some in groupby(entries, lambda one: letter(one.provider.name))
        ),
        "sectors": tuple(one for one in by_sector if one[2]),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="aanbieders.html",
        title="Aanbieders",
        description="Alle aanbieders van trajecten, op alfabet en per sector, met hun aantal trajecten.",
        data=lambda: _data(context),
    )


PAGE = Page(
    name="aanbieders", instances=_instances, menu=Menu(label="Aanbieders", path="aanbieders.html", rank=5, group="find")
)
