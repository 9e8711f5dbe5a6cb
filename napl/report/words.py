"""Owns the words that reporters share: severities, counts, the advice with a finding, the closing line."""

from napl.core.finding import Finding, Severity
from napl.core.text import Language, Text, counted
from napl.lint.catalogue import explained_at
from napl.lint.outcome import Outcome

ADVICE = Text("Advies", "Advice")
EXPLAINED = Text("Uitleg", "Explanation")
FILE = (Text("bestand", "file"), Text("bestanden", "files"))
FINDING = (Text("melding", "finding"), Text("meldingen", "findings"))
TRAJECTORY = (Text("traject", "trajectory"), Text("trajecten", "trajectories"))
PAGE = (Text("bladzijde", "page"), Text("bladzijden", "pages"))
CELL = (Text("cel", "cell"), Text("cellen", "cells"))
"""Nouns, for one and for more."""
FACTOR_NAMES = {
    "demand": Text("vraag", "demand"),
    "target": Text("streefcijfer", "target"),
    "learners": Text("leraren", "learners"),
    "age": Text("leeftijd", "age"),
    "state": Text("toestand", "state"),
}
"""What people call the factors of a score."""
FIX_COMMAND = "napl lint --fix"
_ONE = {
    Severity.ERROR: Text("fout", "error"),
    Severity.WARNING: Text("waarschuwing", "warning"),
    Severity.INFO: Text("tip", "info"),
}
_MANY = {
    Severity.ERROR: Text("fouten", "errors"),
    Severity.WARNING: Text("waarschuwingen", "warnings"),
    Severity.INFO: Text("tips", "info"),
}


def decimal(number: float, language: Language) -> str:
    """Return a number with one decimal, as the language writes it."""
    text = f"{number:.1f}"
    return text.replace(".", ",") if language == "nl" else text


def severity_word(severity: Severity, language: Language) -> str:
    """Return what people call a severity."""
    return _ONE[severity].within(language)


def advised(finding: Finding, language: Language) -> str | None:
    """Return the advice with its label: ``Advies: …``; None where there is no advice."""
    if finding.advice is None:
        return None
    return f"{ADVICE.within(language)}: {finding.advice.within(language)}"


def full_message(finding: Finding, language: Language) -> str:
    """Return the message and, on a line of its own, the advice."""
    parts = (finding.message.within(language), advised(finding, language))
    return "\n".join(part for part in parts if part is not None)


def way_on(rule: str, address: str | None) -> str:
    """Return where a finding is explained: an address, or the command that explains it."""
    return explained_at(address, rule) or f"`napl explain {rule}`"


def whole_message(finding: Finding, outcome: Outcome) -> str:
    """Return message and advice, and on a last line where the finding is explained."""
    explained = f"{EXPLAINED.within(outcome.language)}: {way_on(finding.rule, outcome.address)}"
    return f"{full_message(finding, outcome.language)}\n{explained}"


def is_mended(finding: Finding) -> bool:
    """Say whether `napl lint --fix` mends this finding."""
    return finding.safe and bool(finding.edits)


def mended(outcome: Outcome) -> int:
    """Return how many findings `napl lint --fix` mends."""
    return sum(1 for finding in outcome.findings if is_mended(finding))


def closing(outcome: Outcome) -> str:
    """Return the line that sums a run up, without a line end: files, findings, seconds, reference day, counts per severity."""
    language = outcome.language
    found = len(outcome.findings)
    files = counted(outcome.files, *FILE).within(language)
    findings = counted(found, *FINDING).within(language)
    line = f"{files}, {findings} in {decimal(outcome.seconds, language)} s"
    if outcome.reference_day is not None:
        line += f", {Text('peildatum', 'as of').within(language)} {outcome.reference_day}"
    if not found:
        return line
    counts = (
        counted(outcome.count(severity), _ONE[severity], _MANY[severity]).within(language)
        for severity in sorted(Severity, reverse=True)
        if outcome.count(severity)
    )
    return f"{line}: {', '.join(counts)}{_mendable(mended(outcome), language)}"


def _mendable(count: int, language: Language) -> str:
    if not count:
        return ""
    told = Text(f"`{FIX_COMMAND}` herstelt er {count}", f"`{FIX_COMMAND}` mends {count}")
    return f"; {told.within(language)}"
