"""Owns `python -m bench`: run the comparisons, print what they gave, and write it to the documentation when asked."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench.comparison import Comparison, Measured, MissingError, comparisons, measured
from bench.finder import Found
from bench.finder import found as found_answers
from bench.ground import MEMORY, Ground
from bench.measure import FailedError
from bench.serving import Shown, shown
from bench.suggestion import standings
from bench.table import Row, absent, page, rows

PAGE = Path(__file__).resolve().parent.parent / "docs" / "bench.md"
SIZE, QUICK = 10_000, 1_000
SUGGESTION = "suggestion"
SERVE = "serve"
FINDER = "finder"
"""The names under which what is no comparison of commands is asked for: suggestion from text, serving a site, and the finder."""


def _options(known: tuple[str, ...]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure napl against its peers and itself.")
    parser.add_argument("--size", type=int, help=f"trajectories in the large register ({SIZE})")
    parser.add_argument("--pairs", type=int, default=5, help="how often A and B run in turn (5)")
    parser.add_argument("--only", action="append", choices=known, help="run only this comparison; may be repeated")
    parser.add_argument("--quick", action="store_true", help=f"measure at {QUICK}: the figures say less")
    parser.add_argument("--write", action="store_true", help=f"write the table to docs/{PAGE.name}")
    return parser.parse_args()


def _one(comparison: Comparison, ground: Ground, pairs: int) -> Measured | str:
    try:
        return measured(comparison, ground, pairs)
    except (MissingError, FailedError) as error:
        return str(error)


def _told(name: str, measure: Callable[[], Shown | Found]) -> bool:
    """Print what was measured in a browser, and say whether that is within its goals."""
    try:
        given = measure()
    except MissingError as error:
        print(f"{name}: not run: {error}", flush=True)
        return False
    print("\n".join(given.lines()), flush=True)
    return given.reached


def _reached(found: Measured) -> bool:
    goal, memory = found.comparison.goal, found.comparison.memory
    slow = goal is not None and not goal.met(found.ratio)
    large = memory is not None and found.peaks is not None and not memory.met(found.peaks[0] / found.peaks[1])
    return not slow and not large


def main() -> int:
    """Run what the command line asks; return 0 where every goal was met, 1 where one was missed or could not be measured."""
    known = {comparison.name: comparison for comparison in comparisons()}
    given = _options((*known, SUGGESTION, SERVE, FINDER))
    size = given.size or (QUICK if given.quick else SIZE)
    table: list[Row] = []
    good, busy = True, os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="napl-bench-", dir=MEMORY if MEMORY.is_dir() else None) as folder:
        ground = Ground(Path(folder), size)
        for comparison in known.values():
            if given.only and comparison.name not in given.only:
                continue
            found = _one(comparison, ground, given.pairs)
            some = [absent(comparison, found)] if isinstance(found, str) else list(rows(found))
            good = good and not isinstance(found, str) and _reached(found)
            table += some
            print("\n".join(row.told() for row in some), flush=True)
            if isinstance(found, str):
                print(found, file=sys.stderr)
    labels = standings() if not given.only or SUGGESTION in given.only else ()
    for standing in labels:
        good = good and standing.reached
        print("\n".join(standing.lines()), flush=True)
    if not given.only or SERVE in given.only:
        good = _told("napl serve", shown) and good
    if not given.only or FINDER in given.only:
        good = _told("finder", partial(found_answers, size)) and good
    if given.write:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(page(table, labels, busy=busy), encoding="utf-8", newline="\n")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
