"""Owns how rules are shown: a table, JSON, and the explanation of one."""

import json
from collections.abc import Iterable

from rich.table import Table

from napl.core.finding import Explanation, Severity
from napl.core.text import Language, Text

_SEVERITY = {
    Severity.ERROR: Text("fout", "error"),
    Severity.WARNING: Text("waarschuwing", "warning"),
    Severity.INFO: Text("tip", "info"),
}
_YES = Text("ja", "yes")


def rules_table(known: Iterable[Explanation], language: Language) -> Table:
    """Return a table with a row for every explanation."""
    heads = ("id", "ernst", "wat", "--fix") if language == "nl" else ("id", "severity", "what", "--fix")
    table = Table(*heads, box=None, pad_edge=False)
    table.columns[0].no_wrap = True
    for one in known:
        table.add_row(
            one.id,
            _SEVERITY[one.severity].within(language),
            one.title.within(language),
            _YES.within(language) if one.fixable else "",
        )
    return table


def rules_json(known: Iterable[Explanation]) -> str:
    """Return every explanation as JSON, version 1: a list under ``rules`` in the order given."""
    rows = [
        {
            "id": one.id,
            "family": one.family,
            "severity": one.severity.word,
            "since": one.since,
            "title": {"nl": one.title.nl, "en": one.title.en},
            "why": {"nl": one.why.nl, "en": one.why.en},
            "fixable": one.fixable,
            "suppressible": one.suppressible,
        }
        for one in known
    ]
    return json.dumps({"version": 1, "rules": rows}, ensure_ascii=False, indent=2)


def explanation_text(one: Explanation, language: Language) -> str:
    """Return the explanation of one finding as plain text."""
    words = {
        "nl": ("Zo niet:", "Zo wel:", "`napl lint --fix` herstelt dit.", "sinds versie"),
        "en": ("Not like this:", "But like this:", "`napl lint --fix` mends this.", "since version"),
    }[language]
    bad, good, fixed, since = words
    parts = [
        f"{one.id} ({_SEVERITY[one.severity].within(language)}, {since} {one.since})",
        f"{one.title.within(language)}.",
        one.why.within(language),
    ]
    for head, example in ((bad, one.bad), (good, one.good)):
        if example.strip():
            parts.append(f"{head}\n" + "\n".join(f"    {line}" for line in example.strip("\n").splitlines()))
    if one.fixable:
        parts.append(fixed)
    return "\n\n".join(parts) + "\n"
