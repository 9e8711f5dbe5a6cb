"""The report for people at a terminal: every finding with its source line, advice; then where each is explained."""

from collections.abc import Iterator

import typer

from napl.core.finding import Finding, Severity
from napl.core.text import Text
from napl.lint.catalogue import explained_at
from napl.lint.outcome import Outcome
from napl.report.escape import visible
from napl.report.excerpt import excerpt
from napl.report.reporter import Report
from napl.report.words import EXPLAINED, FIX_COMMAND, advised, closing, is_mended, severity_word

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_ALSO = Text("ook met `napl explain ID`", "also with `napl explain ID`")
_MENDED = Text("Herstel", "Mended by")


def _render(outcome: Outcome) -> str:
    blocks = ["".join(f"{line}\n" for line in _lines(finding, outcome)) for finding in outcome.findings]
    return "\n".join((*blocks, *_explained(outcome), f"{_closing(outcome)}\n"))


def _explained(outcome: Outcome) -> Iterator[str]:
    """Yield one block, if anything was found: where each id is explained, an address each or the command."""
    ids = sorted({finding.rule for finding in outcome.findings})
    if not ids:
        return
    head = EXPLAINED.within(outcome.language)
    urls = [explained_at(outcome.address, rule) for rule in ids]
    also = f", {_ALSO.within(outcome.language)}" if any(urls) else ""
    lines = (f"  {visible(url or f'napl explain {rule}')}\n" for rule, url in zip(ids, urls, strict=True))
    yield f"{head}{also}:\n{''.join(lines)}"


def _closing(outcome: Outcome) -> str:
    worst = max((finding.severity for finding in outcome.findings), default=None)
    return _styled(closing(outcome), outcome, "green" if worst is None else _COLOURS[worst], bold=True)


def _lines(finding: Finding, outcome: Outcome) -> Iterator[str]:
    language = outcome.language
    colour = _COLOURS[finding.severity]
    position = finding.position
    severity = _styled(severity_word(finding.severity, language), outcome, colour, bold=True)
    rule = _styled(finding.rule, outcome, colour)
    place = _styled(f"{visible(finding.file)}:{position.line}:{position.column}", outcome, bold=True)
    yield f"{severity} {rule} {place}"
    yield f"  {visible(finding.message.within(language))}"
    yield from _source(finding, outcome)
    advice = advised(finding, language)
    if advice is not None:
        yield f"  {visible(advice)}"
    if is_mended(finding):
        yield f"  {_MENDED.within(language)}: `{FIX_COMMAND}`"


def _source(finding: Finding, outcome: Outcome) -> Iterator[str]:
    number = str(finding.position.line)
    blank = " " * len(number)
    shown = excerpt(finding, outcome.width - len(number) - 7)
    if shown is None:
        return
    line, carets = shown
    yield f"    {_styled(f'{number} |', outcome, 'blue')} {line}"
    yield f"    {_styled(f'{blank} |', outcome, 'blue')} {_carets(carets, finding, outcome)}"


def _carets(carets: str, finding: Finding, outcome: Outcome) -> str:
    marks = carets.lstrip(" ")
    return f"{' ' * (len(carets) - len(marks))}{_styled(marks, outcome, _COLOURS[finding.severity], bold=True)}"


def _styled(text: str, outcome: Outcome, colour: str | None = None, *, bold: bool = False) -> str:
    return typer.style(text, fg=colour, bold=bold or None) if outcome.colour else text


REPORT = Report(name="text", title=Text("Voor mensen, in de terminal", "For people, in the terminal"), render=_render)
