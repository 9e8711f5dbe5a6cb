"""Owns `napl build`: check the register and publish the site."""

import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.options import AsOfOption, JobsOption, RegisterOption, opened, progress_for


def build(
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder to publish to.")] = Path("public"),
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

    started = time.perf_counter()
    found = opened(register, as_of, [rule for rule in rules() if rule.severity is Severity.ERROR], jobs)
    errors = tuple(finding for finding in found.findings if finding.severity is Severity.ERROR)
    if errors:
        language = found.register.info.language if found.register.info else "nl"
        outcome = Outcome(
            findings=errors, files=len(found.files), seconds=time.perf_counter() - started, language=language
        )
        typer.echo(reports()["text"].render(outcome), nl=False, err=True)
        typer.echo(f"Nothing was published: {out} is as it was.", err=True)
        return 1
    with progress_for("Building", len(found.files)) as progress:
        built = build_site(
            found, out, today=found.today, explanations=tuple(catalogue().values()), jobs=jobs, progress=progress
        )
    seconds = time.perf_counter() - started
    made = f"{built.pages} pages, {built.bytes / 1e6:.1f} MB in {seconds:.1f} s, as of {found.today}"
    typer.echo(f"{made}. Open {(out / 'index.html').resolve()}")
    sys.stdout.flush()
    return 0


command = Command(name="build", panel="Publish", run=build)
