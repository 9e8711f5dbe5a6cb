"""White spots cost no more than a check: `napl gaps` on a full register, with its reviews, against `napl lint` on the same."""

from bench.comparison import Comparison, Goal, Pair
from bench.ground import Ground, Register, napl
from bench.measure import Command
from bench.offer import AS_OF


def _pair(ground: Ground) -> Pair:
    full = Register(size=ground.size)
    words = (*napl(), "gaps", "--register", str(ground.register(full)), "--as-of", AS_OF.isoformat(), "--format", "csv")
    gaps = Command(
        label=f"napl gaps ({ground.size:,} trajectories)", words=(*words, "--to", str(ground.folder / "gaps.csv"))
    )
    return Pair(a=gaps, b=ground.lint(full))


COMPARISON = Comparison(
    name="gaps-lint",
    claim="napl gaps against napl lint, with two reviews a trajectory",
    pair=_pair,
    goal=Goal(bound=1.2),
)
