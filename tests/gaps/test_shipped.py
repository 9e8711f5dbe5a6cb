"""The shipped register reaches every state of a cell, and its white spots read plausibly."""

from pathlib import Path

from napl.gaps.cells import cells, count_states
from napl.gaps.miss import nearest_miss
from napl.gaps.state import STATES
from napl.gaps.supply import Supply
from napl.workspace.opening import open_register
from tests.registers import TODAY


def shipped() -> Supply:
    opened = open_register(Path(__file__).parents[2], today=TODAY)
    return Supply(opened.register, opened.today)


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
