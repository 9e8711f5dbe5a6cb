"""The list of knowledge items: insights and wicked problems."""

from collections.abc import Iterator, Mapping

from napl.model.kinds.knowledge import Knowledge
from napl.site.codes import WORDS
from napl.site.context import SiteContext
from napl.site.labs_shown import sector_titles
from napl.site.page import Instance, Menu, Page


def _data(context: SiteContext) -> Mapping[str, object]:
    found = [one for one in context.register.of("knowledge").values() if isinstance(one, Knowledge)]
    ordered = sorted(found, key=lambda one: (one.title.casefold(), one.id))
    return {
        "total": len(found),
        "groups": tuple(
            (sort, tuple((one, sector_titles(context, one.sectors)) for one in ordered if one.sort == sort))
            for sort in WORDS["knowledge_sort"]
        ),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="kennis.html",
        title="Kennis",
        description="Wat labs en leraren leerden: wat werkt, voor wie en waarom, en welke vraagstukken taai zijn.",
        data=lambda: _data(context),
    )


PAGE = Page(name="kennis", instances=_instances, menu=Menu(label="Kennis", path="kennis.html", rank=8))
