"""Owns work on many items at once: forked workers that inherit what they need and return small results."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_work: Callable[[Any], Any] | None = None


def _call(item: Any) -> Any:  # noqa: ANN401  whatever the caller maps over
    return None if _work is None else _work(item)


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the process that started the workers: it ends them, and speaks for all."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def job_count() -> int:
    """Return how many workers this machine has room for."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def over(items: Sequence[T], work: Callable[[T], R], jobs: int) -> Iterator[R]:
    """Yield `work(item)` for every item, in order.

    `work` may close over anything, for workers are forks of this process; what it returns travels back, so keep it small.
    With one job, one item, or no fork on this system, everything runs here.
    """
    global _work  # noqa: PLW0603  forked workers inherit it; a closure cannot be pickled
    if jobs < 2 or len(items) < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, items)
        return
    _work = work
    try:
        with multiprocessing.get_context("fork").Pool(min(jobs, len(items)), _leave_interrupts) as pool:
            yield from pool.imap(_call, items)
    finally:
        _work = None
