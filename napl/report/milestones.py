"""Owns how milestones are shown: a table with symbols for a terminal, and Markdown."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from napl.core.text import Language, Text, counted
from napl.model.entity import Date
from napl.model.register import Register
from napl.programme.milestones import NAMES, STATES, SYMBOLS, Progress, State
from napl.report.escape import visible
from napl.report.figures import figure_text
from napl.report.gap_files import escaped
from napl.report.grid import Cell, Grid, Style

_STYLE: dict[State, Style] = {
    "reached": Style("green"),
    "on-course": Style("cyan"),
    "behind": Style("red", bold=True),
    "unknown": Style("magenta"),
}
_HEADS = Text("mijlpaal|datum|stand|cijfer|wat ontbreekt", "milestone|due|state|figure|what is missing")
_GENERAL = Text("algemeen", "general")
_PILLAR = Text("pijler", "pillar")
_MISSING_SHOWN = 4
"""So many reasons a milestone are shown to people; JSON has all of them."""


def missing_text(one: Progress, language: Language) -> str:
    """Return what is missing, the first few reasons, and how many more there are."""
    told = [text.within(language) for text in one.missing]
    more = len(told) - _MISSING_SHOWN
    if more > 1:
        told = [*told[:_MISSING_SHOWN], Text(f"en nog {more}", f"and {more} more").within(language)]
    return "; ".join(told)


def state_text(one: Progress, language: Language) -> str:
    """Return a state as symbol and word, with a note where its day is past."""
    late = Text(", te laat", ", overdue").within(language) if one.overdue else ""
    return f"{SYMBOLS[one.state]} {NAMES[one.state].within(language)}{late}"


def sections(register: Register, found: Sequence[Progress], language: Language) -> Iterator[tuple[str, list[Progress]]]:
    """Return the milestones by phase and pillar, each group with its heading; milestones are in that order already."""
    programme = register.programme
    titles = {phase.id: phase.title for phase in programme.phases} if programme else {}
    for (phase, pillar), some in groupby(found, lambda one: (one.milestone.phase, one.milestone.pillar)):
        name = _GENERAL.within(language) if pillar == "general" else f"{_PILLAR.within(language)} {pillar}"
        yield f"{titles.get(phase, phase)} · {name}", list(some)


def milestone_grids(register: Register, found: Sequence[Progress], language: Language) -> Iterator[Grid]:
    """Return a table for every phase and pillar: state, figure of target, and what is missing."""
    for title, some in sections(register, found, language):
        rows = tuple(
            (
                visible(one.milestone.title),
                one.milestone.due,
                Cell(state_text(one, language), _STYLE[one.state]),
                visible(figure_text(one, language)),
                visible(missing_text(one, language)),
            )
            for one in some
        )
        heads = tuple(_HEADS.within(language).split("|"))
        yield Grid(heads=heads, rows=rows, title=visible(title), fixed=frozenset({1}))


def milestones_line(found: Sequence[Progress], as_of: Date, language: Language) -> str:
    """Return the closing line: how many milestones there are, and how many are in each state."""
    total = counted(len(found), Text("mijlpaal", "milestone"), Text("mijlpalen", "milestones")).within(language)
    counts = {state: sum(one.state == state for one in found) for state in STATES}
    told = ", ".join(f"{count} {NAMES[state].within(language)}" for state, count in counts.items() if count)
    day = Text(f"op {as_of}", f"on {as_of}").within(language)
    return f"{total} {day}: {told}" if told else f"{total} {day}"


def milestones_markdown(register: Register, found: Sequence[Progress], as_of: Date, language: Language) -> str:
    """Return the milestones as Markdown: a heading and a table for every phase and pillar, and the closing line."""
    heads = _HEADS.within(language).split("|")
    parts = []
    for title, some in sections(register, found, language):
        rows = [f"### {escaped(visible(title))}", "", f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
        for one in some:
            cells = (
                one.milestone.title,
                one.milestone.due,
                state_text(one, language),
                figure_text(one, language),
                missing_text(one, language),
            )
            rows.append(f"| {' | '.join(escaped(visible(cell)) for cell in cells)} |")
        parts.append("\n".join(rows))
    return "\n\n".join((*parts, f"{milestones_line(found, as_of, language)}.")) + "\n"
