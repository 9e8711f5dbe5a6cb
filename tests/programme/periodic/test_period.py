"""Periods by name: half-years, quarters and years; anything else is refused."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl.programme.periodic.period import period_of


@pytest.mark.parametrize(
    ("name", "start", "end", "eve", "title"),
    [
        ("2026H1", "2026-01-01", "2026-06-30", "2025-12-31", ("eerste helft van 2026", "first half of 2026")),
        ("2026H2", "2026-07-01", "2026-12-31", "2026-06-30", ("tweede helft van 2026", "second half of 2026")),
        ("2026Q1", "2026-01-01", "2026-03-31", "2025-12-31", ("eerste kwartaal van 2026", "first quarter of 2026")),
        ("2026Q2", "2026-04-01", "2026-06-30", "2026-03-31", ("tweede kwartaal van 2026", "second quarter of 2026")),
        ("2026Q3", "2026-07-01", "2026-09-30", "2026-06-30", ("derde kwartaal van 2026", "third quarter of 2026")),
        ("2026Q4", "2026-10-01", "2026-12-31", "2026-09-30", ("vierde kwartaal van 2026", "fourth quarter of 2026")),
        ("2024", "2024-01-01", "2024-12-31", "2023-12-31", ("2024", "2024")),
        ("9999H2", "9999-07-01", "9999-12-31", "9999-06-30", ("tweede helft van 9999", "second half of 9999")),
    ],
)
def test_a_period_knows_its_days(name: str, start: str, end: str, eve: str, title: tuple[str, str]) -> None:
    found = period_of(name)
    assert (found.name, found.start, found.end, found.eve) == (name, start, end, eve)
    assert (found.title.nl, found.title.en) == title


@pytest.mark.parametrize(
    "name",
    [
        "",
        "2026H3",
        "2026H0",
        "2026Q5",
        "2026Q0",
        "0000",
        "0999H1",
        "26H1",
        "2026h2",
        "2026-H2",
        " 2026H2",
        "2026H2\n",
        "٢٠٢٦",
        "x",
    ],
)
def test_anything_else_is_refused_with_an_example(name: str) -> None:
    with pytest.raises(ValueError, match="is no period; write a half-year such as 2026H2, a quarter such as 2026Q3"):
        period_of(name)


@given(st.integers(1000, 9999), st.sampled_from(["H1", "H2", "Q1", "Q2", "Q3", "Q4", ""]))
def test_the_parts_of_a_year_join_up(year: int, part: str) -> None:
    found = period_of(f"{year}{part}")
    days = (dt.date.fromisoformat(found.end) - dt.date.fromisoformat(found.start)).days + 1
    assert days in {"H": {181, 182, 184}, "Q": {90, 91, 92}, "": {365, 366}}[part[:1]]
    assert (dt.date.fromisoformat(found.start) - dt.date.fromisoformat(found.eve)).days == 1
