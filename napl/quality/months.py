"""Owns reckoning with calendar months: what is so many months after a date, and how far a span of time reaches."""

import datetime as dt
import re
from calendar import monthrange
from functools import lru_cache

from napl.model.entity import Date

LAST: Date = "9999-12-31"
"""The last date that can be written; reckoning stops there."""
SPAN = re.compile(r"([1-9][0-9]{0,3})([dwmy])")


@lru_cache(maxsize=65536)
def plus(date: Date, months: int) -> Date:
    """Return the date so many calendar months (zero or more) later: 2024-08-31 and 6 months make 2025-02-28."""
    year, month = divmod(int(date[:4]) * 12 + int(date[5:7]) - 1 + months, 12)
    if year > 9999:
        return LAST
    return f"{year:04}-{month + 1:02}-{min(int(date[8:10]), monthrange(year, month + 1)[1]):02}"


def next_day(date: Date) -> Date:
    """Return the day after a date."""
    return plus_days(date, 1)


def reach(date: Date, span: str) -> Date:
    """Return the last date within `span` of `date`: a number with `d`, `w`, `m` or `y`, such as ``6m``.

    Raises ValueError for a text that is no span.
    """
    match = SPAN.fullmatch(span)
    if match is None:
        message = f"{span!r} is no span of time; write for example 6m, 2w or 1y"
        raise ValueError(message)
    number = int(match[1])
    if match[2] in "dw":
        return plus_days(date, number * (7 if match[2] == "w" else 1))
    return plus(date, number * (12 if match[2] == "y" else 1))


def plus_days(date: Date, days: int) -> Date:
    """Return the date so many days (zero or more) later."""
    try:
        return (dt.date.fromisoformat(date) + dt.timedelta(days=days)).isoformat()
    except OverflowError:
        return LAST
