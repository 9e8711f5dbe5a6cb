"""Owns the states of the white spots over time: quarter by quarter, from git where it knows them, else from the present data."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from napl.gaps.cells import count_states
from napl.gaps.past import LARGE, Past, past_of, quarter_ends
from napl.gaps.state import STATES, WORDS, State
from napl.site.bars import Part, state_bar
from napl.site.context import SiteContext
from napl.site.words import day

HEIGHT = 180
"""How high the highest column is, in units of the drawing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A column: its day, what it is called, the cells by state, its parts from the top down, and where the numbers come from."""

    day: str
    title: str
    short: str
    year: str
    counts: tuple[int, ...]
    total: int
    height: float
    parts: tuple[Part, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """The columns, the oldest first; `states` are those that occur, with symbol and name; `told` tells it in a sentence."""

    readings: tuple[Reading, ...]
    states: tuple[tuple[State, str, str], ...]
    told: str
    from_git: int


@lru_cache(maxsize=4)
def earlier(context: SiteContext) -> tuple[Past, ...]:
    """Return the white spots at the end of past quarters, the oldest first; none for a register that is too large."""
    known = {past.day: past for past in context.history}
    if len(context.register.trajectories) >= LARGE:
        return context.history
    ends = quarter_ends(context.today)
    return tuple(known.get(end.isoformat()) or past_of(context.register, end) for end in ends)


def trend(context: SiteContext) -> Trend | None:
    """Return the states over time up to today; None where there is nothing to compare with."""
    past = [one for one in earlier(context) if one.counts]
    if not past:
        return None
    now = count_states(context.cells)
    columns = [(one.day, one.counts, _source(one)) for one in past]
    columns.append((context.today.isoformat(), now, "de gegevens van nu"))
    highest = max(sum(counts.values()) for _, counts, _ in columns)
    occurring = [state for state in STATES if any(counts.get(state) for _, counts, _ in columns)]
    readings = tuple(
        _reading(date, counts, source, highest, occurring, last=number == len(columns))
        for number, (date, counts, source) in enumerate(columns, 1)
    )
    return Trend(
        readings=readings,
        states=tuple((state, WORDS[state].symbol, WORDS[state].name.nl) for state in occurring),
        told=". ".join(_told(one, occurring) for one in readings),
        from_git=sum(one.committed is not None for one in past),
    )


def _source(past: Past) -> str:
    return "de gegevens van nu, teruggerekend" if past.committed is None else f"git, {day(past.committed)}"


def _reading(
    date: str, counts: Mapping[State, int], source: str, highest: int, occurring: list[State], *, last: bool
) -> Reading:
    year, month, _ = date.split("-")
    quarter = (int(month) + 2) // 3
    return Reading(
        day=date,
        title=f"Nu, {day(date)}" if last else f"{quarter}e kwartaal van {year}",
        short="nu" if last else f"{quarter}e kw.",
        year=year,
        counts=tuple(counts.get(state, 0) for state in occurring),
        total=sum(counts.values()),
        height=round(HEIGHT * sum(counts.values()) / highest, 1),
        parts=state_bar(counts, HEIGHT, highest),
        source=source,
    )


def _told(reading: Reading, occurring: list[State]) -> str:
    some = [f"{count} {WORDS[state].name.nl}" for state, count in zip(occurring, reading.counts, strict=True) if count]
    return f"{reading.title}: {', '.join(some)}".rstrip(".")
