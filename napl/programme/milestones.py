"""Owns where every milestone stands on a day: reached, on course, behind, or unknown, with its figures and what is missing."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Literal, get_args

from napl.core.text import Text, grouped
from napl.model.entity import Date
from napl.model.kinds.milestone import Confirmation, Measure, Milestone
from napl.model.kinds.programme import Phase
from napl.model.register import Register
from napl.programme.metric import Figure, Metric, metrics
from napl.programme.view import View

State = Literal["reached", "on-course", "behind", "unknown"]
STATES: tuple[State, ...] = get_args(State)
"""The states of a milestone."""
SYMBOLS: dict[State, str] = {"reached": "●", "on-course": "◑", "behind": "○", "unknown": "?"}
"""A symbol for every state, which needs no colour."""
NAMES: dict[State, Text] = {
    "reached": Text("bereikt", "reached"),
    "on-course": Text("op koers", "on course"),
    "behind": Text("achter", "behind"),
    "unknown": Text("onbekend", "unknown"),
}
"""What people call a state."""
_WORST: tuple[State, ...] = ("behind", "unknown", "on-course", "reached")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One figure of a milestone, for a sector or for all: `expected` is what it had to be on the day to be on course."""

    state: State
    figure: Figure
    target: float
    expected: float | None
    sector: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Where a milestone stands; `confirmation` is the last that was signed by the day."""

    milestone: Milestone
    state: State
    overdue: bool
    metric: Metric | None = None
    measured: tuple[Measured, ...] = ()
    confirmation: Confirmation | None = None
    missing: tuple[Text, ...] = ()


def progress(register: Register, as_of: dt.date) -> tuple[Progress, ...]:
    """Return where every milestone stands as of a day, by phase of the programme, pillar, due date and id."""
    view = View.of(register, as_of)
    order = [phase.id for phase in view.programme.phases] if view.programme else []
    found = [one for one in register.of("milestone").values() if isinstance(one, Milestone)]

    def place(one: Milestone) -> tuple[int, str, str, Date, str]:
        rank = order.index(one.phase) if one.phase in order else len(order)
        return (rank, one.phase, one.pillar, one.due, one.id)

    return tuple(progress_of(view, one) for one in sorted(found, key=place))


def progress_of(view: View, one: Milestone) -> Progress:
    """Return where a milestone stands on the day of the view."""
    signed = [word for word in one.confirmations if word.date <= view.as_of]
    last = max(signed, key=lambda word: word.date, default=None)
    metric = metrics().get(one.measure.metric) if one.measure is not None else None
    measured = tuple(_measured(view, one, one.measure, metric)) if one.measure is not None and metric else ()
    overdue = view.as_of > one.due
    if last is not None and last.reached:
        state: State = "reached"
    elif measured:
        state = min((part.state for part in measured), key=_WORST.index)
    else:
        state = "behind" if last is not None and overdue else "unknown"
    missing = () if state == "reached" else tuple(_missing(one, metric, measured, last))
    return Progress(
        milestone=one,
        state=state,
        overdue=overdue and state != "reached",
        metric=metric,
        measured=measured,
        confirmation=last,
        missing=missing,
    )


def _measured(view: View, one: Milestone, measure: Measure, metric: Metric) -> Iterator[Measured]:
    phases = view.programme.phases if view.programme else ()
    phase = next((found for found in phases if found.id == one.phase), None)
    for sector in measure.sectors or (None,):
        narrowed = view.narrowed(sector=sector, phases=measure.phases, due=one.due)
        yield measured_against(narrowed, metric, measure.target, one.due, phase)


def measured_against(view: View, metric: Metric, target: float, due: Date, phase: Phase | None) -> Measured:
    """Return what a metric gives within a view, against a target that is due within a phase; without one nothing is expected."""
    figure = metric.compute(view)
    expected: float | None = None
    if view.as_of > due:
        expected = target
    elif phase is not None:
        expected = expected_on(target, phase, figure.up_to or view.as_of, whole=metric.whole)
    state = state_of(figure, target, expected)
    return Measured(state=state, figure=figure, target=target, expected=expected, sector=view.sector)


def expected_on(target: float, phase: Phase, day: Date, *, whole: bool) -> float:
    """Return the part of the target that the elapsed part of a phase gives at the end of a day; of things whole ones only."""
    start, end, now = (dt.date.fromisoformat(date) for date in (phase.start, phase.end, day))
    days = (end - start).days + 1
    elapsed = min(max((now - start).days + 1, 0), days)
    share = Fraction(str(target)) * Fraction(elapsed, days) if days > 0 else Fraction(str(target))
    return floor(share) if whole else float(share)


def state_of(figure: Figure, target: float, expected: float | None) -> State:
    """Return the state that a figure gives; a lower bound that is too low tells nothing."""
    if figure.value is None:
        return "unknown"
    if figure.value >= target:
        return "reached"
    if expected is not None and figure.value >= expected:
        return "on-course"
    return "unknown" if figure.least or expected is None else "behind"


def _missing(
    one: Milestone, metric: Metric | None, measured: tuple[Measured, ...], last: Confirmation | None
) -> Iterator[Text]:
    for part in measured:
        where = f"{part.sector}: " if part.sector else ""
        value = part.figure.value
        if metric is not None and metric.whole and value is not None and value < part.target:
            short = grouped(ceil(part.target - value))
            yield Text(f"{where}nog {short.nl} nodig", f"{where}{short.en} more needed")
        if part.state != "reached":
            yield from (Text(where + text.nl, where + text.en) for text in part.figure.missing)
        if value is None:
            yield Text(where + part.figure.told.nl, where + part.figure.told.en)
    if any(part.expected is None for part in measured):
        yield Text(f"het programma heeft geen fase `{one.phase}`", f"the programme has no phase `{one.phase}`")
    if one.measure is not None and metric is None:
        yield Text(f"er is geen maat `{one.measure.metric}`", f"there is no metric `{one.measure.metric}`")
    if last is not None:
        yield Text(f"{last.by} op {last.date}: nog niet bereikt", f"{last.by} on {last.date}: not reached yet")
    elif one.confirmation_by is not None:
        yield Text(f"{one.confirmation_by} moet dit bevestigen", f"to be confirmed by: {one.confirmation_by}")
