"""Nothing published tells of a group of fewer than five: attacks on all published figures of small registers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, product
from random import Random
from typing import Any

import msgspec
import pytest

from napl.core.text import Language
from napl.demand.national import demand_factors, national_demand
from napl.demand.regional import Asked, heard, regional_demand
from napl.gaps.agenda import agenda
from napl.gaps.cells import cells
from napl.gaps.regional import regional_map
from napl.gaps.supply import Supply
from napl.model.kinds.demand import PERSPECTIVES
from napl.model.register import Register
from napl.report.agenda import agenda_json
from napl.report.grid import Grid, grid_text
from napl.report.region import region_markdown, region_parts
from napl.report.regions import region_json, regions_json, regions_markdown, regions_table
from tests.demand.making import REGIONS, Group, Wish, register

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


def text_of(part: Grid | str) -> str:
    return grid_text(part, 160) if isinstance(part, Grid) else part


def published(made: Register, as_of: date) -> Iterator[str]:
    """Give everything that the commands and the agenda publish of demand on a day."""
    language: Language = "en"
    yield regions_json(made, as_of)
    yield regions_markdown(made, as_of, language)
    yield text_of(regions_table(made, as_of, language))
    supply = Supply(made, as_of)
    yield agenda_json(supply, agenda(supply, cells(supply), demand_factors(made, as_of)))
    for name in REGIONS:
        found = regional_map(made, made.regions[name], as_of)
        yield region_json(made, found)
        yield region_markdown(made, found, MINIMUM, language)
        yield "".join(map(text_of, region_parts(made, found, MINIMUM, language)))


def everything(groups: Sequence[Group], minimum: int = MINIMUM) -> list[str]:
    made = register(groups, minimum=minimum)
    return [text for day in days(groups) for text in published(made, day)]


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


def differ(groups: Sequence[Group], minimum: int = MINIMUM) -> bool:
    """Say whether any publication betrays which of the alternatives is the true one, with one group changed at a time."""
    truth = everything(groups, minimum)
    return any(
        everything([*groups[:number], other, *groups[number + 1 :]], minimum) != truth
        for number, group in enumerate(groups)
        for other in alternatives(group)
    )


def test_every_hidden_number_could_be_any_that_the_rule_hides() -> None:
    assert sum(len(alternatives(group)) > 1 for group in GROUPS) == 6
    assert not differ(GROUPS)


def test_the_attack_works_on_a_register_that_does_not_protect() -> None:
    assert differ(GROUPS, minimum=1)


def figures(made: Register, as_of: date) -> tuple[Any, ...]:
    """Return the figures without their form, which is quicker to compare."""
    regions = tuple((regional_demand(made, name, as_of), heard(made, name, as_of)) for name in REGIONS)
    return regions, national_demand(made, as_of)


def test_all_hidden_numbers_together_could_be_any_that_the_rule_hides() -> None:
    groups = (
        Group(id="a", participants=6, wishes=(Wish(asked=5),)),
        Group(id="b", participants=20, wishes=(Wish(asked=17),), date="2026-03-02"),
        Group(id="c", participants=3, wishes=(Wish(asked=2),), region="zuid"),
        Group(id="d", participants=12, wishes=(Wish(asked=6),), region="zuid"),
    )
    seen = []
    tried = 0
    for some in product(*map(alternatives, groups)):
        found = tuple(figures(register(some), day) for day in days(groups))
        tried += 1
        if found not in seen:
            seen.append(found)
    assert (tried, len(seen)) == (6 * 9 * 14, 1)


def counts(made: Register, as_of: date) -> dict[tuple[str, ...], int]:
    """Return every published number of people by what it counts: in a region, over all, over all perspectives."""
    found: dict[tuple[str, ...], int] = {}

    def add(number: int, *names: str) -> None:
        found[names] = found.get(names, 0) + number

    for region in REGIONS:
        for group in heard(made, region, as_of):
            if isinstance(group.participants, int):
                for where in (region, "country"):
                    add(group.participants, "heard", where, group.perspective)
                    add(group.participants, "heard", where, "all")
        for cell in regional_demand(made, region, as_of):
            for name in PERSPECTIVES:
                one = cell.perspectives.get(name)
                if isinstance(one, Asked):
                    for where, who in product((region, "country"), (name, "all")):
                        add(one.participants, "of", where, who, cell.key.id)
                        add(one.asked, "asked", where, who, cell.key.id)
                        add(one.participants - one.asked, "others", where, who, cell.key.id)
    return found


def differences(groups: Sequence[Group], minimum: int = MINIMUM) -> set[int]:
    """Return every number of people that follows by subtracting figures on the same people: over days, places and wholes."""
    made = register(groups, minimum=minimum)
    by_day = [counts(made, day) for day in days(groups)]
    found: set[int] = set()
    for some in by_day:
        found |= set(some.values())
        for names, number in some.items():
            if names[0] == "of":
                found.add(some[("heard", *names[1:3])] - number)
            for inner in ("country", "all"):
                wider = tuple(
                    inner if place == (1 if inner == "country" else 2) else name for place, name in enumerate(names)
                )
                found.add(some[wider] - number)
    for earlier, later in combinations(by_day, 2):
        found |= {abs(number - earlier.get(names, 0)) for names, number in later.items()}
    return found


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


@pytest.mark.parametrize("seed", range(40))
def test_no_difference_of_published_figures_rests_on_a_small_group(seed: int) -> None:
    assert not differences(random_groups(seed)) & {1, 2, 3, 4}


def test_the_differences_betray_groups_where_nothing_is_protected() -> None:
    betrayed = [seed for seed in range(40) if differences(random_groups(seed), minimum=1) & {1, 2, 3, 4}]
    assert len(betrayed) == 40


@pytest.mark.parametrize("seed", range(6))
def test_nothing_hidden_can_be_told_from_what_random_registers_publish(seed: int) -> None:
    groups = random_groups(seed)
    truth = [figures(register(groups), day) for day in days(groups)]
    random = Random(seed)
    for _ in range(60):
        some = [random.choice(alternatives(group)) for group in groups]
        assert [figures(register(some), day) for day in days(groups)] == truth


def test_priorities_and_words_of_a_small_group_leave_no_trace() -> None:
    made = register(GROUPS)
    small = msgspec.structs.replace
    changed = {
        name: tuple(made.of(name).values()) for name in ("path", "region", "register", "agenda", "sectors", "levels")
    }
    demands = []
    for one in made.of("demand").values():
        if one.id in {"c", "e"}:
            needs = tuple(small(need, priority=1, words="Iets anders.") for need in one.needs)  # type: ignore[attr-defined]
            demands.append(small(one, needs=needs))
        else:
            demands.append(one)
    before = Register({**changed, "demand": tuple(made.of("demand").values())})
    after = Register({**changed, "demand": tuple(demands)})
    day = days(GROUPS)[-1]
    assert tuple(demands) != tuple(made.of("demand").values())
    assert list(published(before, day)) == list(published(after, day))


def test_hidden_is_neither_nothing_nor_silence() -> None:
    groups = [Group(id="a", participants=4, wishes=(Wish(asked=4),)), Group(id="b", perspective="boards")]
    (cell,) = regional_demand(register(groups), "noord", FIRST)
    assert cell.perspectives["teachers"] == "hidden"
    assert "schools" not in cell.perspectives
    assert isinstance(cell.perspectives["boards"], Asked)
    assert cell.agreement is None
