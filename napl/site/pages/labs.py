"""The list of co-creation labs and of the landscapes that they design."""

from collections.abc import Iterator, Mapping

from napl.model.kinds.lab import PROCESSES
from napl.model.kinds.landscape import Landscape
from napl.site.context import SiteContext
from napl.site.labs_shown import shown_labs
from napl.site.page import Instance, Menu, Page
from napl.site.timeline import PATTERNS, SYMBOLS, span_told, timeline
from napl.site.words import word


def _data(context: SiteContext) -> Mapping[str, object]:
    landscapes = [one for one in context.register.of("landscape").values() if isinstance(one, Landscape)]
    labs = shown_labs(context)
    return {
        "today": context.today.isoformat(),
        "labs": labs,
        "timeline": timeline(labs, context.today),
        "symbols": SYMBOLS,
        "patterns_of": PATTERNS,
        "span_told": span_told,
        "process_names": tuple(word(name, "process") for name in PROCESSES),
        "landscapes": tuple(sorted(landscapes, key=lambda one: (one.title.casefold(), one.id))),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="labs.html",
        title="Co-creatielabs",
        description="Alle labs waarin besturen, opleidingen en leraren samen ontwerpen, en hoe ver zij zijn.",
        data=lambda: _data(context),
    )


PAGE = Page(
    name="labs",
    instances=_instances,
    menu=Menu(label="Labs", path="labs.html", rank=6, group="together"),
)
