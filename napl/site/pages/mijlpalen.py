"""The milestones of the programme: state, figures, what is missing, and who confirmed what and when."""

from collections.abc import Iterator, Mapping

from napl.programme.milestones import progress
from napl.site.context import SiteContext
from napl.site.milestones_shown import milestone_groups, states_counted
from napl.site.page import Crumb, Instance, Page


def _data(context: SiteContext) -> Mapping[str, object]:
    found = progress(context.register, context.today)
    return {
        "today": context.today.isoformat(),
        "total": len(found),
        "states": states_counted(found),
        "groups": tuple(milestone_groups(context, found)),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="mijlpalen.html",
        title="Mijlpalen",
        description="Wat het programma beloofde, wat daarvan is bereikt, en wat nog ontbreekt.",
        data=lambda: _data(context),
        crumbs=(Crumb("Programma", "programma.html"),),
    )


PAGE = Page(name="mijlpalen", instances=_instances, section="programma")
