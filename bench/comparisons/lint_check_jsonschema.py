"""`napl lint` does more than check-jsonschema on the same files, and must be much faster."""

from bench.comparison import Comparison, Goal, Pair
from bench.ground import Ground, Register
from bench.peers import check_jsonschema


def _pair(ground: Ground) -> Pair:
    return Pair(a=check_jsonschema(ground), b=ground.lint(Register(size=ground.size, reviews=False)))


COMPARISON = Comparison(
    name="lint-check-jsonschema",
    claim="check-jsonschema against napl lint",
    pair=_pair,
    goal=Goal(bound=40, at_least=True),
    pairs=2,
)
