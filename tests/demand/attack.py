"""Owns how small groups are attacked: registers with groups that must be hidden, and every other number that they may hide."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from random import Random

from napl.model.kinds.demand import PERSPECTIVES
from tests.demand.making import REGIONS, Group, Wish

MINIMUM = 5
FIRST = date(2026, 3, 1)
TEAM = Wish(aspect="team", to_level="expert")
GROUPS = (
    Group(id="a", participants=20, wishes=(Wish(asked=17), TEAM)),
    Group(id="b", participants=9, wishes=(Wish(asked=9), replace(TEAM, asked=3)), date="2026-03-02"),
    Group(id="c", participants=3, wishes=(Wish(asked=2), replace(TEAM, asked=1)), date="2026-03-03"),
    Group(id="d", participants=12, wishes=(Wish(asked=6), replace(TEAM, asked=0)), perspective="boards"),
    Group(id="e", participants=4, wishes=(Wish(asked=4), Wish(asked=2)), region="zuid", date="2026-03-02"),
    Group(id="f", participants=30, wishes=(Wish(asked=26), replace(TEAM, asked=25)), region="zuid"),
)


def days(groups: Iterable[Group]) -> list[date]:
    return sorted({date.fromisoformat(group.date) for group in groups})


def must_hide(participants: int, asked: int) -> bool:
    """Say what the house rule hides, written apart from the code under test."""
    return participants < MINIMUM or asked < MINIMUM or participants - asked in {1, 2, 3, 4}


def alternatives(group: Group) -> list[Group]:
    """Return the group with every other number that the rule hides, in each figure that it must hide."""
    if group.participants < MINIMUM:
        return [
            group.asking(*asked, participants=people)
            for people in range(1, MINIMUM)
            for asked in product(range(people + 1), repeat=len(group.wishes))
        ]
    choices = [
        [count for count in range(group.participants + 1) if must_hide(group.participants, count)]
        if must_hide(group.participants, wish.asked)
        else [wish.asked]
        for wish in group.wishes
    ]
    return [group.asking(*asked) for asked in product(*choices)]


def random_groups(seed: int) -> list[Group]:
    random = Random(seed)

    def group(number: int) -> Group:
        people = random.randint(1, 24)
        wishes = tuple(
            replace(wish, asked=random.randint(0, people), priority=random.randint(1, 5))
            for wish in random.sample((Wish(), TEAM, Wish(to_level="expert")), random.randint(1, 3))
        )
        return Group(
            id=f"g{number}",
            participants=people,
            wishes=wishes,
            perspective=random.choice(PERSPECTIVES),
            region=random.choice(REGIONS),
            date=(FIRST + timedelta(days=random.randint(0, 5))).isoformat(),
        )

    return [group(number) for number in range(8)]
