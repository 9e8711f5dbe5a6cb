"""Sourcemeta's validator is native code and the fastest peer: `napl lint`, with references and rules, stays close to it."""

from bench.comparison import Comparison, Goal, Pair
from bench.ground import Ground, Register
from bench.peers import sourcemeta


def _pair(ground: Ground) -> Pair:
    return Pair(a=ground.lint(Register(size=ground.size, reviews=False)), b=sourcemeta(ground))


COMPARISON = Comparison(
    name="lint-sourcemeta", claim="napl lint against Sourcemeta's validator", pair=_pair, goal=Goal(bound=1.2)
)
