"""Nothing published tells of a group of fewer than five: attacks on all published figures of small registers."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
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
from napl.model.register import Register
from napl.report.agenda import agenda_json
from napl.report.grid import Grid, grid_text
from napl.report.region import region_markdown, region_parts
from napl.report.regions import region_json, regions_json, regions_markdown, regions_table
from tests.demand.attack import FIRST, GROUPS, MINIMUM, alternatives, days, random_groups
from tests.demand.making import REGIONS, Group, Wish, register


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
