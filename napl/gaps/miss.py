"""Owns the nearest miss: the smallest set of things that would make a cell covered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from napl.core.text import Text
from napl.gaps.cells import GapCell
from napl.gaps.obstacles import Obstacle, obstacles, told
from napl.gaps.supply import UNKNOWN, Supplied, Supply

NEW = 3
"""What a trajectory that does not exist yet costs, in things to be done: describing, judging and planning it."""
KEPT = 32_768
"""Answers that are kept at most."""


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


@lru_cache(maxsize=KEPT)
def nearest_miss(supply: Supply, cell: GapCell) -> Miss | None:
    """Return the smallest set of things that would make a cell covered; None for a cell that is covered or not wanted.

    Ways are compared by the number of things to be done, then by the number of new trajectories, then by id: the answer is
    always the same. A family that is not known counts as one that is missing. Answers are kept: pages and files ask again.
    """
    if not cell.open or cell.state == "undefined":
        return None
    ready = [one for one in cell.supply if one.counts]
    waiting = [(one, obstacles(supply, one)) for one in cell.supply if not one.counts]
    waiting.sort(key=lambda pair: (len(pair[1]), pair[0].trajectory.id))
    some = _best(ready, _cheapest(waiting))
    lack = _lacking([*ready, *(one for one, _ in some)])
    needs = tuple((one.trajectory.id, found) for one, found in some)
    return Miss(needs=needs, new=lack.new, summary=_summary(supply, waiting, needs, lack))


Waiting = Sequence[tuple[Supplied, tuple[Obstacle, ...]]]


def _cheapest(waiting: Waiting) -> Waiting:
    """Return the two cheapest of every provider and family: no better way can use a third."""
    taken: dict[tuple[str, str], int] = {}
    found = []
    for pair in waiting:
        sort = (pair[0].trajectory.provider, pair[0].family)
        taken[sort] = taken.get(sort, 0) + 1
        if taken[sort] <= 2:
            found.append(pair)
    return found


def _best(ready: Sequence[Supplied], promising: Waiting) -> Waiting:
    """Return which of those that wait, two at most, make the best way to a covered cell; `promising` has the cheapest first.

    Providers and families are bits of a number here: a large register asks this of thousands of cells.
    """
    providers, families = _Bits(), _Bits(UNKNOWN)
    here = (providers.of(one.trajectory.provider for one in ready), families.of(one.family for one in ready))
    some = [
        (len(found), one.trajectory.id, providers.of((one.trajectory.provider,)), families.of((one.family,)))
        for one, found in promising
    ]
    new = _new(here[0].bit_count(), here[1].bit_count())
    best: tuple[int, int, tuple[str, ...]] = (new * NEW, new, ())
    chosen: tuple[int, ...] = ()
    for number, (cost, name, provider, family) in enumerate(some):
        if cost > best[0]:
            break
        with_it = (here[0] | provider, here[1] | family)
        new = _new(with_it[0].bit_count(), with_it[1].bit_count())
        if (way := (cost + new * NEW, new, (name,))) < best:
            best, chosen = way, (number,)
        for more, (other_cost, other_name, other_provider, other_family) in enumerate(some[number + 1 :], number + 1):
            both = cost + other_cost
            if both > best[0]:
                break
            new = _new((with_it[0] | other_provider).bit_count(), (with_it[1] | other_family).bit_count())
            if (two := (both + new * NEW, new, (name, other_name))) < best:
                best, chosen = two, (number, more)
    return [promising[number] for number in chosen]


class _Bits:
    """Numbers for names, a bit each; `nothing` is a name that counts as none."""

    def __init__(self, nothing: str = "") -> None:
        self._known: dict[str, int] = {nothing: 0}

    def of(self, names: Iterable[str]) -> int:
        """Return the bits of these names together."""
        bits = 0
        for name in names:
            bits |= self._known.setdefault(name, 1 << len(self._known))
        return bits


def _new(providers: int, families: int) -> int:
    """Return how many new trajectories a cell needs beside so many providers and known families: two of each are wanted."""
    return max(int(providers < 2), 2 - families)


@dataclass(frozen=True, slots=True)
class _Lack:
    """How many new trajectories a cell still needs with what is ready, and in what they must differ from it.

    `any_left` is whether there is anything ready for them to differ from.
    """

    new: int
    provider: bool = False
    family: bool = False
    any_left: bool = True

    @property
    def words(self) -> Text:
        """What is said of the new ones."""
        if self.new > 1 and self.any_left:
            return self._beside_others()
        if self.new > 1:
            return Text(
                f"nieuw nodig: {self.new} trajecten, van verschillende aanbieders en families van vormen",
                f"new: {self.new} trajectories, of different providers and families of forms",
            )
        if self.provider and self.family:
            return Text(
                "nieuw nodig: 1 traject van een andere aanbieder, in een andere familie van vormen",
                "new: 1 trajectory of another provider, in another family of forms",
            )
        if self.provider:
            return Text("nieuw nodig: 1 traject van een andere aanbieder", "new: 1 trajectory of another provider")
        return Text(
            "nieuw nodig: 1 traject in een andere familie van vormen", "new: 1 trajectory in another family of forms"
        )

    def _beside_others(self) -> Text:
        """Return what is said of two new ones beside trajectories whose family is not known."""
        other = Text(", ten minste één van een andere aanbieder", ", at least one of another provider")
        provider = other if self.provider else Text("", "")
        return Text(
            f"nieuw nodig: {self.new} trajecten in verschillende families van vormen{provider.nl}",
            f"new: {self.new} trajectories in different families of forms{provider.en}",
        )


def _lacking(some: Sequence[Supplied]) -> _Lack:
    """Return what the cell lacks with `some` mended: a second provider, known families up to two, or everything."""
    providers = len({one.trajectory.provider for one in some})
    families = len({one.family for one in some} - {UNKNOWN})
    return _Lack(_new(providers, families), providers < 2, families < 2, bool(some))


def _summary(supply: Supply, waiting: Waiting, needs: Iterable[tuple[str, tuple[Obstacle, ...]]], lack: _Lack) -> Text:
    parts = [_one_obstacle(supply, waiting), *(told(name, found) for name, found in needs)]
    if lack.new:
        parts.append(lack.words)
    said = [part for part in parts if part is not None]
    return Text("; ".join(part.nl for part in said), "; ".join(part.en for part in said))


def _one_obstacle(supply: Supply, waiting: Waiting) -> Text | None:
    """Return ``2 of 3 candidates fail only criterion K05``, where at least two share the one thing that they lack."""
    single: dict[Obstacle, int] = {}
    for one, found in waiting:
        alone = len(found) == 1 and (found[0].sort != "criterion" or len(supply.failing(one.trajectory.id)) == 1)
        if alone:
            single[found[0]] = single.get(found[0], 0) + 1
    shared = [(count, one) for one, count in single.items() if count > 1]
    if not shared:
        return None
    count, common = max(shared, key=lambda pair: (pair[0], pair[1].sort, pair[1].about))
    if common.sort == "criterion":
        candidates = sum(not one.holds for one, _ in waiting)
        return Text(
            f"{count} van {candidates} kandidaten vallen alleen op criterium {common.about}",
            f"{count} of {candidates} candidates fail only criterion {common.about}",
        )
    return Text(
        f"voor {count} van {len(waiting)} trajecten geldt alleen: {common.words.nl}",
        f"for {count} of {len(waiting)} trajectories the one thing is: {common.words.en}",
    )
