"""Who looks after what: ateliers with their paths, labs, quality frameworks, and the lists of terms."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from napl.model.kind import kinds
from napl.model.kinds.lab import Lab
from napl.model.kinds.path import Path
from napl.model.vocabulary import Vocabulary
from napl.site.context import SiteContext
from napl.site.links import source_link
from napl.site.page import Instance, Menu, Page

NOBODY = "Nog geen atelier"
"""Where a path does not say who looks after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """A list of terms: what it is called, what it is for, how many terms it has, its file, and where that can be seen."""

    title: str
    about: str
    count: int
    file: str
    source: str | None


def owners(context: SiteContext) -> tuple[tuple[str, tuple[Path, ...]], ...]:
    """Return who looks after paths, in order of name, each with the paths in order of title; paths of nobody last."""
    found: dict[str, list[Path]] = {}
    for path in context.paths:
        found.setdefault(path.owner or NOBODY, []).append(path)
    order = sorted(found, key=lambda name: (name == NOBODY, name.casefold()))
    return tuple((name, tuple(found[name])) for name in order)


def vocabularies(context: SiteContext) -> tuple[Terms, ...]:
    """Return every list of terms, in order of title."""
    found = [
        Terms(
            title=one.title,
            about=one.description,
            count=len(one.terms),
            file=kind.file_of(one.id),
            source=source_link(context.info.repository, kind.file_of(one.id)),
        )
        for name, kind in kinds().items()
        for one in context.register.of(name).values()
        if isinstance(one, Vocabulary)
    ]
    return tuple(sorted(found, key=lambda one: (one.title.casefold(), one.file)))


def _labs(context: SiteContext) -> Iterator[Lab]:
    for one in context.register.of("lab").values():
        assert isinstance(one, Lab)
        yield one


def _data(context: SiteContext) -> Mapping[str, object]:
    register = context.register
    frameworks = sorted(register.quality_frameworks.values(), key=lambda one: (one.valid_from, one.id), reverse=True)
    labs = sorted(_labs(context), key=lambda one: (one.title.casefold(), one.id))
    regions = ((lab, register.regions.get(lab.region)) for lab in labs)
    return {
        "owners": owners(context),
        "labs": tuple((lab, region.name if region else lab.region) for lab, region in regions),
        "frameworks": tuple(frameworks),
        "vocabularies": vocabularies(context),
        "providers": len(register.providers),
        "assessors": len(register.assessors),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="wie-onderhoudt-wat.html",
        title="Wie onderhoudt wat?",
        description="Welk atelier welk pad schrijft, wie de kaders en begrippen bijhoudt, en hoe het ervoor staat.",
        data=lambda: _data(context),
    )


PAGE = Page(
    name="wie_onderhoudt_wat",
    instances=_instances,
    menu=Menu(label="Wie onderhoudt wat?", path="wie-onderhoudt-wat.html", rank=2, group="about"),
)
