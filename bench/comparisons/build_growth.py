"""`napl build` grows in step with the register: ten times the entries take about ten times as long."""

from bench.comparison import Comparison, Goal, Pair
from bench.ground import Ground, Register


def _pair(ground: Ground) -> Pair:
    return Pair(a=ground.build(Register(size=ground.size)), b=ground.build(Register(size=ground.size // 10)))


COMPARISON = Comparison(name="build-growth", claim="napl build on ten times as much", pair=_pair, goal=Goal(bound=11))
