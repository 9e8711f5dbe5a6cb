"""No difference of published figures on the same people rests on a small group: over days, places and wholes."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations, product

import pytest

from napl.demand.regional import Asked, heard, regional_demand
from napl.model.kinds.demand import PERSPECTIVES
from napl.model.register import Register
from tests.demand.attack import MINIMUM, days, random_groups
from tests.demand.making import REGIONS, Group, register


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


@pytest.mark.parametrize("seed", range(40))
def test_no_difference_of_published_figures_rests_on_a_small_group(seed: int) -> None:
    assert not differences(random_groups(seed)) & {1, 2, 3, 4}


def test_the_differences_betray_groups_where_nothing_is_protected() -> None:
    betrayed = [seed for seed in range(40) if differences(random_groups(seed), minimum=1) & {1, 2, 3, 4}]
    assert len(betrayed) == 40
