"""Owns `napl report`: the progress report of a half-year, a quarter or a year, as HTML or Markdown."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.language import LangOption, spoken
from napl.cli.options import AsOfOption, JobsOption, RegisterOption, left_out, opened
from napl.cli.terminal import write_output
from napl.programme.periodic.period import Period, period_of
from napl.workspace.opening import Opened

HTML = frozenset({".html", ".htm"})
MARKDOWN = frozenset({".md", ".markdown"})


def report(
    period: Annotated[
        str,
        typer.Option(
            "--period", "-p", help="A half-year, quarter or year: 2026H2, 2026Q3 or 2026.", show_default=False
        ),
    ],
    to: Annotated[
        Path | None,
        typer.Option("--to", help="Write to this file: .html or .md decides the format.", show_default=False),
    ] = None,
    lang: LangOption = None,
    register: RegisterOption = None,
    as_of: AsOfOption = None,
    jobs: JobsOption = None,
) -> int:
    """Write the progress report of a period: the four pillars, milestones, agenda, participation, and what changed since.

    The state before the period comes from git where git has it. The report is as of the last day of the period, or of today
    where that is earlier. Print the HTML from a browser to make a PDF.
    """
    from napl.programme.periodic.report import period_report
    from napl.report.periodic.compose import compose
    from napl.report.periodic.html import html
    from napl.report.periodic.markdown import markdown
    from napl.workspace.earlier import earlier_register

    del lang
    wanted = _period(period)
    as_html = _as_html(to)
    found = opened(register, as_of, (), jobs)
    day = _day(wanted, found, asked=as_of is not None)
    earlier, basis = earlier_register(found.root, wanted, jobs=jobs)
    told = period_report(
        found.register,
        earlier,
        wanted,
        day.isoformat(),
        basis=basis,
        reference_day=found.reference_day and day == found.today,
        broken=len({finding.file for finding in found.findings}),
    )
    document = compose(told, spoken())
    write_output(html(document) if as_html else markdown(document), to)
    return left_out(found)


def _period(name: str) -> Period:
    """Return the period of that name; raises BadParameter for any other text."""
    try:
        return period_of(name)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--period") from None


def _as_html(to: Path | None) -> bool:
    """Say whether the file is to be HTML; raises BadParameter for a name that tells no format."""
    ending = to.suffix.lower() if to is not None else ".md"
    if ending not in HTML | MARKDOWN:
        message = f"{str(to)!r} tells no format; let the name end in .html or .md"
        raise typer.BadParameter(message, param_hint="--to")
    return ending in HTML


def _day(period: Period, found: Opened, *, asked: bool) -> date:
    """Return the day of the report; raises BadParameter where the period has not begun, or the day that was asked is outside."""
    start, end = date.fromisoformat(period.start), date.fromisoformat(period.end)
    if asked and not start <= found.today <= end:
        message = f"{found.today} is not in {period.name}, which runs from {start} to {end}"
        raise typer.BadParameter(message, param_hint="--as-of")
    if found.today < start:
        message = f"{period.name} begins on {start}, and it is {found.today}; there is nothing to report yet"
        raise typer.BadParameter(message, param_hint="--period")
    return min(end, found.today)


command = Command(name="report", panel="Publish", run=report)
