"""The list of quality frameworks: the one that holds today, and the others."""

from collections.abc import Iterator, Mapping

from napl.model.kinds.quality_framework import QualityFramework
from napl.site.context import SiteContext
from napl.site.page import Instance, Menu, Page


def _holds(context: SiteContext, framework: QualityFramework) -> bool:
    day = context.today.isoformat()
    begun = framework.valid_from <= day
    return framework.status == "adopted" and begun and (framework.valid_until is None or day <= framework.valid_until)


def _data(context: SiteContext) -> Mapping[str, object]:
    found = sorted(context.register.quality_frameworks.values(), key=lambda one: (one.valid_from, one.id), reverse=True)
    return {"frameworks": tuple((framework, _holds(context, framework)) for framework in found)}


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
    menu=Menu(label="Kwaliteit", path="kwaliteitskaders.html", rank=4),
)
