"""One quality framework: criteria, scale, panel, and the rules of the verdict in words."""

from collections.abc import Iterator, Mapping
from functools import partial

from napl.model.kinds.quality_framework import KIND, Bound, QualityFramework
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.page import Crumb, Instance, Page
from napl.site.words import counted


def _at_most(number: int, one: str, more: str) -> str:
    return f"op geen enkel {one}" if number == 0 else f"op hoogstens {counted(number, one, more)}"


def bound_words(bound: Bound) -> str:
    """Return how many criteria may fail, as the end of a Dutch sentence: ``… het op geen enkel …``."""
    mandatory = _at_most(bound.failed_mandatory, "verplicht criterium", "verplichte criteria")
    other = _at_most(bound.failed_other, "ander criterium", "andere criteria")
    return f"het {mandatory} en {other} een onvoldoende krijgt"


def _data(context: SiteContext, framework: QualityFramework) -> Mapping[str, object]:
    return {
        "framework": framework,
        "titles": {criterion.id: criterion.title for criterion in framework.criteria},
        "scores": {score.id: score.title for score in framework.scale},
        "recognitions": context.titles.get("recognitions", {}),
        "admitted": bound_words(framework.decision.admitted),
        "conditional": bound_words(framework.decision.conditional),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    for framework in context.register.quality_frameworks.values():
        yield Instance(
            path=Links().framework(framework.id),
            title=f"{framework.title}, versie {framework.version}",
            description=f"Criteria, beoordelaars en beslisregels van het {framework.title.lower()}.",
            data=partial(_data, context, framework),
            crumbs=(Crumb("Kwaliteitskaders", "kwaliteitskaders.html"),),
            source=KIND.file_of(framework.id),
            checked=framework.checked,
        )


PAGE = Page(name="kwaliteitskader", instances=_instances, section="kwaliteitskaders")
