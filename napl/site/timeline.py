"""Owns labs over time as a drawing: a row a lab, a lane a sub-process, from its begin to its end, with a line for today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from napl.programme.labs import ProcessStanding, State
from napl.site.labs_shown import ShownLab
from napl.site.words import day

WIDTH, EDGE = 900, 4
NAME, LANE, GAP = 22, 12, 14
TOP = 24
PATTERNS: dict[State, str] = {"done": "covered", "running": "thin", "planned": "undefined", "unknown": "not-applicable"}
"""The pattern of every state of a sub-process."""
SYMBOLS: dict[State, str] = {"done": "●", "running": "◒", "planned": "○", "unknown": "?"}


@dataclass(frozen=True, slots=True)
class Lane:
    """A sub-process as a rectangle with a pattern."""

    x: float
    y: float
    width: float
    pattern: str


@dataclass(frozen=True, slots=True)
class Row:
    """A lab: its name, cut where there is no room, where that stands, and its lanes, below it."""

    name: str
    y: float
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Everything that the drawing shows; `years` are pairs of a year and its place."""

    height: float
    rows: tuple[Row, ...]
    years: tuple[tuple[int, float], ...]
    today: float
    told: str


def timeline(labs: Sequence[ShownLab], today: date) -> Timeline | None:
    """Return the labs over time; None where no lab plans anything."""
    spans = [span for lab in labs for one in lab.standing.processes if (span := span_of(one)) is not None]
    if not spans:
        return None
    first, last = min(start.year for start, _ in spans), max(end.year for _, end in spans)
    begin, end = date(first, 1, 1), date(last + 1, 1, 1)

    def place(when: date) -> float:
        share = (when - begin).days / (end - begin).days
        return round(EDGE + (WIDTH - 3 * EDGE) * min(max(share, 0), 1), 1)

    tall = NAME + 4 * LANE + GAP
    rows = []
    for number, lab in enumerate(labs):
        top = TOP + number * tall
        lanes = []
        below = top + NAME
        for lane, one in enumerate(lab.standing.processes):
            span = span_of(one)
            if span is not None:
                left = place(span[0])
                wide = round(max(place(span[1]) - left, 2), 1)
                lanes.append(Lane(left, below + lane * LANE, wide, PATTERNS[one.state]))
        rows.append(Row(_short(lab.standing.lab.title), top + NAME - 6, tuple(lanes)))
    return Timeline(
        height=TOP + len(labs) * tall,
        rows=tuple(rows),
        years=tuple((year, place(date(year, 1, 1))) for year in range(first, last + 1)),
        today=place(today),
        told=". ".join(f"{lab.standing.lab.title}: {_states(lab)}" for lab in labs),
    )


def span_of(one: ProcessStanding) -> tuple[date, date] | None:
    """Return from when until when a sub-process runs: as it went, else as planned; None where it is not planned."""
    plan = one.plan
    if plan is None:
        return None
    start, end = plan.start or plan.planned_start, plan.end or plan.planned_end
    return date.fromisoformat(start), max(date.fromisoformat(start), date.fromisoformat(end))


def span_told(one: ProcessStanding) -> str:
    """Return that in words; empty where it is not planned."""
    span = span_of(one)
    return "" if span is None else f"{day(span[0].isoformat())} tot en met {day(span[1].isoformat())}"


def _states(lab: ShownLab) -> str:
    return ", ".join(f"{one.title} {one.state}" for one in lab.processes)


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79].rstrip()}…"
