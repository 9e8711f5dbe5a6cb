"""Owns the periods that are reported on: a half-year, a quarter or a year, as the plan has them (governance, section 3.2)."""

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from typing import Literal

from napl.core.text import Text
from napl.model.entity import Date

Sort = Literal["half", "quarter", "year"]
HALF: Sort = "half"
QUARTER: Sort = "quarter"
_FORM = re.compile(r"([1-9][0-9]{3})(?:H([12])|Q([1-4]))?", re.ASCII)
_HALVES = (Text("eerste helft", "first half"), Text("tweede helft", "second half"))
_QUARTERS = (
    Text("eerste kwartaal", "first quarter"),
    Text("tweede kwartaal", "second quarter"),
    Text("derde kwartaal", "third quarter"),
    Text("vierde kwartaal", "fourth quarter"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A period by its name, such as ``2026H2``; first and last day included."""

    name: str
    sort: Sort
    title: Text
    start: Date
    end: Date

    @property
    def eve(self) -> Date:
        """The day before the period begins: with what was then, it is compared."""
        return (dt.date.fromisoformat(self.start) - dt.timedelta(days=1)).isoformat()


def period_of(name: str) -> Period:
    """Return the period of that name: ``2026H2``, ``2026Q3`` or ``2026``. Raises ValueError for any other text."""
    match = _FORM.fullmatch(name)
    if match is None:
        message = (
            f"{name!r} is no period; write a half-year such as 2026H2, a quarter such as 2026Q3, or a year such as 2026"
        )
        raise ValueError(message)
    year, half, quarter = match.groups()
    if half is not None:
        part, first, months, sort = _HALVES[int(half) - 1], 6 * int(half) - 5, 6, HALF
    elif quarter is not None:
        part, first, months, sort = _QUARTERS[int(quarter) - 1], 3 * int(quarter) - 2, 3, QUARTER
    else:
        return Period(name=name, sort="year", title=Text(year, year), start=f"{year}-01-01", end=f"{year}-12-31")
    last = first + months - 1
    return Period(
        name=name,
        sort=sort,
        title=Text(f"{part.nl} van {year}", f"{part.en} of {year}"),
        start=f"{year}-{first:02}-01",
        end=f"{year}-{last:02}-{monthrange(int(year), last)[1]}",
    )
