"""Owns the demand of one region: per cell of the paths what each perspective asked for, small groups hidden."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, cast

from napl.demand.agreement import SCALE, agreement
from napl.demand.protection import HIDDEN, Hidden, minimum_group, shows_asked, shows_group
from napl.model.kinds.demand import PERSPECTIVES, Demand, Need, Perspective
from napl.model.register import Register


class CellKey(NamedTuple):
    """The place of a need: sector, path, aspect, and the level that the step leads to."""

    sector: str
    path: str
    aspect: str
    to_level: str

    @property
    def id(self) -> str:
        """The id of the cell, as everywhere in the toolkit."""
        return "/".join(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What one perspective asked in a cell, over the groups that count: people heard, people who asked, mean priority.

    `priority` runs from 1 to 5, weighted by who asked. `more_hidden` says that there are also groups too small to count.
    """

    participants: int
    asked: int
    priority: float
    words: tuple[str, ...]
    more_hidden: bool

    @property
    def share(self) -> float:
        """The share of the people heard who asked, from 0 to 1."""
        return self.asked / self.participants

    @property
    def pressure(self) -> float:
        """The share who asked times the priority as a share of the scale: from 0 to 1."""
        return self.share * self.priority / SCALE


@dataclass(frozen=True, slots=True)
class DemandCell:
    """The demand in a cell by perspective: figures, hidden, or absent where nobody of that perspective named the cell."""

    key: CellKey
    perspectives: Mapping[Perspective, Asked | Hidden]

    @property
    def shown(self) -> tuple[Asked, ...]:
        """What may be published, in the order of the perspectives."""
        return tuple(one for one in self.perspectives.values() if isinstance(one, Asked))

    @property
    def agreement(self) -> float | None:
        """r_wg over the perspectives that may be published; None for fewer than two."""
        return agreement([one.priority for one in self.shown])

    @property
    def pressure(self) -> float | None:
        """The mean pressure of the perspectives, from 0 to 1, each counting the same; None where all is hidden."""
        return sum(one.pressure for one in self.shown) / len(self.shown) if self.shown else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """How many people a region heard from one perspective; hidden where every group is too small."""

    perspective: Perspective
    demands: int
    participants: int | Hidden
    more_hidden: bool


def demands_of(register: Register, as_of: date, region: str | None = None) -> tuple[Demand, ...]:
    """Return the demands dated on or before a day, of one region or of all, by id."""
    some = cast("Iterable[Demand]", register.of("demand").values())
    latest = register.happened_by(as_of.isoformat())
    return tuple(one for one in some if one.date <= latest and region in {None, one.region})


def heard(register: Register, region: str, as_of: date) -> tuple[Heard, ...]:
    """Return for every perspective that a region heard how many people took part."""
    return tuple(_heard(register, region, as_of))


def _heard(register: Register, region: str, as_of: date) -> Iterator[Heard]:
    minimum = minimum_group(register)
    every = demands_of(register, as_of, region)
    for perspective in PERSPECTIVES:
        some = [one for one in every if one.perspective == perspective]
        counting = [one.participants for one in some if shows_group(one, minimum)]
        if some:
            yield Heard(
                perspective=perspective,
                demands=len(some),
                participants=sum(counting) if counting else HIDDEN,
                more_hidden=0 < len(counting) < len(some),
            )


def regional_demand(register: Register, region: str, as_of: date) -> tuple[DemandCell, ...]:
    """Return every cell that a region named, as of a day, in order of sector, path, aspect and level."""
    minimum = minimum_group(register)
    found: dict[CellKey, dict[Perspective, list[tuple[Demand, Need]]]] = {}
    for demand in demands_of(register, as_of, region):
        for key, need in _by_cell(register, demand).items():
            found.setdefault(key, {}).setdefault(demand.perspective, []).append((demand, need))
    return tuple(
        DemandCell(key, {name: _asked(some[name], minimum) for name in PERSPECTIVES if name in some})
        for key, some in sorted(found.items())
    )


def _by_cell(register: Register, demand: Demand) -> Mapping[CellKey, Need]:
    """Return the needs of a demand by cell; of two in one cell the one most asked for, as the people may be the same."""
    found: dict[CellKey, Need] = {}
    for need in demand.needs:
        path = register.paths.get(need.path)
        if path is None or need.to_level not in path.level_ids[1:]:
            continue
        for aspect in {one.id for one in path.aspects} & set(need.aspects):
            key = CellKey(demand.sector, need.path, aspect, need.to_level)
            if key not in found or need.asked > found[key].asked:
                found[key] = need
    return found


def _asked(some: Iterable[tuple[Demand, Need]], minimum: int) -> Asked | Hidden:
    every = tuple(some)
    counting = [(demand, need) for demand, need in every if shows_asked(demand, need.asked, minimum)]
    if not counting:
        return HIDDEN
    asked = sum(need.asked for _, need in counting)
    return Asked(
        participants=sum(demand.participants for demand, _ in counting),
        asked=asked,
        priority=sum(need.priority * need.asked for _, need in counting) / asked,
        words=tuple(need.words for _, need in counting),
        more_hidden=len(counting) < len(every),
    )
