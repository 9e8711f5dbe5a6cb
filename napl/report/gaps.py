"""Owns how white spots are shown on a terminal: a heat map with symbols, a legend, and what would close each gap."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from napl.core.text import Language, Text, counted
from napl.gaps.cells import GapCell, count_states
from napl.gaps.miss import nearest_miss
from napl.gaps.state import STATES, WORDS, State
from napl.gaps.supply import Supply
from napl.model.kinds.path import Step
from napl.model.register import Register
from napl.report.escape import visible
from napl.report.grid import Cell, Grid, Style
from napl.report.words import CELL, TRAJECTORY

_STYLE: dict[State, Style] = {
    "undefined": Style("magenta", bold=True),
    "white": Style(bold=True, reverse=True),
    "candidate": Style("red", bold=True),
    "lapsing": Style("yellow"),
    "unavailable": Style("yellow"),
    "thin": Style("cyan"),
    "one-sided": Style("cyan"),
    "covered": Style("green"),
    "not-applicable": Style(dim=True),
}


def by_matrix(cells: Iterable[GapCell]) -> list[tuple[str, str, list[GapCell]]]:
    """Return the cells grouped by path and sector, in order."""
    return [
        (path, sector, list(some)) for (path, sector), some in groupby(cells, lambda one: (one.path.id, one.sector))
    ]


def step_text(register: Register, cell: GapCell, step: Step) -> str:
    """Return a step as ``Startbekwaam → Vakbekwaam``."""
    return " → ".join(register.level_title(cell.path, level) for level in step)


def cell_text(cell: GapCell, language: Language) -> Cell:
    """Return a cell as symbol, word, how many trajectories count of how many that serve it, and the same of their providers."""
    words = WORDS[cell.state]
    providers = f"{len(cell.providers)}/{len(cell.serving_providers)}"
    numbers = f" {len(cell.counting)}/{len(cell.supply)} ({providers})" if cell.supply else ""
    online = f" +{len(cell.online)} online" if cell.online else ""
    return Cell(f"{words.symbol} {words.name.within(language)}{numbers}{online}", _STYLE[cell.state])


def heat_map(register: Register, cells: Sequence[GapCell], language: Language) -> list[Grid]:
    """Return a table for every path and sector: aspects by steps, a symbol and a word in every cell."""
    tables = []
    for _, sector, some in by_matrix(cells):
        first = some[0]
        rows: list[tuple[str | Cell, ...]] = []
        for _, row in groupby(some, lambda one: one.aspect.id):
            inside = list(row)
            rows.append((visible(inside[0].aspect.title), *(cell_text(one, language) for one in inside)))
        heads = ("aspect", *(visible(step_text(register, first, step)) for step in first.path.steps))
        title = visible(f"{first.path.title} · {sector}")
        tables.append(Grid(heads=heads, rows=tuple(rows), title=title, fixed=frozenset()))
    return tables


def legend(cells: Sequence[GapCell], supply: Supply, language: Language) -> str:
    """Return what the symbols mean, how many cells have each state, and what the percentages leave out."""
    counts = count_states(cells)
    wanted = len(cells) - counts.get("not-applicable", 0)
    covered = counts.get("covered", 0)
    lines = [
        f"{WORDS[state].symbol} {WORDS[state].name.within(language)}: {counts[state]} — {WORDS[state].meaning.within(language)}"
        for state in STATES
        if state in counts
    ]
    percentage = round(100 * covered / wanted) if wanted else 0
    left_out = counts.get("not-applicable", 0)
    priceless = len({one.trajectory.id for cell in cells for one in cell.supply if one.priceless})
    of, out, dear = counted(wanted, *CELL), counted(left_out, *CELL), counted(priceless, *TRAJECTORY)
    only = _only(supply)
    told = [
        Text(
            "In een cel: trajecten die tellen / trajecten die de cel dienen (hun aanbieders, net zo).",
            "In a cell: trajectories that count / trajectories that serve it (their providers, likewise).",
        ),
        Text(
            f"Gedekt: {covered} van {of.nl} ({percentage}%); {out.nl} n.v.t. {'telt' if left_out == 1 else 'tellen'} "
            f"niet mee. Op {supply.as_of}.{only.nl}",
            f"Covered: {covered} of {of.en} ({percentage}%); {out.en} n/a {'is' if left_out == 1 else 'are'} left out. "
            f"As of {supply.as_of}.{only.en}",
        ),
    ]
    if priceless:
        goes = "valt" if priceless == 1 else "vallen"
        told.append(
            Text(
                f"Door de prijsgrens {goes} {dear.nl} weg waarvan de prijs niet bekend is.",
                f"The price ceiling leaves out {dear.en} of which the price is not known.",
            )
        )
    return "\n".join((*lines, *(one.within(language) for one in told)))


def _only(supply: Supply) -> Text:
    """Return which slice the percentage is of; nothing where it is of everything."""
    words = supply.limits.words
    return Text("", "") if words is None else Text(f" Alleen: {words.nl}.", f" Only: {words.en}.")


def miss_lines(supply: Supply, cells: Iterable[GapCell], language: Language) -> list[str]:
    """Return for every open cell what would make it covered, worst state first."""
    lines = []
    for cell in sorted((one for one in cells if one.open), key=lambda one: (STATES.index(one.state), one.id)):
        miss = nearest_miss(supply, cell)
        said = miss.summary if miss else Text("maak eerst het pad hier af", "finish the path here first")
        lines.append(f"{WORDS[cell.state].symbol} {cell.id}: {said.within(language)}")
    return lines
