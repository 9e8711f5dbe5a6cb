"""Tables fit any width: columns wrap between words, or become a list; nothing is cut and nothing is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from napl.report.grid import Cell, Grid, Style, fitted, grid_text, wrapped

GRID = Grid(
    heads=("id", "stand", "let op"),
    rows=(
        ("lessenserie-in-de-klas", Cell("opgenomen", Style("green")), "monitoring ontbreekt al een jaar"),
        ("les", "", ""),
    ),
    title="Trajecten",
    fixed=frozenset({0, 1}),
)
words = st.text(st.characters(categories=["Ll", "Nd", "Lo"]), min_size=1, max_size=12)
cells = st.lists(words, max_size=5).map(" ".join)


def test_a_wide_terminal_shows_columns() -> None:
    assert grid_text(GRID, 100).splitlines() == [
        "Trajecten",
        "id                      stand      let op",
        "lessenserie-in-de-klas  opgenomen  monitoring ontbreekt al een jaar",
        "les",
    ]


def test_a_narrower_one_wraps_between_words() -> None:
    assert grid_text(GRID, 55).splitlines()[2:4] == [
        "lessenserie-in-de-klas  opgenomen  monitoring ontbreekt",
        "                                   al een jaar",
    ]


def test_a_narrow_one_shows_a_list() -> None:
    assert grid_text(GRID, 30).splitlines() == [
        "Trajecten",
        "lessenserie-in-de-klas",
        "  stand: opgenomen",
        "  let op: monitoring",
        "    ontbreekt al een jaar",
        "les",
    ]


@pytest.mark.parametrize("width", [30, 55, 100])
def test_colours_change_nothing_else(width: int) -> None:
    coloured = grid_text(GRID, width, colour=True)
    assert "\x1b[32m" in coloured
    assert [line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", coloured).splitlines()] == grid_text(
        GRID, width
    ).splitlines()


@given(rows=st.lists(st.tuples(words, cells, cells), max_size=4), width=st.integers(10, 120))
def test_every_word_stays_whole_and_only_words_run_over(rows: list[tuple[str, str, str]], width: int) -> None:
    lines = grid_text(Grid(heads=("a", "b", "c"), rows=tuple(rows)), width).splitlines()
    shown = " ".join(lines).split()
    for word in " ".join(" ".join(row) for row in rows).split():
        assert word in shown
    for line in lines:
        assert cell_len(line) <= width or len(line.split()) <= 2


@given(text=cells, width=st.integers(1, 60))
def test_wrapping_keeps_every_word_in_order(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert " ".join(lines).split() == text.split()
    assert all(cell_len(line) <= width or " " not in line for line in lines)


def test_a_long_line_goes_on_below_itself() -> None:
    assert fitted("  een lange regel met woorden\nkort\n", 16) == "  een lange\n    regel met\n    woorden\nkort\n"
