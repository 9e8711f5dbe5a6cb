"""Calendar months: the day stays, unless the month is too short for it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl.quality.months import LAST, next_day, plus, reach

DATES = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2024-08-31", 6, "2025-02-28"),
        ("2023-08-31", 6, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2025-12-15", 1, "2026-01-15"),
        ("2025-12-15", 0, "2025-12-15"),
        ("9999-08-01", 6, LAST),
    ],
)
def test_months_after(start: str, months: int, end: str) -> None:
    assert plus(start, months) == end


@given(DATES, st.integers(0, 240))
def test_a_month_later_is_in_the_right_month_and_on_the_day_or_the_last(day: date, months: int) -> None:
    later = date.fromisoformat(plus(day.isoformat(), months))
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


@pytest.mark.parametrize(
    ("span", "end"),
    [("6m", "2025-02-28"), ("1y", "2025-08-31"), ("2w", "2024-09-14"), ("1d", "2024-09-01"), ("9999y", LAST)],
)
def test_reach(span: str, end: str) -> None:
    assert reach("2024-08-31", span) == end


@pytest.mark.parametrize("span", ["", "6", "m", "0m", "-1m", "6 m", "6M", "12345m", "6mm"])
def test_what_is_no_span_is_refused_with_an_example(span: str) -> None:
    with pytest.raises(ValueError, match="write for example 6m"):
        reach("2024-08-31", span)


def test_the_next_day_stops_where_the_calendar_does() -> None:
    assert (next_day("2024-02-28"), next_day(LAST), reach(LAST, "1d")) == ("2024-02-29", LAST, LAST)
