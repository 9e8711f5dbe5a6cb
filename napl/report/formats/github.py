"""The report as workflow commands, which GitHub Actions shows as annotations in a pull request."""

from napl.core.finding import Finding, Position, Severity
from napl.core.text import Text
from napl.lint.outcome import Outcome
from napl.report.escape import escaped, is_unsafe
from napl.report.reporter import Report
from napl.report.words import closing, whole_message

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({":": "%3A", ",": "%2C"})


def _render(outcome: Outcome) -> str:
    lines = [_command(finding, outcome) for finding in outcome.findings]
    return "".join(f"{line}\n" for line in (*lines, closing(outcome)))


def _command(finding: Finding, outcome: Outcome) -> str:
    properties = {"file": finding.file, **_place(finding.position), "title": f"napl {finding.rule}"}
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {told}::{_data(whole_message(finding, outcome))}"


def _place(position: Position) -> dict[str, str]:
    """Return the place; GitHub drops columns of a place that spans lines, so they are left out there."""
    lines = {"line": str(position.line), "endLine": str(position.end_line)}
    if position.end_line > position.line:
        return lines
    return {
        "line": lines["line"],
        "col": str(position.column),
        "endLine": lines["endLine"],
        "endColumn": str(max(position.column, position.end_column)),
    }


def _data(text: str) -> str:
    """Return text as the value of a command: line ends and per cent signs encoded, other control characters written out."""
    safe = "".join(
        escaped(character) if character not in "\r\n" and is_unsafe(character) else character for character in text
    )
    return safe.translate(_DATA)


def _property(text: str) -> str:
    return _data(text).translate(_PROPERTY)


REPORT = Report(
    name="github", title=Text("Aantekeningen in GitHub Actions", "Annotations in GitHub Actions"), render=_render
)
