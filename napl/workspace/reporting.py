"""Owns the progress reports that come along with a site: the last half-years that the data cover, each made when asked."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from napl.gaps.past import LARGE
from napl.model.entity import Date
from napl.programme.periodic.period import Period, period_of
from napl.programme.periodic.report import period_report
from napl.report.periodic.compose import compose
from napl.report.periodic.html import Placed, html
from napl.site.assets import faces
from napl.site.context import Report
from napl.site.links import Links, canonical, links_from
from napl.workspace.earlier import earlier_register
from napl.workspace.opening import Opened

REPORTS = 4
"""So many half-years are reported at most."""


def half_year_reports(opened: Opened, today: date) -> tuple[Report, ...]:
    """Return the reports of the half-year of `today` and of those before it that the data cover, the newest first.

    The data cover a half-year in which a trajectory was submitted or a review given, and those after it. There are none for a
    register so large that they would keep a build waiting: `napl report` makes them.
    """
    if len(opened.register.trajectories) >= LARGE:
        return ()
    since = _first_day(opened)
    return tuple(
        Report(
            period=period.name,
            title=period.title.nl,
            start=period.start,
            as_of=min(period.end, today.isoformat()),
            make=partial(_text, opened, period, today),
        )
        for period in _half_years(today)
        if since is not None and period.end >= since
    )


def _half_years(today: date) -> Iterator[Period]:
    number = today.year * 2 + (today.month > 6)
    for back in range(REPORTS):
        year, second = divmod(number - back, 2)
        yield period_of(f"{year}H{second + 1}")


def _first_day(opened: Opened) -> Date | None:
    """Return the first day on which something was submitted or judged; None where nothing was."""
    register = opened.register
    days = [one.submitted for one in register.trajectories.values()]
    days += [one.date for some in register.reviews_of.values() for one in some]
    return min(days, default=None)


def _text(opened: Opened, period: Period, today: date) -> str:
    as_of = min(period.end, today.isoformat())
    earlier, basis = earlier_register(opened.root, period, jobs=1)
    told = period_report(
        opened.register,
        earlier,
        period,
        as_of,
        basis=basis,
        reference_day=opened.reference_day and as_of == today.isoformat(),
        broken=len({finding.file for finding in opened.findings}),
    )
    here = Links().report(period.name)
    to = links_from(here)
    placed = Placed(
        first=to.page("index.html"),
        reports=to.page("verslagen.html"),
        faces=faces(to.page),
        address=canonical(opened.register.info.address, here) if opened.register.info else None,
    )
    return html(compose(told, "nl"), placed)
