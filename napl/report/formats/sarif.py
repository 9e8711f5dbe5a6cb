"""The report as SARIF 2.1.0 (OASIS), in the form that GitHub code scanning and editors read."""

from collections import Counter
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from napl import __version__
from napl.core.finding import Edit, Explanation, Finding, Position, Severity
from napl.core.text import Language, Text, key_path_text
from napl.lint.catalogue import catalogue, explained_at
from napl.lint.outcome import Outcome
from napl.load.lines import Lines
from napl.report.escape import json_text
from napl.report.reporter import Report
from napl.report.rules import explanation_text
from napl.report.words import full_message

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "naplFinding/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def _render(outcome: Outcome) -> str:
    ids = tuple(sorted({finding.rule for finding in outcome.findings}))
    rules = [_rule(catalogue()[name], outcome) for name in ids]
    driver = {"name": "napl", "version": __version__, "semanticVersion": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "language": outcome.language,
        "columnKind": "unicodeCodePoints",
        "results": _results(outcome, {name: index for index, name in enumerate(ids)}),
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(one: Explanation, outcome: Outcome) -> dict[str, Any]:
    language, url = outcome.language, explained_at(outcome.address, one.id)
    return {
        "id": one.id,
        "name": "".join(part.capitalize() for part in one.id.split("-")),
        "shortDescription": {"text": one.title.within(language)},
        "fullDescription": {"text": one.why.within(language)},
        **({"helpUri": url} if url else {}),
        "help": {"text": explanation_text(one, language)},
        "defaultConfiguration": {"level": _LEVELS[one.severity]},
        "properties": {"tags": [one.family]},
    }


def _results(outcome: Outcome, indexes: dict[str, int]) -> list[dict[str, Any]]:
    lines = {file: Lines(text) for file, text in outcome.texts.items()}
    seen: Counter[str] = Counter()
    results = []
    for finding in outcome.findings:
        mark = _fingerprint(finding)
        seen[mark] += 1
        result = {
            "ruleId": finding.rule,
            "ruleIndex": indexes[finding.rule],
            "level": _LEVELS[finding.severity],
            "message": {"text": full_message(finding, outcome.language)},
            "locations": [{"physicalLocation": _location(finding)}],
            "partialFingerprints": {FINGERPRINT: f"{mark}:{seen[mark]}"},
        }
        if finding.edits:
            result["fixes"] = [_fix(finding, lines.get(finding.file), outcome.language)]
        results.append(result)
    return results


def _fingerprint(finding: Finding) -> str:
    """Return what stays the same when lines move: the rule, the file and the key path, or else the line's text."""
    place = key_path_text(finding.where) if finding.where else finding.line_text.strip()
    told = f"{finding.rule}\0{finding.file}\0{place}"
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _location(finding: Finding) -> dict[str, Any]:
    return {"artifactLocation": _uri(finding), "region": _region(finding.position)}


def _uri(finding: Finding) -> dict[str, str]:
    return {"uri": quote(finding.file, errors="surrogateescape")}


def _region(position: Position) -> dict[str, int]:
    return {
        "startLine": position.line,
        "startColumn": position.column,
        "endLine": position.end_line,
        "endColumn": position.end_column,
    }


def _fix(finding: Finding, lines: Lines | None, language: Language) -> dict[str, Any]:
    replacements = [_replacement(edit, lines) for edit in sorted(finding.edits)]
    fix: dict[str, Any] = {
        "artifactChanges": [{"artifactLocation": _uri(finding), "replacements": replacements}],
    }
    if finding.advice is not None:
        fix = {"description": {"text": finding.advice.within(language)}, **fix}
    return fix


def _replacement(edit: Edit, lines: Lines | None) -> dict[str, Any]:
    """Return an edit by character offset, and by line and column too where the text is known."""
    region = {"charOffset": edit.start, "charLength": edit.end - edit.start}
    if lines is not None:
        region = {**_region(lines.position(edit.start, edit.end)), **region}
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}


REPORT = Report(name="sarif", title=Text("SARIF voor code scanning", "SARIF for code scanning"), render=_render)
