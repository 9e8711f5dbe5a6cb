"""Owns when each trajectory of a route is followed: one that builds on another comes after it, where that can be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from napl.route.offer import Run
from napl.route.wishes import LATE, Fit


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """The run with which a trajectory is followed, and the ids of those that it builds on and that are not over by then."""

    run: Run
    before: tuple[str, ...]


def timed(taken: Sequence[tuple[Fit, tuple[str, ...]]], wanted: Sequence[str]) -> tuple[Timed, ...]:
    """Return for each of what is taken, with the steps that it is taken for, with which run it is followed.

    One builds on another that is taken for a lower step of the same aspect. Of runs that ask no more than the best, the first
    that starts when all of these are over goes first; then one whose start is not known; then the best, although it is early.
    A run is over on its last day, or on its first where the last is not known. Where two build on each other, the first of
    `taken` waits for the second.
    """
    found: dict[int, Timed] = {}
    asked: set[int] = set()

    def ask(number: int) -> None:
        asked.add(number)
        one, steps = taken[number]
        under = [other for other, (_, lower) in enumerate(taken) if other != number and _builds(steps, lower, wanted)]
        for other in under:
            if other not in asked:
                ask(other)
        ends = {taken[other][0].offer.id: _over(found[other].run) for other in under if other in found}
        after = max((over for over in ends.values() if over is not None), default="")
        run = min(_no_dearer(one), key=lambda run: _late(run, after))
        start = run.start or LATE
        found[number] = Timed(run=run, before=tuple(name for name, over in ends.items() if over and start < over))

    for number in range(len(taken)):
        if number not in asked:
            ask(number)
    return tuple(found[number] for number in range(len(taken)))


def _over(run: Run) -> str | None:
    return run.end or run.start


def _builds(steps: Sequence[str], lower: Sequence[str], wanted: Sequence[str]) -> bool:
    places = [(step.split("/")[0], wanted.index(step)) for step in steps]
    below = [(step.split("/")[0], wanted.index(step)) for step in lower]
    return any(aspect == other and place > at for aspect, place in places for other, at in below)


def _no_dearer(one: Fit) -> Iterator[Run]:
    best = one.run.price
    for run in one.runs:
        if run.price == best or (run.price is not None and best is not None and run.price <= best):
            yield run


def _late(run: Run, after: str) -> int:
    return 1 if run.start is None else 0 if run.start >= after else 2
