"""The report in the Reviewdog Diagnostic Format, with mendings as suggestions; its columns count bytes of UTF-8."""

from typing import Any

from napl.core.finding import Edit, Finding, Severity
from napl.core.text import Text
from napl.lint.catalogue import explained_at
from napl.lint.fix import apply
from napl.lint.outcome import Outcome
from napl.load.lines import Lines
from napl.report.escape import json_text
from napl.report.reporter import Report
from napl.report.words import full_message, whole_message


def _render(outcome: Outcome) -> str:
    lines = {file: Lines(text) for file, text in outcome.texts.items()}
    worst = max((finding.severity for finding in outcome.findings), default=Severity.INFO)
    return json_text(
        {
            "source": {"name": "napl"},
            "severity": worst.name,
            "diagnostics": [_diagnostic(finding, lines.get(finding.file), outcome) for finding in outcome.findings],
        }
    )


def _diagnostic(finding: Finding, lines: Lines | None, outcome: Outcome) -> dict[str, Any]:
    url = explained_at(outcome.address, finding.rule)
    diagnostic: dict[str, Any] = {
        "message": full_message(finding, outcome.language) if url else whole_message(finding, outcome),
        "location": {"path": finding.file, "range": _range(finding, lines)},
        "severity": finding.severity.name,
        "code": {"value": finding.rule, "url": url} if url else {"value": finding.rule},
    }
    if finding.edits and lines is not None:
        diagnostic["suggestions"] = [_suggestion(finding.edits, lines)]
    return diagnostic


def _range(finding: Finding, lines: Lines | None) -> dict[str, Any]:
    """Return the place; without an end where it spans lines of a text that is not known."""
    position = finding.position
    start = _place(position.line, position.column, finding.line_text)
    if position.end_line == position.line:
        return {"start": start, "end": _place(position.end_line, position.end_column, finding.line_text)}
    if lines is None:
        return {"start": start}
    return {"start": start, "end": _place(position.end_line, position.end_column, lines.line(position.end_line))}


def _place(line: int, column: int, text: str) -> dict[str, int]:
    """Return line and column, the column in bytes; what lies past the line's text counts one byte a character."""
    before = text[: column - 1]
    return {"line": line, "column": column - len(before) + len(before.encode("utf-8", "surrogatepass"))}


def _suggestion(edits: tuple[Edit, ...], lines: Lines) -> dict[str, Any]:
    """Return all edits of a finding as one replacement: reviewdog offers several suggestions as alternatives."""
    start, end = min(edit.start for edit in edits), max(edit.end for edit in edits)
    moved = [Edit(edit.start - start, edit.end - start, edit.text) for edit in edits]
    places = [_place(line, column, lines.line(line)) for line, column in (lines.place(start), lines.place(end))]
    return {"range": {"start": places[0], "end": places[1]}, "text": apply(lines.text[start:end], moved)}


REPORT = Report(name="rdjson", title=Text("Opmerkingen door reviewdog", "Comments by reviewdog"), render=_render)
