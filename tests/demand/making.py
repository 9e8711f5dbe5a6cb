"""Owns the making of small registers with demand: one path, two regions, trajectories and groups of the test."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import msgspec

from napl.model.kind import kinds
from napl.model.kinds.demand import Demand, Need, Perspective
from napl.model.kinds.region import Region
from napl.model.kinds.register import RegisterInfo
from napl.model.register import Register
from tests.gaps.making import Offer, path
from tests.gaps.making import register as supplied

REGIONS = ("noord", "zuid")
KERN = "vo/ontwerpen/kern/vakbekwaam"
TEAM = "vo/ontwerpen/team/expert"


@dataclass(frozen=True, kw_only=True)
class Wish:
    """A need in short, on one aspect of the path."""

    aspect: str = "kern"
    to_level: str = "vakbekwaam"
    priority: int = 4
    asked: int = 10


@dataclass(frozen=True, kw_only=True)
class Group:
    """A demand in short: who was heard where and when, and what they asked."""

    id: str
    participants: int = 20
    wishes: tuple[Wish, ...] = (Wish(),)
    perspective: Perspective = "teachers"
    region: str = "noord"
    date: str = "2026-03-01"

    def asking(self, *asked: int, participants: int | None = None) -> "Group":
        """Return the group with other numbers of people who asked, in the order of its wishes."""
        wishes = tuple(replace(wish, asked=count) for wish, count in zip(self.wishes, asked, strict=True))
        return replace(self, wishes=wishes, participants=participants or self.participants)


def demand(group: Group) -> Demand:
    """Return the demand of a group."""
    needs = tuple(
        Need(
            path="ontwerpen",
            aspects=(wish.aspect,),
            to_level=wish.to_level,
            priority=wish.priority,
            asked=wish.asked,
            words="Wij willen leren kiezen.",
        )
        for wish in group.wishes
    )
    return Demand(
        id=group.id,
        region=group.region,
        sector="vo",
        date=group.date,
        perspective=group.perspective,
        method="session",
        participants=group.participants,
        needs=needs,
    )


def register(groups: Iterable[Group], offers: Iterable[Offer] = (), minimum: int = 5) -> Register:
    """Return a register of one path with two aspects, the regions noord and zuid, and these groups."""
    whole = supplied(offers, path(aspects=("kern", "team")))
    base = {name: tuple(whole.of(name).values()) for name in kinds()}
    (info,) = base["register"]
    assert isinstance(info, RegisterInfo)
    thresholds = msgspec.structs.replace(info.thresholds, minimum_group=minimum)
    base["register"] = (msgspec.structs.replace(info, thresholds=thresholds),)
    base["region"] = tuple(
        Region(id=name, name=name.title(), sectors=("vo",), national=False, sources=()) for name in REGIONS
    )
    base["demand"] = tuple(map(demand, groups))
    return Register(base)
