"""The development agenda: every open cell in order of its score, with the arithmetic, and what moved since last quarter."""

from collections.abc import Iterator, Mapping
from functools import partial

from napl.gaps.agenda import agenda_settings
from napl.gaps.csv_rows import agenda_csv
from napl.gaps.state import WORDS
from napl.site.agenda_shown import agenda_of, average_pressure, compared_with, left_since, rounded, shown_items
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.page import Crumb, Instance, LateFile, Menu, Page
from napl.site.sector_states import totals

_STATE_NAMES: Mapping[str, str] = {state: words.name.nl for state, words in WORDS.items()}
PAGE_SIZE = 25
"""Items on one page."""


def _data(context: SiteContext, number: int, count: int) -> Mapping[str, object]:
    items = agenda_of(context)
    start = (number - 1) * PAGE_SIZE
    shown = items[start : start + PAGE_SIZE]
    settings = agenda_settings(context.register)
    return {
        "today": context.today.isoformat(),
        "agenda": shown_items(context, shown),
        "total": len(items),
        "open": totals(context.cells).open,
        "start": start,
        "number": number,
        "count": count,
        "first": start + 1,
        "last": start + len(shown),
        "before": Links().agenda(number - 1) if number > 1 else None,
        "after": Links().agenda(number + 1) if number < count else None,
        "sensitivity": settings.sensitivity if settings else None,
        "months": settings.age_unit_months if settings else None,
        "values": tuple((_STATE_NAMES.get(one.state, one.state), rounded(one.value)) for one in settings.states)
        if settings
        else (),
        "average": rounded(average_pressure(context)),
        "compared": compared_with(context),
        "left": left_since(context),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    count = max(1, -(-len(agenda_of(context)) // PAGE_SIZE))
    for number in range(1, count + 1):
        yield Instance(
            path=Links().agenda(number),
            title="Ontwikkelagenda" if number == 1 else f"Ontwikkelagenda (bladzijde {number})",
            description="Welk aanbod het eerst nodig is: alle open cellen op volgorde, met de berekening erbij"
            + (f"; bladzijde {number}." if number > 1 else "."),
            data=partial(_data, context, number, count),
            crumbs=(Crumb("Witte vlekken", "witte-vlekken.html"),),
        )


def _files(context: SiteContext) -> Iterator[LateFile]:
    yield LateFile("agenda.csv", lambda: agenda_csv(context.supply, agenda_of(context), "nl"))


PAGE = Page(
    name="agenda",
    instances=_instances,
    files=_files,
    section="witte_vlekken",
    menu=Menu(label="Ontwikkelagenda", path="agenda.html", rank=4, group="find"),
)
