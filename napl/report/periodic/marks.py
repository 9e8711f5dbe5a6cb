"""Owns how states look in a report: the class of their mark, a symbol that needs no colour, and their name."""

from collections.abc import Mapping

from napl.core.text import Text
from napl.gaps.state import WORDS
from napl.programme.milestones import NAMES, SYMBOLS
from napl.programme.periodic.moment import Count
from napl.quality.reasons import STATE_TITLES
from napl.report.periodic.document import Table
from napl.report.periodic.plots import Bar, Segment
from napl.report.periodic.voice import Voice

Look = tuple[str, str, Text]
"""The class of a mark, its symbol, and the name of what it stands for."""
CELLS: Mapping[str, Look] = {state: (f"cell-{state}", words.symbol, words.name) for state, words in WORDS.items()}
MILESTONES: Mapping[str, Look] = {state: (f"mile-{state}", SYMBOLS[state], NAMES[state]) for state in NAMES}
_VERDICT_SYMBOLS = {
    "submitted": "○",
    "in-review": "◔",
    "conditional": "◕",
    "admitted": "●",
    "rejected": "×",
    "lapsed": "◌",
    "suspended": "‖",
    "withdrawn": "–",
}
VERDICTS: Mapping[str, Look] = {
    state: (f"verdict-{state}", _VERDICT_SYMBOLS[state], title) for state, title in STATE_TITLES.items()
}


def bar(name: str, values: Mapping[str, int], looks: Mapping[str, Look]) -> Bar:
    """Return a stacked bar of states, in the order of their looks."""
    return Bar(name, tuple(Segment(values.get(state, 0), look[0], look[1]) for state, look in looks.items()))


def then_and_now(
    caption: str, counts: tuple[Count, ...], looks: Mapping[str, Look], heads: tuple[str, str], voice: Voice
) -> Table:
    """Return the states as rows: how many then, how many now, and the difference; the total last."""
    rows = [
        (_name(looks[one.state], voice), str(one.before), str(one.now), voice.change(one.before, one.now))
        for one in counts
    ]
    before, now = sum(one.before for one in counts), sum(one.now for one in counts)
    rows.append((voice.say("samen", "together"), str(before), str(now), voice.change(before, now)))
    return Table(
        caption=caption,
        heads=(voice.say("stand", "state"), *heads, voice.say("verschil", "difference")),
        rows=tuple(rows),
        numbers=frozenset({1, 2, 3}),
        swatches="rows",
        marks=(*(looks[one.state][0] for one in counts), ""),
        widths=(46, 20, 20, 14),
    )


def _name(look: Look, voice: Voice) -> str:
    return f"{look[1]} {voice.within(look[2])}"


def name_of(state: str, looks: Mapping[str, Look], voice: Voice) -> str:
    """Return symbol and name of a state."""
    return _name(looks[state], voice)


def described(bars: tuple[Bar, ...], looks: Mapping[str, Look], voice: Voice) -> str:
    """Return what a drawing of stacked bars shows, in words, for whoever cannot see it."""
    names = {look[0]: voice.within(look[2]) for look in looks.values()}
    told = []
    for one in bars:
        parts = ", ".join(f"{part.value} {names[part.mark]}" for part in one.segments if part.value)
        told.append(f"{one.name}: {parts or 0}".removesuffix(".") + ".")
    return " ".join(told)
