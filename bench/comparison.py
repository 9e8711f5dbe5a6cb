"""Owns what a comparison is: two commands run in turn, and the bound on the ratio of what they take."""

import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bench.ground import Ground
from bench.measure import Command, Run, peak_memory, run
from napl.core.declared import declared


class MissingError(RuntimeError):
    """Something that a comparison needs is not there; the reason is its message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A bound on a ratio."""

    bound: float
    at_least: bool = False

    def met(self, ratio: float) -> bool:
        """Say whether a ratio keeps to the bound."""
        return ratio >= self.bound if self.at_least else ratio <= self.bound

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.bound:.3g}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The two commands; the ratio is what `a` takes over what `b` takes."""

    a: Command
    b: Command


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One comparison; `claim` says in a few words what it shows.

    `goal` bounds the ratio of times, `memory` that of memory; without either it is for information. `pairs` overrides how
    often it runs: more for what takes milliseconds, fewer for what takes minutes.
    """

    name: str
    claim: str
    pair: Callable[[Ground], Pair]
    goal: Goal | None = None
    memory: Goal | None = None
    pairs: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a comparison gave: the runs in pairs, and the peaks (MiB, PSS) where memory was compared."""

    comparison: Comparison
    pair: Pair
    runs: tuple[tuple[Run, Run], ...]
    peaks: tuple[float, float] | None = None

    @property
    def ratios(self) -> tuple[float, ...]:
        """The ratio of times of every pair."""
        return tuple(a.seconds / b.seconds for a, b in self.runs)

    @property
    def ratio(self) -> float:
        """The median of the ratios."""
        return statistics.median(self.ratios)

    @property
    def work(self) -> float:
        """The median of the ratios of processor time."""
        return statistics.median(a.work / b.work for a, b in self.runs)

    @property
    def seconds(self) -> tuple[float, float]:
        """The median times of both commands."""
        return statistics.median(a.seconds for a, _ in self.runs), statistics.median(b.seconds for _, b in self.runs)

    @property
    def rss(self) -> tuple[float, float]:
        """The largest resident process, in MiB, of both commands over all runs."""
        return max(a.rss for a, _ in self.runs), max(b.rss for _, b in self.runs)


def comparisons() -> tuple[Comparison, ...]:
    """Return every comparison, in order of module name."""
    return declared("bench.comparisons", "COMPARISON", Comparison)


def _in_turn(pair: Pair, pairs: int) -> Iterator[tuple[Run, Run]]:
    """Yield the runs in pairs; the order within a pair alternates, so that a machine that drifts favours neither."""
    for turn in range(pairs):
        if turn % 2:
            b, a = run(pair.b), run(pair.a)
        else:
            a, b = run(pair.a), run(pair.b)
        yield a, b


def measured(comparison: Comparison, ground: Ground, pairs: int) -> Measured:
    """Run a comparison; raises MissingError or FailedError where it cannot be run."""
    pair = comparison.pair(ground)
    runs = tuple(_in_turn(pair, comparison.pairs or pairs))
    peaks = (peak_memory(pair.a), peak_memory(pair.b)) if comparison.memory is not None else None
    return Measured(comparison=comparison, pair=pair, runs=runs, peaks=peaks)
