"""Owns the nearest miss: the smallest set of things that would make a cell covered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from napl.core.text import Text, listed
from napl.gaps.cells import GapCell
from napl.gaps.supply import UNKNOWN, Supplied, Supply

NEW = 3
"""What a trajectory that does not exist yet costs, in things to be done: describing, judging and planning it."""
MOST = 8
"""No more than this many candidates, the cheapest first, are combined: two of them are always enough."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing between a trajectory and a covered cell; `sort` groups them, `about` is a criterion or a date."""

    sort: str
    about: str = ""


_WORDS: dict[str, Text] = {
    "criterion": Text("voldoet niet aan criterium {about}", "fails criterion {about}"),
    "panel": Text("is nog niet volledig beoordeeld", "is not fully judged yet"),
    "lapsed": Text("is verlopen", "has lapsed"),
    "suspended": Text("is opgeschort", "is suspended"),
    "lapsing": Text("verloopt op {about}", "lapses on {about}"),
    "edition": Text("heeft geen uitvoering binnen de termijn", "has no edition within the horizon"),
    "price": Text("heeft geen bekende prijs", "has no known price"),
    "new": Text("moet nog ontworpen worden", "is yet to be designed"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """The nearest miss of a cell: what each trajectory still needs, and how many new ones are needed besides."""

    needs: tuple[tuple[str, tuple[Obstacle, ...]], ...]
    new: int
    summary: Text

    @property
    def size(self) -> int:
        """How many things have to happen."""
        return sum(len(obstacles) for _, obstacles in self.needs) + self.new * NEW


def obstacles(supply: Supply, one: Supplied) -> tuple[Obstacle, ...]:
    """Return what stands between a trajectory and counting in its cells, in a fixed order."""
    found: list[Obstacle] = []
    standing = one.standing
    if standing is not None and not one.holds:
        if standing.state == "rejected":
            found += [Obstacle("criterion", name) for name in supply.failing(one.trajectory.id)]
        elif standing.state in {"submitted", "in-review"}:
            found.append(Obstacle("panel"))
        else:
            found.append(Obstacle(standing.state))
    elif standing is not None and not one.lasting:
        found.append(Obstacle("lapsing", standing.until or ""))
    if not one.available:
        found.append(Obstacle("price" if one.priceless else "edition"))
    return tuple(found)


def nearest_miss(supply: Supply, cell: GapCell) -> Miss | None:
    """Return the smallest set of things that would make a cell covered; None for a cell that is covered or not wanted.

    Ways are compared by the number of things to be done, then by the number of new trajectories, then by id: the answer is
    always the same. A family that is not known counts as one that is missing.
    """
    if not cell.open or cell.state == "undefined":
        return None
    ready = [one for one in cell.supply if one.counts]
    waiting = [(one, obstacles(supply, one)) for one in cell.supply if not one.counts]
    waiting.sort(key=lambda pair: (len(pair[1]), pair[0].trajectory.id))
    ways = []
    for number in range(3):
        for some in combinations(waiting[:MOST], number):
            new = _new_needed([*ready, *(one for one, _ in some)])
            size = sum(len(found) for _, found in some) + new * NEW
            ways.append((size, new, tuple(one.trajectory.id for one, _ in some), some))
    _, new, _, best = min(ways, key=lambda way: way[:3])
    needs = tuple((one.trajectory.id, found) for one, found in best)
    return Miss(needs=needs, new=new, summary=_summary(waiting, needs, new))


def _new_needed(some: Sequence[Supplied]) -> int:
    """Return how many new trajectories, each of another provider and family, make the cell covered with `some` mended."""
    if not some:
        return 2
    if len({one.trajectory.provider for one in some}) < 2 or len({one.family for one in some} - {UNKNOWN}) < 2:
        return 1
    return 0


def _summary(
    waiting: Sequence[tuple[Supplied, tuple[Obstacle, ...]]],
    needs: Sequence[tuple[str, tuple[Obstacle, ...]]],
    new: int,
) -> Text:
    parts = [_one_obstacle(waiting), *(_told(name, found) for name, found in needs)]
    if new:
        parts.append(
            Text(
                f"nieuw nodig: {new} traject{'en' if new > 1 else ''} van een andere aanbieder en vorm",
                f"new: {new} trajector{'ies' if new > 1 else 'y'} of another provider and form",
            )
        )
    said = [part for part in parts if part is not None]
    return Text("; ".join(part.nl for part in said), "; ".join(part.en for part in said))


def _one_obstacle(waiting: Sequence[tuple[Supplied, tuple[Obstacle, ...]]]) -> Text | None:
    """Return ``2 of 3 candidates fail only criterion K05``, where at least two share the one thing that they lack."""
    single: dict[Obstacle, int] = {}
    for _, found in waiting:
        if len(found) == 1:
            single[found[0]] = single.get(found[0], 0) + 1
    shared = [(count, one) for one, count in single.items() if count > 1]
    if not shared:
        return None
    count, one = max(shared, key=lambda pair: (pair[0], pair[1].sort, pair[1].about))
    if one.sort == "criterion":
        return Text(
            f"{count} van {len(waiting)} kandidaten vallen alleen op criterium {one.about}",
            f"{count} of {len(waiting)} candidates fail only criterion {one.about}",
        )
    words = _words(one)
    return Text(
        f"voor {count} van {len(waiting)} kandidaten geldt alleen: {words.nl}",
        f"for {count} of {len(waiting)} candidates the one thing is: {words.en}",
    )


def _words(one: Obstacle) -> Text:
    words = _WORDS[one.sort]
    return Text(words.nl.format(about=one.about), words.en.format(about=one.about))


def _told(name: str, found: Iterable[Obstacle]) -> Text | None:
    said = [_words(one) for one in found]
    if not said:
        return None
    return Text(
        f"`{name}` {listed((one.nl for one in said), 'en')}", f"`{name}` {listed((one.en for one in said), 'and')}"
    )
