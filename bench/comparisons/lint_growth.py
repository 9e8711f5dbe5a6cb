"""`napl lint` grows in step with the register: ten times the entries take about ten times as long."""

from bench.comparison import Comparison, Goal, Pair
from bench.ground import Ground, Register


def _pair(ground: Ground) -> Pair:
    return Pair(a=ground.lint(Register(size=ground.size)), b=ground.lint(Register(size=ground.size // 10)))


COMPARISON = Comparison(name="lint-growth", claim="napl lint on ten times as much", pair=_pair, goal=Goal(bound=11))
