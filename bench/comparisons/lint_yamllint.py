"""How long yamllint, which checks style only, takes on the same files."""

from bench.comparison import Comparison, Pair
from bench.ground import Ground, Register
from bench.peers import yamllint


def _pair(ground: Ground) -> Pair:
    return Pair(a=yamllint(ground), b=ground.lint(Register(size=ground.size, reviews=False)))


COMPARISON = Comparison(
    name="lint-yamllint",
    claim="yamllint against napl lint (for information)",
    pair=_pair,
    pairs=1,
)
