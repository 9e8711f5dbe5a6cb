"""Owns what stands between a trajectory and counting in its cells, and how that is said."""

from collections.abc import Iterable
from dataclasses import dataclass

from napl.core.text import Text, listed
from napl.gaps.supply import Supplied, Supply


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing between a trajectory and a covered cell; `sort` groups them, `about` is a criterion or a date."""

    sort: str
    about: str = ""

    @property
    def words(self) -> Text:
        """What is said of a trajectory that meets this obstacle."""
        words = _WORDS[self.sort]
        return Text(words.nl.format(about=self.about), words.en.format(about=self.about))


_WORDS: dict[str, Text] = {
    "criterion": Text("moet nog voldoen aan criterium {about}", "still has to meet criterion {about}"),
    "panel": Text("is nog niet volledig beoordeeld", "is not fully judged yet"),
    "cycle": Text("noemt zichzelf als voorloper", "names itself as its predecessor"),
    "lapsed": Text("is verlopen", "has lapsed"),
    "suspended": Text("is opgeschort", "is suspended"),
    "lapsing": Text("verloopt op {about}", "lapses on {about}"),
    "edition": Text("heeft geen uitvoering binnen de termijn", "has no edition within the horizon"),
    "language": Text("heeft geen uitvoering in deze taal", "has no edition in this language"),
    "mode": Text("heeft geen uitvoering in deze werkwijze", "has no edition in this mode"),
    "price": Text("kost meer dan de prijsgrens", "costs more than the price ceiling"),
    "price-unknown": Text("heeft geen bekende prijs", "has no known price"),
    "region": Text("heeft geen uitvoering in deze regio", "has no edition in this region"),
}


def obstacles(supply: Supply, one: Supplied) -> tuple[Obstacle, ...]:
    """Return what stands between a trajectory and counting in its cells, in a fixed order; of a rejection the least."""
    found: list[Obstacle] = []
    standing = one.standing
    if standing is not None and not one.holds:
        if standing.state == "rejected":
            found += [Obstacle("criterion", name) for name in supply.to_mend(one.trajectory.id)]
        elif standing.rule == "predecessor-cycle":
            found.append(Obstacle("cycle"))
        elif standing.state in {"submitted", "in-review"}:
            found.append(Obstacle("panel"))
        else:
            found.append(Obstacle(standing.state))
    elif standing is not None and not one.lasting:
        found.append(Obstacle("lapsing", standing.lapses or ""))
    return (*found, *(Obstacle(name) for name in one.barriers))


def told(name: str, found: Iterable[Obstacle]) -> Text | None:
    """Return what a trajectory still needs as one sentence without its full stop; None where it needs nothing."""
    said = [one.words for one in found]
    if not said:
        return None
    return Text(
        f"`{name}` {listed((one.nl for one in said), 'en')}", f"`{name}` {listed((one.en for one in said), 'and')}"
    )
