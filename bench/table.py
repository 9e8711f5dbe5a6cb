"""Owns how measurements are told: one row a bound, for the terminal and for the page in the documentation."""

import os
import platform
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass

from bench.comparison import Comparison, Goal, Measured
from bench.suggestion import Standing
from napl import __version__

HEAD = (
    "What",
    "A",
    "B",
    "A",
    "B",
    "A / B: median (min–max)",
    "Processor time A / B",
    "Goal",
    "Met",
    "Largest process A, B",
)
READING = """\
**What.** The first table holds `napl` against other programs and against itself; the tables after it hold the suggestion
of labels from a text against labels that people gave. A goal that is missed says **NO**.

**On what.** Registers come from `python -m bench.generate`: complete, valid (but for the mistakes that were asked for), the
same every time; with two reviews a trajectory unless it says "no reviews". They lie on a disk in memory where there is
one. Other programs get the same files and the same schema; Hugo gets pages with the same data.

**How.** A line comes from whole processes, from start to exit, without a cache of napl's own, A and B in turn; the ratio is
the median of the ratios of the pairs, with the lowest and the highest. The one exception is what `napl gaps` computes
after loading: processor time within a process. Memory is the peak of the summed proportional memory (PSS) of a process
and everything it starts, looked at every 20 ms in a run of its own.

**How to read it.** Only ratios are goals: seconds differ from machine to machine, and drift on one that others use. Where
lowest and highest lie on both sides of a goal, look at the processor time, of all processes of a command together: it
hardly feels other work, but it does not show what working in parallel gains. *Largest process* is the peak resident memory of
the largest single process (`ru_maxrss`); *n* is the number of pairs.
"""
LABELS = """\
The texts are invented descriptions with labels (`bench/texts`, with the way of labelling): the engine was made on the
development parts and on other texts, and is measured here on the test part, which its makers did not read. A file that
`NAPL_COURSES` names is measured as well. The nearest neighbour copies the labels of the most similar text of the
development parts. *Role, first* counts a text when the role that comes first is right, *first three* when one of the first
three is. *P* is precision, *R* recall, *F1* their harmonic mean, over all labels together. One text is two hundredths here.
"""


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def _memory(peak: float) -> str:
    return f"{peak:.0f} MiB"


def _verdict(goal: Goal | None, ratio: float) -> tuple[str, str]:
    return ("–", "–") if goal is None else (str(goal), "yes" if goal.met(ratio) else "NO")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table, in words; the fields are the columns, in order."""

    claim: str
    a: str = "–"
    b: str = "–"
    of_a: str = "–"
    of_b: str = "–"
    ratio: str
    work: str = "–"
    goal: str = "–"
    met: str = "–"
    rss: str = "–"

    def told(self) -> str:
        """Return the row for the terminal."""
        ratios = f"A / B {self.ratio}; processor time {self.work}; goal {self.goal}; met: {self.met}"
        return f"{self.claim}\n  A {self.a}: {self.of_a}\n  B {self.b}: {self.of_b}\n  {ratios}; largest process {self.rss}"


def rows(found: Measured) -> Iterator[Row]:
    """Yield the rows of a comparison: one for time, and one for memory where that is compared."""
    claim, a, b = found.comparison.claim, found.pair.a.label, found.pair.b.label
    goal, met = _verdict(found.comparison.goal, found.ratio)
    yield Row(
        claim=claim,
        a=a,
        b=b,
        of_a=_time(found.seconds[0]),
        of_b=_time(found.seconds[1]),
        ratio=f"{found.ratio:.2f} ({min(found.ratios):.2f}–{max(found.ratios):.2f}, n={len(found.runs)})",
        work=f"{found.work:.2f}",
        goal=goal,
        met=met,
        rss=", ".join(map(_memory, found.rss)),
    )
    if found.peaks is not None:
        of_a, of_b = found.peaks
        goal, met = _verdict(found.comparison.memory, of_a / of_b)
        yield Row(
            claim=f"{claim}: memory",
            a=a,
            b=b,
            of_a=_memory(of_a),
            of_b=_memory(of_b),
            ratio=f"{of_a / of_b:.2f} (n=1)",
            goal=goal,
            met=met,
        )


def absent(comparison: Comparison, reason: str) -> Row:
    """Return the row of a comparison that could not be run."""
    return Row(claim=comparison.claim, ratio=f"not run: {reason.splitlines()[0]}")


def page(table: Iterable[Row], labels: Iterable[Standing] = (), *, busy: float = 0.0) -> str:
    """Return the page of the documentation: what was measured where, and every row.

    `busy` is the load average of the machine before the measurement began: what others were doing.
    """
    lines = [" | ".join(row) for row in (HEAD, tuple("---" for _ in HEAD), *map(astuple, table))]
    where = f"{os.cpu_count()} processors, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    body = "\n".join(f"| {line} |" for line in lines)
    made = (
        f"Made by `python -m bench --write`; not edited by hand. Measured with napl {__version__} on {where}; "
        f"load average before the start {busy:.1f}."
    )
    told = "\n\n".join("\n".join(standing.lines()) for standing in labels)
    suggestion = f"\n## Suggestion from text\n\n{LABELS}\n{told}\n" if told else ""
    return f"# Speed, memory and suggestion\n\n{made}\n\n{READING}\n## Speed and memory\n\n{body}\n{suggestion}"
