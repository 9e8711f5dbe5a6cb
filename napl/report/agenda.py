"""Owns how the development agenda is shown: the rank with its arithmetic, in text, JSON and Markdown; and changes over time."""

import json
from collections.abc import Iterable, Sequence

from napl.core.text import Language, Text
from napl.gaps.agenda import AgendaItem, Factor
from napl.gaps.change import GapChange
from napl.gaps.miss import nearest_miss
from napl.gaps.state import WORDS
from napl.gaps.supply import Supply
from napl.report.gap_files import escaped
from napl.report.words import FACTOR_NAMES

_CHANGES = {
    "opened": Text("open geworden", "opened"),
    "closed": Text("gesloten", "closed"),
    "changed": Text("veranderd", "changed"),
    "added": Text("nieuwe cel", "new cell"),
    "removed": Text("cel vervallen", "cell removed"),
}


def _arithmetic(factor: Factor, language: Language) -> str:
    power = "" if factor.weight == 1 else f"^{factor.weight:g}"
    return f"{FACTOR_NAMES[factor.name].within(language)} {factor.value:.3g}{power} ({factor.source.within(language)})"


def agenda_text(supply: Supply, items: Sequence[AgendaItem], language: Language) -> str:
    """Return the agenda as text: rank, cell, score, the arithmetic below it, and what would close the gap."""
    parts = []
    for item in items:
        words = WORDS[item.cell.state]
        uncertain = Text(" ± plaats onzeker", " ± rank uncertain").within(language) if item.uncertain else ""
        head = f"{item.rank:>3}. {words.symbol} {item.cell.id} ({words.name.within(language)}) score {item.score:.3f}{uncertain}"
        lines = [head, "     = " + " × ".join(_arithmetic(factor, language) for factor in item.factors)]
        miss = nearest_miss(supply, item.cell)
        if miss is not None and miss.summary.nl:
            lines.append(f"     → {miss.summary.within(language)}")
        parts.append("\n".join(lines))
    return "\n".join(parts) + ("\n" if parts else "")


def agenda_json(supply: Supply, items: Sequence[AgendaItem]) -> str:
    """Return the agenda as JSON, version 1: ``agenda`` in order of rank, each item with its factors."""
    rows = []
    for item in items:
        miss = nearest_miss(supply, item.cell)
        rows.append(
            {
                "rank": item.rank,
                "id": item.cell.id,
                "state": item.cell.state,
                "score": round(item.score, 6),
                "uncertain": item.uncertain,
                "factors": [
                    {
                        "name": factor.name,
                        "value": factor.value,
                        "weight": factor.weight,
                        "known": factor.known,
                        "source": {"nl": factor.source.nl, "en": factor.source.en},
                    }
                    for factor in item.factors
                ],
                "nearest_miss": {"nl": miss.summary.nl, "en": miss.summary.en} if miss else None,
            }
        )
    return json.dumps({"version": 1, "as_of": supply.as_of, "agenda": rows}, ensure_ascii=False, indent=2) + "\n"


def agenda_markdown(supply: Supply, items: Sequence[AgendaItem], language: Language) -> str:
    """Return the agenda as a Markdown table."""
    head = ("plaats", "cel", "toestand", "score", "berekening", "nodig")
    if language == "en":
        head = ("rank", "cell", "state", "score", "arithmetic", "needed")
    rows = [f"| {' | '.join(head)} |", "|---:|---|---|---:|---|---|"]
    for item in items:
        miss = nearest_miss(supply, item.cell)
        arithmetic = " × ".join(_arithmetic(factor, language) for factor in item.factors)
        mark = " ±" if item.uncertain else ""
        needed = escaped(miss.summary.within(language)) if miss else ""
        name = WORDS[item.cell.state].name.within(language)
        rows.append(
            f"| {item.rank}{mark} | {item.cell.id} | {name} | {item.score:.3f} | {escaped(arithmetic)} | {needed} |"
        )
    return "\n".join(rows) + "\n"


def changes_text(found: Iterable[GapChange], since: str, language: Language) -> str:
    """Return what changed since another moment or revision, one line a cell."""
    lines = []
    for change in found:
        names = [WORDS[state].name.within(language) if state else "–" for state in (change.before, change.after)]
        lines.append(f"{_CHANGES[change.sort].within(language)}: {change.id}: {names[0]} → {names[1]}")
    if not lines:
        return Text(f"geen verschil met {since}", f"no difference with {since}").within(language) + "\n"
    return "\n".join(lines) + "\n"


def changes_markdown(found: Sequence[GapChange], since: str, language: Language) -> str:
    """Return what changed as a Markdown table, or one line where nothing did."""
    if not found:
        return escaped(changes_text(found, since, language).removesuffix("\n")) + "\n"
    head = ("verandering", "cel", "eerst", "nu") if language == "nl" else ("change", "cell", "before", "after")
    rows = [f"| {' | '.join(head)} |", "|---|---|---|---|"]
    for one in found:
        names = [WORDS[state].name.within(language) if state else "–" for state in (one.before, one.after)]
        rows.append(f"| {_CHANGES[one.sort].within(language)} | {escaped(one.id)} | {' | '.join(names)} |")
    return "\n".join(rows) + "\n"


def changes_json(found: Iterable[GapChange], since: str) -> str:
    """Return what changed as JSON, version 1."""
    rows = [{"id": one.id, "change": one.sort, "before": one.before, "after": one.after} for one in found]
    return json.dumps({"version": 1, "since": since, "changes": rows}, ensure_ascii=False, indent=2) + "\n"
