"""Owns how the site shows the state of cells: per sector a symbol and a word, and the totals with what they leave out."""

from collections.abc import Sequence
from dataclasses import dataclass

from napl.gaps.cells import GapCell, count_states
from napl.gaps.state import OPEN, STATES, WORDS, State, StateWords
from napl.model.kinds.trajectory import Trajectory
from napl.site.context import SiteContext
from napl.site.steps import StepCells

NAMED = 3
"""Trajectories that a matrix names in one cell; the page of the step has them all."""


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell with its state in words, the name of its sector, and how many trajectories count of how many serve it."""

    cell: GapCell
    sector: str
    symbol: str
    word: str
    counting: int
    serving: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOffer:
    """What a matrix shows of a step: the state in every sector, the first trajectories, and how many more there are."""

    of: StepCells
    shown: tuple[ShownCell, ...]
    named: tuple[Trajectory, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How many cells have each state, worst first; `wanted` leaves out those for which no offer is needed.

    A count comes with its share of `wanted` as a whole percentage: ``2%``, or empty where the state is left out.
    """

    states: tuple[tuple[State, StateWords, int, str], ...]
    cells: int
    wanted: int
    left_out: int
    open: int
    white: int
    covered: int
    share: str


def shown_cell(context: SiteContext, cell: GapCell) -> ShownCell:
    """Return a cell as the site shows it."""
    words = WORDS[cell.state]
    sector = context.title("sectors", cell.sector)
    return ShownCell(cell, sector, words.symbol, words.name.nl, len(cell.counting), len(cell.supply))


def step_offer(context: SiteContext, found: StepCells) -> StepOffer:
    """Return what a matrix shows of a step; of the trajectories, those in the register proper come first."""
    named = sorted(context.by_title(found.trajectories), key=lambda one: not _holds(context, one))[:NAMED]
    return StepOffer(
        of=found,
        shown=tuple(shown_cell(context, cell) for cell in found.cells),
        named=tuple(named),
        more=len(found.trajectories) - len(named),
    )


def _holds(context: SiteContext, trajectory: Trajectory) -> bool:
    standing = context.standing(trajectory)
    return standing is not None and standing.holds


def totals(cells: Sequence[GapCell]) -> Totals:
    """Return the totals of some cells."""
    counts = count_states(cells)
    left_out = counts.get("not-applicable", 0)
    wanted, covered = len(cells) - left_out, counts.get("covered", 0)
    return Totals(
        states=tuple(
            (
                state,
                WORDS[state],
                counts.get(state, 0),
                "" if state == "not-applicable" else _share(counts, state, wanted),
            )
            for state in STATES
        ),
        cells=len(cells),
        wanted=wanted,
        left_out=left_out,
        open=sum(count for state, count in counts.items() if state in OPEN),
        white=counts.get("white", 0),
        covered=covered,
        share=_share(counts, "covered", wanted),
    )


def _share(counts: dict[State, int], state: State, wanted: int) -> str:
    return f"{round(100 * counts.get(state, 0) / wanted)}%" if wanted else "0%"
