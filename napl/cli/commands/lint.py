"""Owns `napl lint`: check the register, report what is wrong, mend what can be mended safely."""

import time
from enum import Enum, StrEnum
from pathlib import Path
from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.completion import listed_finding_ids
from napl.cli.guessing import check_known
from napl.cli.language import LangOption, spoken
from napl.cli.options import AsOfOption, JobsOption, RegisterOption, opened
from napl.cli.terminal import colourful, columns, write_output
from napl.core.finding import Severity
from napl.report.reporter import report_names

Format = Enum("Format", {name: name for name in report_names()}, type=str)  # type: ignore[misc]  # names are known at run time


FOR_PEOPLE = frozenset({"text"})
"""Formats that name files from the folder where people stand; the others name them from the root of the git repository."""


ROUNDS = 5
"""How often `--fix` tries again: mends that overlap wait for the next round."""


class Level(StrEnum):
    """The severities, as an option."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


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
        typer.Option(
            "--select",
            "-s",
            help="Only these findings (comma-separated ids).",
            show_default=False,
            autocompletion=listed_finding_ids,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            "-i",
            help="Not these findings (comma-separated ids).",
            show_default=False,
            autocompletion=listed_finding_ids,
        ),
    ] = None,
    fail_on: Annotated[
        Level, typer.Option("--fail-on", help="Exit with 1 when a finding is this bad or worse.")
    ] = Level.ERROR,
    lang: LangOption = None,
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
    from napl.report.words import closing
    from napl.workspace.find import naming
    from napl.workspace.mending import differences, mend, texts_of, within

    _refuse_conflicts(form, fix=fix, diff=diff)
    del lang
    started = time.perf_counter()
    wanted = _chosen(select, ignore, tuple(catalogue()))
    chosen = [rule for rule in rules() if rule.id in wanted or rule.id == "dead-suppression"]
    found = opened(register, as_of, chosen, jobs)
    inside = within(found, paths or [])
    findings = tuple(finding for finding in found.findings if finding.rule in wanted and finding.file in inside)
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
        language=spoken(),
        colour=colourful(to),
        texts=texts_of(found.root, findings),
        reference_day=found.today if found.reference_day else None,
        width=columns(to),
    )
    code = 1 if outcome.reaches(Severity[fail_on.name]) else 0
    if diff:
        write_output(differences(found.root, findings), to)
        typer.echo(closing(outcome), err=True)
        return code
    outcome = outcome.named(naming(found.root, Path.cwd(), people=form.value in FOR_PEOPLE))
    write_output(reports()[form.value].render(outcome), to)
    if to is not None or form.value not in FOR_PEOPLE:
        typer.echo(closing(outcome), err=True)
    return code


def _refuse_conflicts(form: Format, *, fix: bool, diff: bool) -> None:
    """Raise BadParameter for options that ask for different things."""
    if fix and diff:
        message = "--fix changes files and --diff only shows what would change; give one of them"
        raise typer.BadParameter(message, param_hint="--diff")
    if diff and form.value not in FOR_PEOPLE:
        message = f"a diff has one format; leave out --format {form.value}"
        raise typer.BadParameter(message, param_hint="--diff")


def _chosen(select: list[str] | None, ignore: list[str] | None, known: tuple[str, ...]) -> frozenset[str]:
    """Return the ids to report; raises BadParameter for an id that does not exist, with the nearest one that does."""

    def split(texts: list[str] | None, hint: str) -> list[str]:
        names = [name.strip() for text in texts or () for name in text.split(",") if name.strip()]
        check_known(names, known, hint=hint, what="rule", otherwise=". `napl rules` lists them.")
        return names

    chosen = frozenset(split(select, "--select") or known) - frozenset(split(ignore, "--ignore"))
    if not chosen:
        message = "--ignore takes away all that --select chooses: nothing would be checked"
        raise typer.BadParameter(message, param_hint="--ignore")
    return chosen


command = Command(name="lint", panel="Check", run=lint)
