"""The list of co-creation labs and of the landscapes that they design."""

from collections.abc import Iterator, Mapping

from napl.model.kinds.landscape import Landscape
from napl.site.context import SiteContext
from napl.site.labs_shown import shown_labs
from napl.site.page import Instance, Menu, Page


def _data(context: SiteContext) -> Mapping[str, object]:
    landscapes = [one for one in context.register.of("landscape").values() if isinstance(one, Landscape)]
    return {
        "today": context.today.isoformat(),
        "labs": shown_labs(context),
        "landscapes": tuple(sorted(landscapes, key=lambda one: (one.title.casefold(), one.id))),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="labs.html",
        title="Co-creatielabs",
        description="Alle labs waarin besturen, opleidingen en leraren samen ontwerpen, en hoe ver zij zijn.",
        data=lambda: _data(context),
    )


PAGE = Page(name="labs", instances=_instances, menu=Menu(label="Labs", path="labs.html", rank=7))
