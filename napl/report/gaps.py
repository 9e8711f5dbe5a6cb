"""Owns how white spots are shown on a terminal: a heat map with symbols, a legend, and what would close each gap."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.table import Table
from rich.text import Text as Styled

from napl.core.text import Language, Text
from napl.gaps.cells import GapCell, count_states
from napl.gaps.miss import nearest_miss
from napl.gaps.state import STATES, WORDS, State
from napl.gaps.supply import Supply
from napl.model.kinds.path import Step
from napl.model.register import Register

_STYLE: dict[State, str] = {
    "undefined": "bold magenta",
    "white": "bold reverse",
    "candidate": "bold red",
    "lapsing": "yellow",
    "unavailable": "yellow",
    "thin": "cyan",
    "one-sided": "cyan",
    "covered": "green",
    "not-applicable": "dim",
}


def by_matrix(cells: Iterable[GapCell]) -> list[tuple[str, str, list[GapCell]]]:
    """Return the cells grouped by path and sector, in order."""
    return [
        (path, sector, list(some)) for (path, sector), some in groupby(cells, lambda one: (one.path.id, one.sector))
    ]


def step_text(register: Register, cell: GapCell, step: Step) -> str:
    """Return a step as ``Startbekwaam → Vakbekwaam``."""
    return " → ".join(register.level_title(cell.path, level) for level in step)


def cell_text(cell: GapCell, language: Language) -> Styled:
    """Return a cell as symbol, word, and how many trajectories count of how many that serve it."""
    words = WORDS[cell.state]
    numbers = f" {len(cell.counting)}/{len(cell.supply)}" if cell.supply else ""
    online = f" +{len(cell.online)} online" if cell.online else ""
    return Styled(f"{words.symbol} {words.name.within(language)}{numbers}{online}", style=_STYLE[cell.state])


def heat_map(register: Register, cells: Sequence[GapCell], language: Language) -> list[Table]:
    """Return a table for every path and sector: aspects by steps, a symbol and a word in every cell."""
    tables = []
    for _, sector, some in by_matrix(cells):
        first = some[0]
        table = Table(
            title=f"{first.path.title} · {sector}", title_justify="left", title_style="bold", box=None, pad_edge=False
        )
        table.add_column("aspect", min_width=24)
        for step in first.path.steps:
            table.add_column(step_text(register, first, step), min_width=22)
        for _, row in groupby(some, lambda one: one.aspect.id):
            inside = list(row)
            table.add_row(inside[0].aspect.title, *(cell_text(one, language) for one in inside))
        tables.append(table)
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
    if language == "nl":
        lines.append("In een cel: trajecten die tellen / trajecten die de cel dienen.")
        lines.append(
            f"Gedekt: {covered} van {wanted} cellen ({percentage}%); {left_out} cellen n.v.t. tellen niet mee. Op {supply.as_of}."
        )
        if priceless:
            lines.append(f"Door de prijsgrens vallen {priceless} trajecten weg waarvan de prijs niet bekend is.")
    else:
        lines.append("In a cell: trajectories that count / trajectories that serve it.")
        lines.append(
            f"Covered: {covered} of {wanted} cells ({percentage}%); {left_out} cells n/a are left out. As of {supply.as_of}."
        )
        if priceless:
            lines.append(f"The price ceiling leaves out {priceless} trajectories of which the price is not known.")
    return "\n".join(lines)


def miss_lines(supply: Supply, cells: Iterable[GapCell], language: Language) -> list[str]:
    """Return for every open cell what would make it covered, worst state first."""
    lines = []
    for cell in sorted((one for one in cells if one.open), key=lambda one: (STATES.index(one.state), one.id)):
        miss = nearest_miss(supply, cell)
        said = miss.summary if miss else Text("maak eerst het pad hier af", "finish the path here first")
        lines.append(f"{WORDS[cell.state].symbol} {cell.id}: {said.within(language)}")
    return lines
