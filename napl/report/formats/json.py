"""The report as JSON with a shape of its own, version 1: `docs/formats/lint-report.schema.json` describes it."""

from typing import Any

from napl import __version__
from napl.core.finding import Finding, Severity
from napl.core.text import Text, key_path_text
from napl.lint.catalogue import explained_at
from napl.lint.outcome import Outcome
from napl.report.escape import json_text
from napl.report.reporter import Report
from napl.report.words import mended

VERSION = 1


def _render(outcome: Outcome) -> str:
    return json_text(
        {
            "version": VERSION,
            "tool": {"name": "napl", "version": __version__},
            "language": outcome.language,
            "files": outcome.files,
            "seconds": round(outcome.seconds, 3),
            "counts": {severity.word: outcome.count(severity) for severity in sorted(Severity, reverse=True)},
            "fixable": mended(outcome),
            "findings": [_finding(finding, outcome) for finding in outcome.findings],
        }
    )


def _finding(finding: Finding, outcome: Outcome) -> dict[str, Any]:
    language, position = outcome.language, finding.position
    return {
        "rule": finding.rule,
        "url": explained_at(outcome.address, finding.rule),
        "severity": finding.severity.word,
        "file": finding.file,
        "line": position.line,
        "column": position.column,
        "end_line": position.end_line,
        "end_column": position.end_column,
        "where": key_path_text(finding.where),
        "message": finding.message.within(language),
        "messages": _both(finding.message),
        "advice": None if finding.advice is None else finding.advice.within(language),
        "advices": None if finding.advice is None else _both(finding.advice),
        "edits": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in finding.edits],
        "safe": finding.safe,
    }


def _both(text: Text) -> dict[str, str]:
    return {"nl": text.nl, "en": text.en}


REPORT = Report(name="json", title=Text("JSON voor programma's", "JSON for programs"), render=_render)
