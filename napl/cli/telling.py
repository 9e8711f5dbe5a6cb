"""Owns telling findings beside what a command prints."""

from collections.abc import Iterable

import typer

from napl.core.finding import Finding
from napl.core.text import Language


def tell_findings(findings: Iterable[Finding], language: Language) -> None:
    """Print findings on standard error, as `napl lint` does."""
    from napl.lint.outcome import Outcome
    from napl.report.reporter import reports

    found = tuple(findings)
    files = len({finding.file for finding in found})
    outcome = Outcome(findings=found, files=files, seconds=0.0, language=language)
    typer.echo(reports()["text"].render(outcome), nl=False, err=True)
