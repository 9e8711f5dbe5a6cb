"""The progress reports that come along with the site, and how to make others."""

from collections.abc import Iterator, Mapping

from napl.gaps.past import LARGE
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.page import Crumb, Instance, LateFile, Menu, Page


def _data(context: SiteContext) -> Mapping[str, object]:
    return {
        "reports": tuple((one, Links().report(one.period)) for one in context.reports),
        "today": context.today.isoformat(),
        "large": len(context.register.trajectories) >= LARGE,
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="verslagen.html",
        title="Voortgangsverslagen",
        description="Per half jaar: hoe het programma ervoor staat, wat er veranderde en wat er nodig is.",
        data=lambda: _data(context),
        crumbs=(Crumb("Programma", "programma.html"),),
    )


def _files(context: SiteContext) -> Iterator[LateFile]:
    for one in context.reports:
        yield LateFile(Links().report(one.period), one.make)


PAGE = Page(
    name="verslagen",
    instances=_instances,
    files=_files,
    section="programma",
    menu=Menu(label="Verslagen", path="verslagen.html", rank=9, group="together"),
)
