"""Owns the measurement of `napl serve`: seconds from writing a trajectory to a real browser showing it.

Usage: ``python -m bench --only serve``, or ``python -m bench.serving`` with the number of edits.
"""

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.browser import chromium
from bench.comparison import Goal
from bench.ground import napl

ROOT = Path(__file__).resolve().parents[1]
GOAL = Goal(bound=1.0)
EDITS = 20


@dataclass(frozen=True, slots=True)
class Shown:
    """How many seconds every edit took to show in the browser, and how many of those `napl serve` took for the site."""

    seconds: tuple[float, ...]
    made: tuple[float, ...]

    @property
    def reached(self) -> bool:
        """Whether the goal is met by the median."""
        return GOAL.met(statistics.median(self.seconds))

    def lines(self) -> list[str]:
        """Return it as lines."""
        middle, worst = statistics.median(self.seconds), max(self.seconds)
        verdict = "yes" if self.reached else "NO"
        of_site = statistics.median(self.made)
        return [
            f"napl serve, one edited trajectory of the shipped register until Chromium shows it, {len(self.seconds)} edits",
            f"  median {middle:.2f} s (new site {of_site:.2f} s), worst {worst:.2f} s; goal {GOAL} s; met: {verdict}",
        ]


@contextmanager
def _serving(root: Path) -> Iterator["subprocess.Popen[str]"]:
    words = (*napl(), "serve", "--port", "0", "--lang", "en")
    process = subprocess.Popen(words, cwd=root, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def shown(edits: int = EDITS) -> Shown:
    """Edit a trajectory so many times and return how long each took to show; raises MissingError without a browser."""
    with tempfile.TemporaryDirectory(prefix="napl-serve-") as folder, chromium() as browser:
        shutil.copytree(ROOT / "data", Path(folder) / "data")
        file = min((Path(folder) / "data" / "trajectories").rglob("*.yaml"))
        text = file.read_text(encoding="utf-8")
        page = browser.new_page()
        seconds, made = [], []
        with _serving(Path(folder)) as process:
            assert process.stdout is not None
            address = re.search(r"http://\S+/", process.stdout.readline())
            assert address
            page.goto(f"{address.group()}trajecten/{file.stem}.html")
            for number in range(edits):
                title = f"Titel nummer {number}"
                edited = re.sub(r"^title: .*$", f"title: {title}", text, count=1, flags=re.MULTILINE)
                started = time.perf_counter()
                file.write_text(edited, encoding="utf-8")
                page.wait_for_selector(f"h1:text-is('{title}')")
                seconds.append(time.perf_counter() - started)
                took = re.search(r"(\d+) ms", process.stdout.readline())
                assert took
                made.append(int(took.group(1)) / 1000)
    return Shown(tuple(seconds), tuple(made))


def main() -> None:
    """Print the measurement."""
    print("\n".join(shown(int(sys.argv[1]) if len(sys.argv) > 1 else EDITS).lines()))


if __name__ == "__main__":
    main()
