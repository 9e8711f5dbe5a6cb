"""Owns work on many items at once: forked workers that inherit what they need and return small results."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
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


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods()


def over(items: Sequence[T], work: Callable[[T], R], jobs: int) -> Iterator[R]:
    """Yield `work(item)` for every item, in order.

    `work` may close over anything, for workers are forks of this process; what it returns travels back, so keep it small.
    With one job, one item, or no fork on this system, everything runs here.
    """
    global _work  # noqa: PLW0603  forked workers inherit it; a closure cannot be pickled
    if jobs < 2 or len(items) < 2 or not _can_fork():
        yield from map(work, items)
        return
    _work = work
    try:
        with multiprocessing.get_context("fork").Pool(min(jobs, len(items)), _leave_interrupts) as pool:
            yield from pool.imap(_call, items)
    finally:
        _work = None


def afresh(items: Iterable[T], work: Callable[[T], R], jobs: int) -> Iterator[R]:
    """Yield `work(item)` for every item, as each is done: every item in a worker of its own, `jobs` of them at a time.

    A worker copies the memory of this process that it touches. One that ends after its item gives the copies back, so that
    all workers together never hold more than what `jobs` items touch. What `work` raises is raised here.
    """
    if jobs < 2 or not _can_fork():
        yield from map(work, items)
        return
    waiting = iter(items)
    running: dict[Connection, ForkProcess] = {}
    try:
        while True:
            while len(running) < jobs and (item := next(waiting, running)) is not running:
                running.update([_started(work, item)])  # type: ignore[arg-type]  # `running` only says: no more items
            if not running:
                return
            for ready in wait(list(running)):
                assert isinstance(ready, Connection)
                yield _answered(ready, running.pop(ready))
    finally:
        for process in running.values():
            process.terminate()
            process.join()


def _started(work: Callable[[T], R], item: T) -> tuple[Connection, ForkProcess]:
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_answer, args=(there, work, item))
    process.start()
    there.close()
    return here, process


def _answer(to: Connection, work: Callable[[Any], Any], item: Any) -> None:  # noqa: ANN401  whatever the caller maps over
    try:
        to.send((work(item), None))
    except Exception as error:  # noqa: BLE001  it is raised where the answer is awaited
        to.send((None, error))


def _answered(ready: Connection, process: ForkProcess) -> Any:  # noqa: ANN401  whatever the work gives
    try:
        answer, error = ready.recv()
    except EOFError:
        process.join()
        answer, error = None, RuntimeError(f"a worker ended with {process.exitcode} before its work was done")
    ready.close()
    process.join()
    if error is not None:
        raise error
    return answer
