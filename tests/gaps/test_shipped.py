"""The shipped register reaches every state of a cell, and its white spots read plausibly."""

from datetime import date
from pathlib import Path

from napl.gaps.cells import cells, count_states
from napl.gaps.miss import nearest_miss
from napl.gaps.state import STATES
from napl.gaps.supply import Supply
from napl.workspace.opening import open_register

DAY = date(2026, 11, 23)


def shipped() -> Supply:
    return Supply(open_register(Path(__file__).parents[2], today=DAY).register, DAY)


def test_every_state_is_there() -> None:
    assert set(count_states(cells(shipped()))) == set(STATES)


def test_every_gap_says_what_would_close_it() -> None:
    supply = shipped()
    for cell in cells(supply):
        miss = nearest_miss(supply, cell)
        assert (miss is not None) == (cell.open and cell.state != "undefined")
        if miss is not None:
            assert miss.size > 0
            assert miss.summary.nl
