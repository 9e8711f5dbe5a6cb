"""Mistakes cost little: a register with a hundred broken files takes about as long as a clean one."""

from bench.comparison import Comparison, Goal, Pair
from bench.ground import Ground, Register


def _pair(ground: Ground) -> Pair:
    return Pair(
        a=ground.lint(Register(size=ground.size, broken=max(1, ground.size // 100), reviews=False)),
        b=ground.lint(Register(size=ground.size, reviews=False)),
    )


COMPARISON = Comparison(
    name="lint-broken",
    claim="napl lint with one file in a hundred broken, against a clean run",
    pair=_pair,
    goal=Goal(bound=1.3),
)
