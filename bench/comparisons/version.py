"""`napl --version` answers before anything is imported: it costs little more than starting Python."""

import sys

from bench.comparison import Comparison, Goal, Pair
from bench.ground import Ground, napl
from bench.measure import Command


def _pair(ground: Ground) -> Pair:
    del ground
    return Pair(
        a=Command(label="napl --version", words=(*napl(), "--version")),
        b=Command(label="python -c pass", words=(sys.executable, "-c", "pass")),
    )


COMPARISON = Comparison(
    name="version", claim="napl --version against an empty Python", pair=_pair, goal=Goal(bound=1.5), pairs=40
)
