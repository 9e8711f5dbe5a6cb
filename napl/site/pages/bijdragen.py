"""How to take part, for a teacher, a provider, an atelier and an assessor; the whole story stands in BIJDRAGEN.md."""

from collections.abc import Iterator, Mapping

from napl.site.context import SiteContext
from napl.site.links import source_link
from napl.site.page import Instance, Menu, Page


def _data(context: SiteContext) -> Mapping[str, object]:
    return {"guide": source_link(context.info.repository, "BIJDRAGEN.md")}


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="bijdragen.html",
        title="Meedoen",
        description="Wat je zelf kunt toevoegen of verbeteren als leraar, aanbieder, atelier of beoordelaar, en hoe je begint.",
        data=lambda: _data(context),
    )


PAGE = Page(
    name="bijdragen",
    instances=_instances,
    menu=Menu(label="Meedoen", path="bijdragen.html", rank=3, group="about"),
)
