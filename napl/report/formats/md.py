"""The report as a Markdown table, for the summary of a run or a comment."""

import re
from urllib.parse import quote

from napl.core.finding import Finding
from napl.core.text import Text
from napl.lint.catalogue import explained_at
from napl.lint.outcome import Outcome
from napl.report.escape import visible
from napl.report.reporter import Report
from napl.report.words import EXPLAINED, advised, closing, severity_word

MOST = 1000
"""Findings that are shown: GitHub refuses a summary of more than 1 MiB."""
_HEADER = Text("| Ernst | Melding | Plaats | Wat er is |", "| Severity | Finding | Place | What it is |")
_CODE = re.compile(r"`([^`]*)`")
_PLAIN = re.compile(r"[\w ./:=+-]+")
_SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "\\`*_[]<>|&~$@"})


def _render(outcome: Outcome) -> str:
    language = outcome.language
    lines = [f"### {_shown(closing(outcome))}"]
    if outcome.findings:
        lines += ["", _HEADER.within(language), "|---|---|---|---|"]
        lines += [_row(finding, outcome) for finding in outcome.findings[:MOST]]
    left = len(outcome.findings) - MOST
    if left > 0:
        more = Text(f"Nog {left} meldingen: `napl lint` toont ze alle.", f"{left} more: `napl lint` shows them all.")
        lines += ["", more.within(language)]
    lines += _explanations(outcome)
    return "".join(f"{line}\n" for line in lines)


def _explanations(outcome: Outcome) -> list[str]:
    """Return, once an id, the address that its name in the table links to; where there is none, the command."""
    ids = sorted({finding.rule for finding in outcome.findings[:MOST]})
    urls = {rule: url for rule in ids if (url := explained_at(outcome.address, rule))}
    commands = ", ".join(f"`napl explain {rule}`" for rule in ids if rule not in urls)
    told = ["", f"{EXPLAINED.within(outcome.language)}: {commands}"] if commands else []
    return [
        *told,
        *([""] if urls else []),
        *(f"[{rule}]: {quote(url, ':/#%', errors='replace')}" for rule, url in urls.items()),
    ]


def _row(finding: Finding, outcome: Outcome) -> str:
    language = outcome.language
    place = f"{finding.file}:{finding.position.line}:{finding.position.column}"
    told = [_shown(finding.message.within(language))]
    advice = advised(finding, language)
    if advice is not None:
        told.append(_shown(advice))
    rule = f"[`{finding.rule}`][{finding.rule}]" if explained_at(outcome.address, finding.rule) else f"`{finding.rule}`"
    cells = (severity_word(finding.severity, language), rule, _code(visible(place)), "<br>".join(told))
    return f"| {' | '.join(cells)} |"


def _shown(text: str) -> str:
    """Return one line of Markdown that shows `text` as it stands; what it has between backticks is shown as code."""
    parts = _CODE.split(visible(text))
    return "".join(_code(part) if index % 2 else part.translate(_SIGNS) for index, part in enumerate(parts))


def _code(text: str) -> str:
    """Return `text` as code; signs that Markdown or a table could read are written as HTML entities."""
    if _PLAIN.fullmatch(text) and text.strip() == text:
        return f"`{text}`"
    return f"<code>{text.translate(_SIGNS)}</code>"


REPORT = Report(name="md", title=Text("Markdown voor een samenvatting", "Markdown for a summary"), render=_render)
