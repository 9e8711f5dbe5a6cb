"""Owns the search: which offers together lead to every step at the least hours or money.

Every combination is looked at, the best first found is kept, and what cannot become better is not followed. The bound on the
number of looks keeps a hostile register from taking for ever; a search that reached it says so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from napl.route.wishes import Fit, Wishes

LOOKS = 200_000
"""Places in the search that are looked at, at most."""
Score = tuple[int, int, int, int]
"""Steps without an offer, offers of which the measure is unknown, the sum of what is known of it, and the number of offers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What is taken on the way to a place in the search: numbers of offers, steps covered, the score, and sums."""

    chosen: tuple[int, ...] = ()
    covered: frozenset[str] = frozenset()
    score: Score = (0, 0, 0, 0)
    minutes: int = 0
    cents: int = 0

    def with_offer(self, number: int, fit: Fit, wishes: Wishes) -> "Taken":
        """Return what is taken with one offer more."""
        without, unknown, total, count = self.score
        is_unknown = fit.cost(wishes.by) is None
        return Taken(
            chosen=(*self.chosen, number),
            covered=self.covered.union(fit.steps),
            score=(without, unknown + is_unknown, total + fit.at_least(wishes.by), count + 1),
            minutes=self.minutes + fit.offer.at_least,
            cents=self.cents + (fit.run.price or 0),
        )

    def without_step(self) -> "Taken":
        """Return what is taken with one step left without an offer."""
        return replace(self, score=(self.score[0] + 1, *self.score[1:]))


@dataclass(slots=True)
class Search:
    """A search for the best set of offers; `chosen` holds their numbers after `run`."""

    fits: Sequence[Fit]
    wanted: Sequence[str]
    wishes: Wishes
    looks: int = 0
    best: Score | None = None
    chosen: tuple[int, ...] = ()
    _by_step: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def run(self) -> tuple[int, ...]:
        """Return the numbers of the offers of the best set, in the order of the steps that they were taken for."""
        by = self.wishes.by

        def order(number: int) -> tuple[int, bool, int, str]:
            fit = self.fits[number]
            return (-len(fit.steps), fit.cost(by) is None, fit.at_least(by), fit.offer.id)

        self._by_step = {
            step: tuple(sorted((n for n, fit in enumerate(self.fits) if step in fit.steps), key=order))
            for step in self.wanted
        }
        self._look(0, Taken())
        return self.chosen

    @property
    def whole(self) -> bool:
        """Whether every combination was looked at."""
        return self.looks <= LOOKS

    def _look(self, at: int, taken: Taken) -> None:
        self.looks += 1
        if self.looks > LOOKS or (self.best is not None and taken.score >= self.best):
            return
        while at < len(self.wanted) and self.wanted[at] in taken.covered:
            at += 1
        if at == len(self.wanted):
            self.best, self.chosen = taken.score, taken.chosen
            return
        for number in self._by_step[self.wanted[at]]:
            more = taken.with_offer(number, self.fits[number], self.wishes)
            if not (_above(more.minutes, self.wishes.minutes) or _above(more.cents, self.wishes.cents)):
                self._look(at + 1, more)
        self._look(at + 1, taken.without_step())


def _above(value: int, bound: int | None) -> bool:
    return bound is not None and value > bound
