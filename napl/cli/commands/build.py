"""Owns `napl build`: check the register and publish the site."""

import time
from pathlib import Path
from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.guessing import check_web
from napl.cli.language import LangOption, say, spoken
from napl.cli.options import AsOfOption, JobsOption, RegisterOption, opened, progress_for
from napl.core.text import Text, counted
from napl.report.words import PAGE, decimal


def build(
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder to publish to.")] = Path("public"),
    repository: Annotated[
        str | None,
        typer.Option(
            "--repository",
            metavar="URL",
            show_default=False,
            help="Where links to sources lead, instead of where register.yaml says.",
        ),
    ] = None,
    lang: LangOption = None,
    register: RegisterOption = None,
    as_of: AsOfOption = None,
    jobs: JobsOption = None,
) -> int:
    """Check the register and build its site; with an error in the data, or an interruption, the old site stays as it was."""
    from napl.core.finding import Severity
    from napl.lint.catalogue import catalogue
    from napl.lint.outcome import Outcome
    from napl.lint.rule import rules
    from napl.report.reporter import reports
    from napl.workspace.building import build as build_site

    del lang
    if repository is not None:
        check_web(repository, hint="--repository", example="https://github.com/name/register")
    started = time.perf_counter()
    found = opened(register, as_of, [rule for rule in rules() if rule.severity is Severity.ERROR], jobs)
    errors = tuple(finding for finding in found.findings if finding.severity is Severity.ERROR)
    if errors:
        outcome = Outcome(
            findings=errors, files=len(found.files), seconds=time.perf_counter() - started, language=spoken()
        )
        typer.echo(reports()["text"].render(outcome), nl=False, err=True)
        say(Text(f"Er is niets gepubliceerd: {out} is zoals het was.", f"Nothing was published: {out} is as it was."))
        return 1
    with progress_for(Text("Bouwen", "Building"), len(found.files)) as progress:
        built = build_site(
            found,
            out,
            today=found.today,
            explanations=tuple(catalogue().values()),
            repository=repository,
            jobs=jobs,
            progress=progress,
        )
    pages = counted(built.pages, *PAGE).within(spoken())
    size, seconds = (decimal(number, spoken()) for number in (built.bytes / 1e6, time.perf_counter() - started))
    as_of = Text(f"peildatum {found.today}", f"as of {found.today}").within(spoken())
    typer.echo(f"{pages}, {size} MB in {seconds} s, {as_of}. Open {(out / 'index.html').resolve()}")
    return 0


command = Command(name="build", panel="Publish", run=build)
