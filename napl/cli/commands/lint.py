"""Owns `napl lint`: check the register, report what is wrong, mend what can be mended safely."""

import os
import shutil
import sys
import time
from enum import Enum, StrEnum
from pathlib import Path
from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.options import AsOfOption, JobsOption, RegisterOption, opened, write_output
from napl.core.finding import Severity
from napl.core.text import Language
from napl.report.reporter import report_names

Format = Enum("Format", {name: name for name in report_names()}, type=str)  # type: ignore[misc]  # names are known at run time


FOR_PEOPLE = frozenset({"text"})
"""Formats that name files from the register's root; the others name them from the root of the git repository."""


ROUNDS = 5
"""How often `--fix` tries again: mends that overlap wait for the next round."""


class Level(StrEnum):
    """The severities, as an option."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Lang(StrEnum):
    """The languages of findings, as an option."""

    NL = "nl"
    EN = "en"


def lint(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Show only findings in these files or folders; the whole register is still read.", show_default=False
        ),
    ] = None,
    form: Annotated[Format, typer.Option("--format", "-f", help="How to report.")] = Format["text"],
    to: Annotated[Path | None, typer.Option("--to", help="Write the report to this file.", show_default=False)] = None,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", "-s", help="Only these findings (comma-separated ids).", show_default=False),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", "-i", help="Not these findings (comma-separated ids).", show_default=False),
    ] = None,
    fail_on: Annotated[
        Level, typer.Option("--fail-on", help="Exit with 1 when a finding is this bad or worse.")
    ] = Level.ERROR,
    lang: Annotated[
        Lang | None, typer.Option("--lang", help="Language of findings; by default the register's.", show_default=False)
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what can be mended safely, then report what is left.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")] = False,
    register: RegisterOption = None,
    as_of: AsOfOption = None,
    jobs: JobsOption = None,
) -> int:
    """Check the register: syntax, schemas, references and rules, all at once.

    Every finding says where, what is wrong and what to write instead; `napl explain ID` says why it matters.
    """
    from napl.lint.catalogue import catalogue
    from napl.lint.outcome import Outcome
    from napl.lint.rule import rules
    from napl.report.reporter import reports
    from napl.workspace.find import repository_prefix
    from napl.workspace.mending import differences, mend, texts_of, within

    started = time.perf_counter()
    wanted = _chosen(select, ignore, tuple(catalogue()))
    chosen = [rule for rule in rules() if rule.id in wanted or rule.id == "dead-suppression"]
    found = opened(register, as_of, chosen, jobs)
    inside = within(found, paths or [])
    findings = tuple(finding for finding in found.findings if finding.rule in wanted and finding.file in inside)
    if diff:
        write_output(differences(found.root, findings), to)
        return 0
    for _ in range(ROUNDS if fix else 0):
        if not mend(found.root, findings):
            break
        found = opened(register, as_of, chosen, jobs)
        findings = tuple(finding for finding in found.findings if finding.rule in wanted and finding.file in inside)
    outcome = Outcome(
        findings=findings,
        files=len(inside),
        seconds=time.perf_counter() - started,
        address=found.register.info.address if found.register.info else None,
        language=_language(lang, found.register.info.language if found.register.info else None),
        colour=to is None
        and sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb",
        texts=texts_of(found.root, findings),
        reference_day=found.today if found.reference_day else None,
        width=shutil.get_terminal_size((100, 24)).columns,
    )
    if form.value not in FOR_PEOPLE:
        outcome = outcome.below(repository_prefix(found.root))
    write_output(reports()[form.value].render(outcome), to)
    return 1 if outcome.reaches(Severity[fail_on.name]) else 0


def _language(lang: Lang | None, of_register: Language | None) -> Language:
    if lang is not None:
        return "nl" if lang is Lang.NL else "en"
    return of_register or "nl"


def _chosen(select: list[str] | None, ignore: list[str] | None, known: tuple[str, ...]) -> frozenset[str]:
    """Return the ids to report; raises BadParameter for an id that does not exist, with the nearest one that does."""
    from napl.core.nearest import nearest

    def split(texts: list[str] | None, hint: str) -> list[str]:
        names = [name.strip() for text in texts or () for name in text.split(",") if name.strip()]
        for name in names:
            if name not in known:
                close = nearest(name, known)
                guess = f"; do you mean {close!r}?" if close else ". `napl rules` lists them."
                message = f"there is no rule {name!r}{guess}"
                raise typer.BadParameter(message, param_hint=hint)
        return names

    return frozenset(split(select, "--select") or known) - frozenset(split(ignore, "--ignore"))


command = Command(name="lint", panel="Check", run=lint)
