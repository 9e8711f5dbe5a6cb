"""The list of quality frameworks: the one that holds today, and the others."""

from collections.abc import Iterator, Mapping

from napl.site.context import SiteContext
from napl.site.frameworks import holds
from napl.site.page import Instance, Menu, Page


def _data(context: SiteContext) -> Mapping[str, object]:
    found = sorted(context.register.quality_frameworks.values(), key=lambda one: (one.valid_from, one.id), reverse=True)
    return {"frameworks": tuple((framework, holds(context, framework)) for framework in found)}


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="kwaliteitskaders.html",
        title="Kwaliteitskaders",
        description="Waarop trajecten worden beoordeeld, door wie, en hoe het oordeel tot stand komt.",
        data=lambda: _data(context),
    )


PAGE = Page(
    name="kwaliteitskaders",
    instances=_instances,
    menu=Menu(label="Kwaliteitskaders", path="kwaliteitskaders.html", rank=2, group="judge"),
)
