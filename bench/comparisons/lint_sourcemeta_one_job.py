"""Sourcemeta's validator runs on one processor: this is what `napl lint` takes with one worker as well."""

from bench.comparison import Comparison, Pair
from bench.ground import Ground, Register
from bench.peers import sourcemeta


def _pair(ground: Ground) -> Pair:
    return Pair(a=ground.lint(Register(size=ground.size, reviews=False), jobs=1), b=sourcemeta(ground))


COMPARISON = Comparison(
    name="lint-sourcemeta-one-job",
    claim="napl lint with one worker against Sourcemeta's validator (for information)",
    pair=_pair,
)
