"""Earlier moments: which days quarters end on, and the white spots as of such a day."""

from datetime import date

import pytest

from napl.gaps.cells import cells
from napl.gaps.past import past_of, quarter_ends
from napl.gaps.regional import limits_of
from napl.gaps.supply import Supply
from napl.workspace.opening import open_register
from tests.registers import SHIPPED, TINY, TODAY


@pytest.mark.parametrize(
    ("day", "ends"),
    [
        (date(2026, 6, 1), (date(2025, 12, 31), date(2026, 3, 31))),
        (date(2026, 6, 30), (date(2026, 3, 31), date(2026, 6, 30))),
        (date(2026, 12, 31), (date(2026, 9, 30), date(2026, 12, 31))),
        (date(2027, 1, 1), (date(2026, 9, 30), date(2026, 12, 31))),
    ],
)
def test_quarters_that_had_ended(day: date, ends: tuple[date, ...]) -> None:
    assert quarter_ends(day, 2) == ends
    assert len(quarter_ends(day)) == 8


def test_the_white_spots_of_a_day_count_what_held_then() -> None:
    register = open_register(TINY, today=TODAY, jobs=1).register
    before_the_path = past_of(register, date(2024, 12, 31))
    assert (before_the_path.counts, before_the_path.ranks) == ({}, {})
    spring = past_of(register, date(2025, 3, 31), "2025-03-01")
    assert spring.counts == {"white": 2, "candidate": 2}
    assert (spring.day, spring.committed) == ("2025-03-31", "2025-03-01")
    assert past_of(register, date(2025, 6, 30)).counts == {"white": 2, "candidate": 1, "unavailable": 1}
    assert past_of(register, TODAY).ranks == {
        "po/ontwerpen/kern/expert": 1,
        "po/ontwerpen/kern/vakbekwaam": 2,
        "vo/ontwerpen/kern/expert": 3,
        "vo/ontwerpen/kern/vakbekwaam": 4,
    }


def facts(supply: Supply) -> list[tuple[object, ...]]:
    return [(cell.id, cell.state, cell.supply, cell.excuse) for cell in cells(supply)]


def test_a_supply_within_limits_is_the_supply_that_was_made_with_them() -> None:
    register = open_register(SHIPPED.parent, today=TODAY, jobs=1).register
    whole = Supply(register, TODAY)
    nation = facts(whole)
    for region in register.regions.values():
        own = facts(Supply(register, TODAY, limits=limits_of(region)))
        assert facts(whole.within(limits_of(region))) == own
    assert facts(whole) == nation
