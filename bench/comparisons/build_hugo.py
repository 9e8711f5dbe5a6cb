"""`napl build` checks the register and builds its whole site in less time and memory than Hugo needs for as many pages."""

from bench.comparison import Comparison, Goal, Pair
from bench.ground import Ground, Register
from bench.hugo_site import write_site
from bench.peers import hugo


def _pair(ground: Ground) -> Pair:
    wanted = Register(size=ground.size)
    site = write_site(ground.register(wanted), ground.folder / "hugo")
    return Pair(a=ground.build(wanted), b=hugo(site))


COMPARISON = Comparison(
    name="build-hugo",
    claim="napl build against Hugo",
    pair=_pair,
    goal=Goal(bound=0.6),
    memory=Goal(bound=1 / 3),
)
