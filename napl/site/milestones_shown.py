"""Owns how milestones are shown: state, figures, what is missing, and who confirmed them, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from napl.model.kinds.milestone import Confirmation
from napl.programme.metric import Figure, Metric, whole_percent
from napl.programme.milestones import NAMES, STATES, SYMBOLS, Measured, Progress, State
from napl.site.bars import share
from napl.site.context import SiteContext
from napl.site.telling import Piece, pieces
from napl.site.words import number

SHOWN = 4
"""So many reasons stand in the open; more unfold."""


@dataclass(frozen=True, slots=True)
class ShownMilestone:
    """A milestone in words; `missing` holds the first reasons, `more` the rest.

    `figures` are told, each with how long its bar is and where it had to be by now; None where that is not known.
    """

    progress: Progress
    symbol: str
    state: str
    figures: tuple[tuple[str, float | None, float | None], ...]
    counted: tuple[tuple[Piece, ...], ...]
    missing: tuple[tuple[Piece, ...], ...]
    more: tuple[tuple[Piece, ...], ...]
    confirmations: tuple[Confirmation, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The milestones of one phase and pillar; `id` is the fragment of the page."""

    id: str
    phase: str
    pillar: str
    rows: tuple[ShownMilestone, ...]


def milestone_groups(context: SiteContext, found: Sequence[Progress]) -> Iterator[Group]:
    """Yield milestones by phase and pillar; they are in that order already."""
    programme = context.register.programme
    titles = {phase.id: phase.title for phase in programme.phases} if programme else {}
    for (phase, pillar), some in groupby(found, lambda one: (one.milestone.phase, one.milestone.pillar)):
        name = "Algemeen" if pillar == "general" else f"Pijler {pillar}"
        rows = tuple(shown_milestone(context, one) for one in some)
        yield Group(f"{phase}--{pillar}", titles.get(phase, phase), name, rows)


def shown_milestone(context: SiteContext, one: Progress) -> ShownMilestone:
    """Return a milestone in words, as of the day of the site."""
    reasons = tuple(pieces(context, text.nl) for text in one.missing)
    cut = SHOWN if len(reasons) > SHOWN + 1 else len(reasons)
    return ShownMilestone(
        one,
        SYMBOLS[one.state],
        _state(one),
        tuple(
            (
                measured_told(part, one.metric),
                share(part.figure.value, part.target),
                share(part.expected, part.target) if part.expected != part.target else None,
            )
            for part in one.measured
        ),
        tuple(pieces(context, part.figure.told.nl) for part in one.measured if part.figure.value),
        reasons[:cut],
        reasons[cut:],
        tuple(word for word in one.milestone.confirmations if word.date <= context.today.isoformat()),
    )


def _state(one: Progress) -> str:
    """Return a state in words; who says before its day that it is not reached yet does not say whether it will be in time."""
    if one.state == "unknown" and one.confirmation is not None:
        return "nog niet bereikt; of het op koers is, is onbekend"
    return NAMES[one.state].nl + (", te laat" if one.overdue else "")


def _least(figure: Figure) -> str:
    return "ten minste " if figure.least and figure.value else ""


def figure_told(figure: Figure) -> str:
    """Return a figure: ``3``, ``ten minste 3``, or ``onbekend``."""
    return _least(figure) + number("unknown" if figure.value is None else figure.value)


def measured_told(part: Measured, metric: Metric | None = None) -> str:
    """Return a figure with its target and what was expected by the day: ``vo: 2 van 3 rolpaden (nu verwacht: 1)``.

    A figure above its target is no part of it: ``vo: 7 rolpaden (doel: 3)``. A share is told in whole percents.
    """
    unit = metric.unit.nl if metric else ""
    sector = f"{part.sector}: " if part.sector else ""
    if metric is not None and not metric.whole:
        return sector + _least(part.figure) + _share_told(part, unit)
    expected = "" if part.expected in {None, part.target} else f" (nu verwacht: {number(part.expected)})"
    figure = f"{sector}{figure_told(part.figure)}"
    if part.figure.value is not None and part.figure.value > part.target:
        return f"{figure} {unit}".rstrip() + f" (doel: {number(part.target)})"
    return f"{figure} van {number(part.target)} {unit}".rstrip() + expected


def _share_told(part: Measured, unit: str) -> str:
    """Return a share with its target: ``98% van de opgenomen trajecten (doel: 100%; nu verwacht: 30%)``."""
    value = "onbekend welk deel" if part.figure.value is None else f"{whole_percent(part.figure.value)}%"
    aim = f"doel: {whole_percent(part.target)}%"
    if part.expected not in {None, part.target}:
        aim += f"; nu verwacht: {whole_percent(part.expected or 0)}%"
    return f"{value} van de {unit} ({aim})"


def states_counted(found: Sequence[Progress]) -> tuple[tuple[str, str, int], ...]:
    """Return symbol, name and number of milestones for every state."""
    return tuple((SYMBOLS[state], NAMES[state].nl, _count(found, state)) for state in STATES)


def _count(found: Sequence[Progress], state: State) -> int:
    return sum(one.state == state for one in found)
