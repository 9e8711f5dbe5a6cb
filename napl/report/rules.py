"""Owns how rules are shown: a table, JSON, Markdown, and the explanation of one."""

from collections.abc import Iterable
from typing import Any

from napl.core.example import DAY_TOLD
from napl.core.finding import Explanation
from napl.core.text import Language, Text
from napl.lint.shown import ExampleShown, shown
from napl.report.escape import json_text
from napl.report.grid import Grid
from napl.report.words import severity_word

VERSION = 1
_YES = Text("ja", "yes")
_BAD, _GOOD = Text("Zo niet", "Not like this"), Text("Zo wel", "But like this")
_MENDED = Text(
    "`napl lint --fix` herstelt dit waar dat veilig kan.", "`napl lint --fix` mends this where that is safe."
)
_SINCE = Text("sinds versie", "since version")
_HEAD = Text("Wat het register controleert", "What the register checks")
_ABOUT = Text(
    "Gemaakt met `napl rules --format md`. Een fout houdt publicatie tegen; een waarschuwing of tip niet.",
    "Made with `napl rules --format md`. An error blocks publication; a warning or info does not.",
)


def rules_table(known: Iterable[Explanation], language: Language) -> Grid:
    """Return a table with a row for every explanation."""
    heads = ("id", "ernst", "wat", "--fix") if language == "nl" else ("id", "severity", "what", "--fix")
    rows = tuple(
        (
            one.id,
            severity_word(one.severity, language),
            one.title.within(language),
            _YES.within(language) if one.fixable else "",
        )
        for one in known
    )
    return Grid(heads=heads, rows=rows, fixed=frozenset({0, 1, 3}))


def rules_json(known: Iterable[Explanation]) -> str:
    """Return every explanation as JSON, version 1, in the order given: `docs/formats/rules.schema.json` describes it."""
    return json_text({"version": VERSION, "rules": [_row(one) for one in known]})


def _row(one: Explanation) -> dict[str, Any]:
    bad, good = shown(one)
    return {
        "id": one.id,
        "family": one.family,
        "severity": one.severity.word,
        "since": one.since,
        "title": _both(one.title),
        "why": _both(one.why),
        "fixable": one.fixable,
        "suppressible": one.suppressible,
        "day": _both(DAY_TOLD) if one.dated else None,
        "bad": _example(bad),
        "good": _example(good),
    }


def _example(example: ExampleShown) -> dict[str, Any]:
    return {
        "told": None if example.told is None else _both(example.told),
        "files": [{"name": part.name, "text": part.text} for part in example.files],
    }


def _both(text: Text) -> dict[str, str]:
    return {"nl": text.nl, "en": text.en}


def rules_markdown(known: Iterable[Explanation], language: Language) -> str:
    """Return every explanation as one Markdown document, with a heading for each."""
    parts = [f"# {_HEAD.within(language)}", _ABOUT.within(language)]
    for one in known:
        parts += [
            f"## {one.id}",
            f"**{one.title.within(language)}** ({_standing(one, language)})",
            *_why(one, language),
        ]
        for head, example in _examples(one):
            parts.append(f"{head.within(language)}:")
            if example.told is not None:
                parts.append(example.told.within(language))
            parts += [f"`{part.name}`\n\n```text\n{part.text}\n```" for part in example.files]
    return "\n\n".join(parts) + "\n"


def explanation_text(one: Explanation, language: Language) -> str:
    """Return the explanation of one finding as plain text."""
    parts = [f"{one.id} ({_standing(one, language)})", f"{one.title.within(language)}.", *_why(one, language)]
    for head, example in _examples(one):
        parts.append(f"{head.within(language)}:")
        if example.told is not None:
            parts.append(f"  {example.told.within(language)}")
        parts += [f"  {part.name}\n{_indented(part.text)}" for part in example.files]
    return "\n\n".join(parts) + "\n"


def _standing(one: Explanation, language: Language) -> str:
    return f"{severity_word(one.severity, language)}, {_SINCE.within(language)} {one.since}"


def _why(one: Explanation, language: Language) -> tuple[str, ...]:
    """Return the reason, whether a machine mends it, and the day of the examples where it matters."""
    texts = (one.why, _MENDED if one.fixable else None, DAY_TOLD if one.dated else None)
    return tuple(text.within(language) for text in texts if text is not None)


def _examples(one: Explanation) -> tuple[tuple[Text, ExampleShown], ...]:
    bad, good = shown(one)
    return (_BAD, bad), (_GOOD, good)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
