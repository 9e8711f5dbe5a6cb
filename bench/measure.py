"""Owns running a command as a whole process: its wall time, and its peak memory in two senses."""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PAUSE = 0.02
"""Seconds between two looks at the memory of a process and those it started."""

RSS_UNIT = 1024 * 1024 if sys.platform == "darwin" else 1024
"""How many of the system's units of resident memory make a MiB."""


class FailedError(RuntimeError):
    """A command did not do what the measurement needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command to measure: what it is called, its words, the exit codes that are right, and what it makes.

    `makes` is a folder that is removed before every run, outside the time that counts. A `timed` command prints as its last
    line the seconds that count: those of a part of its work.
    """

    label: str
    words: Sequence[str]
    codes: tuple[int, ...] = (0,)
    makes: Path | None = None
    timed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run: seconds from start to exit; `rss` is the peak resident memory, in MiB, of the largest single process.

    `work` is the processor time, in seconds, of all its processes together: it drifts less on a machine that others use.
    """

    seconds: float
    work: float
    rss: float


def run(command: Command) -> Run:
    """Run a command to its end and return what it took; raises FailedError for a wrong exit code."""
    return _watched(command, None)


def peak_memory(command: Command) -> float:
    """Return the peak, in MiB, of the summed proportional memory (PSS) of a command and everything it starts.

    Memory that forked workers share counts once. A run of its own, for looking costs time; where the system has no PSS the
    peak of the largest process is returned.
    """
    peaks = [0.0]
    result = _watched(command, peaks)
    return peaks[0] or result.rss


def _watched(command: Command, peaks: list[float] | None) -> Run:
    if command.makes is not None:
        shutil.rmtree(command.makes, ignore_errors=True)
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(command.words, stdout=said, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        over = threading.Event()
        watcher = threading.Thread(target=_watch, args=(process.pid, peaks, over)) if peaks is not None else None
        if watcher is not None:
            watcher.start()
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        over.set()
        if watcher is not None:
            watcher.join()
        if process.returncode not in command.codes:
            said.seek(0)
            told = said.read()[-2000:].decode("utf-8", "replace")
            words = " ".join(command.words)[:300]
            message = f"{command.label} ended with {process.returncode}: {words}\n{told}"
            raise FailedError(message)
        work = used.ru_utime + used.ru_stime
        if command.timed:
            said.seek(0)
            seconds = work = float(said.read().split()[-1])
    return Run(seconds=seconds, work=work, rss=used.ru_maxrss / RSS_UNIT)


def _watch(pid: int, peaks: list[float], over: threading.Event) -> None:
    while not over.wait(PAUSE):
        peaks[0] = max(peaks[0], sum(map(_proportional, _family(pid))))


def _family(pid: int) -> list[int]:
    """Return a process and all below it, as far as the system tells."""
    found, waiting = [], [pid]
    while waiting:
        found.append(waiting.pop())
        for children in Path(f"/proc/{found[-1]}/task").glob("*/children"):
            try:
                waiting.extend(map(int, children.read_text().split()))
            except OSError:
                continue
    return found


def _proportional(pid: int) -> float:
    """Return the proportional memory of a process in MiB; 0 where it has ended or the system does not tell."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in text.splitlines() if line.startswith("Pss:")), 0.0)
