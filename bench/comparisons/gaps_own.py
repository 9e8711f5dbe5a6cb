"""The white spots themselves are a small part: the computation after loading, against `napl lint` on the same register."""

import sys

from bench.comparison import Comparison, Goal, Pair
from bench.ground import Ground, Register
from bench.measure import Command
from bench.offer import AS_OF


def _pair(ground: Ground) -> Pair:
    full = Register(size=ground.size)
    words = (sys.executable, "-m", "bench.own_part", str(ground.register(full)), AS_OF.isoformat())
    own = Command(label=f"the computation of napl gaps ({ground.size:,} trajectories)", words=words, timed=True)
    return Pair(a=own, b=ground.lint(full))


COMPARISON = Comparison(
    name="gaps-own",
    claim="what napl gaps computes after loading, against napl lint",
    pair=_pair,
    goal=Goal(bound=0.1),
)
