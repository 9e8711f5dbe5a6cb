"""The list of knowledge items: insights and wicked problems."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from napl.model.kinds.knowledge import Knowledge
from napl.model.kinds.path import Path
from napl.site.codes import WORDS
from napl.site.context import SiteContext
from napl.site.page import Instance, Menu, Page


def _data(context: SiteContext) -> Mapping[str, object]:
    found = [one for one in context.register.of("knowledge").values() if isinstance(one, Knowledge)]
    ordered = sorted(found, key=lambda one: (one.title.casefold(), one.id))
    return {
        "total": len(found),
        "groups": tuple(
            (sort, tuple(_entry(context, one) for one in ordered if one.sort == sort))
            for sort in WORDS["knowledge_sort"]
        ),
        "paths": tuple((path.id, path.title) for path in context.paths if any(path.id in one.paths for one in ordered)),
    }


@dataclass(frozen=True, slots=True)
class Entry:
    """An item in the list; `words` is everything that a search looks through."""

    item: Knowledge
    paths: tuple[Path, ...]
    words: str


def _entry(context: SiteContext, one: Knowledge) -> Entry:
    paths = tuple(context.register.paths[name] for name in one.paths if name in context.register.paths)
    said = (
        context.sector_titles(one.sectors),
        one.context,
        one.intervention,
        one.mechanism,
        one.outcome,
        one.problem,
        *one.tried,
        *one.questions,
    )
    return Entry(one, paths, " ".join(part for part in said if part))


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="kennis.html",
        title="Kennis",
        description="Wat labs en leraren leerden: wat werkt, voor wie en waarom, en welke vraagstukken taai zijn.",
        data=lambda: _data(context),
        scripts=("napl.js", "stemmer.js", "words.js", "knowledge.js"),
    )


PAGE = Page(
    name="kennis",
    instances=_instances,
    menu=Menu(label="Kennis", path="kennis.html", rank=7, group="together", top=True),
)
