"""Owns the measurement of the finder on a large register: what its data weighs, and how long an answer takes on a slow processor.

Usage: ``python -m bench --only finder``.
"""

import gzip
import re
import statistics
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.browser import chromium
from bench.generate import generate
from bench.ground import MEMORY, SEED, napl
from bench.offer import AS_OF

WEIGHT, ANSWER = 300, 100
"""Kilobytes of data (compressed, all that an answer needs), and milliseconds until the answer stands there."""
SLOWER = 4
"""How many times slower the browser's processor is made."""
ACTS = (
    ("a group", "sector", "vo"), ("two terms of a group", "sector", "mbo"), ("another group", "oordeel", "admitted"),
    ("a word", "q", "begeleiding"), ("a part of a compound", "q", "toets"), ("a typing error", "q", "begeleidnig"),
    ("several words", "q", "leiding geven aan onderzoek"), ("nothing there", "q", "zzzzzz"),
)  # fmt: skip
"""What somebody does, in turn: its name, the field, and the value."""
_DATA = re.compile(r"static/(?:zoeker|woorden-\d+)-[0-9a-f]+\.js")
_ANSWER = """([name, value]) => new Promise((done) => {
  const form = document.getElementById("zoeker");
  const before = form.dataset.ready;
  const started = performance.now();
  new MutationObserver((_, watching) => {
    if (form.dataset.ready === before) return;
    watching.disconnect();
    const told = performance.now() - started;
    requestAnimationFrame(() => setTimeout(() => done([told, performance.now() - started])));
  }).observe(form, { attributes: true, attributeFilter: ["data-ready"] });
  const field = form.elements[name];
  if (name === "q") { field.value = value; form.requestSubmit(); }
  else [...form.querySelectorAll(`[name="${name}"]`)].find((one) => one.value === value).click();
})"""


@dataclass(frozen=True, slots=True)
class Found:
    """What was measured on a register of `size` trajectories: kilobytes of data, and milliseconds by what was done.

    `at_once` is the data that the page takes at once, `heaviest` that together with what the heaviest answer takes.

    Of every answer there are two times: until it stands in the page, told to a screen reader too, and until it is painted.
    """

    size: int
    at_once: float
    heaviest: float
    answers: tuple[tuple[str, tuple[tuple[float, float], ...]], ...]

    @property
    def reached(self) -> bool:
        """Whether both goals are met: the weight with the heaviest answer, and the time by the median of every act."""
        return self.heaviest <= WEIGHT and all(_middle(took, 0) <= ANSWER for _, took in self.answers)

    def lines(self) -> list[str]:
        """Return it as lines."""
        told = [
            f"  {name}: median {_middle(took, 0):.0f} ms, worst {max(one for one, _ in took):.0f} ms; "
            f"painted after {_middle(took, 1):.0f} ms"
            for name, took in self.answers
        ]
        return [
            f"finder over {self.size:,} trajectories, processor {SLOWER} times slower, from a click to the answer",
            f"  data (gzip): {self.at_once:.0f} kB at once, {self.heaviest:.0f} kB with the heaviest answer; goal ≤ {WEIGHT} kB",
            *told,
            f"  goal ≤ {ANSWER} ms by the median of each; all met: {'yes' if self.reached else 'NO'}",
        ]


def _middle(took: Sequence[tuple[float, float]], which: int) -> float:
    return statistics.median(one[which] for one in took)


def found(size: int, rounds: int = 5) -> Found:
    """Build the site of a made register and measure its finder; raises MissingError without a browser."""
    where = MEMORY if MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="napl-finder-", dir=where) as folder, chromium() as browser:
        root, site = Path(folder) / "register", Path(folder) / "site"
        generate(root, size, SEED, 0, reviews=True)
        words = (*napl(), "build", "-r", str(root), "--as-of", AS_OF.isoformat(), "--out", str(site))
        subprocess.run(words, check=True, capture_output=True)
        return _measured(browser, site, size, rounds)


def _measured(browser: Any, site: Path, size: int, rounds: int) -> Found:  # noqa: ANN401  a browser of Playwright
    answers: dict[str, list[tuple[float, float]]] = {name: [] for name, _, _ in ACTS}
    heaviest = at_once = 0.0
    for _ in range(rounds):
        page = browser.new_page(viewport={"width": 360, "height": 740})
        asked: set[str] = set()
        page.on("request", lambda request, asked=asked: asked.update(_DATA.findall(request.url)))
        page.goto((site / "trajecten.html").as_uri())
        page.wait_for_selector("#zoeker[data-ready]")
        at_once = _weight(site, asked)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        for name, field, value in ACTS:
            before = set(asked)
            told, painted = page.evaluate(_ANSWER, [field, value])
            answers[name].append((told, painted))
            heaviest = max(heaviest, at_once + _weight(site, asked - before))
        page.close()
    return Found(size, at_once, heaviest, tuple((name, tuple(took)) for name, took in answers.items()))


def _weight(site: Path, files: set[str]) -> float:
    """Return what files weigh when they travel, in kilobytes."""
    return sum(len(gzip.compress((site / file).read_bytes(), 9)) for file in files) / 1000
