"""Every state of a milestone, by the rules of docs/programme.md, the worked example of that page included."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl.core.text import Text
from napl.model.kinds.milestone import Milestone
from napl.model.kinds.programme import Phase
from napl.model.register import Register
from napl.programme.metric import Figure
from napl.programme.milestones import STATES, Progress, expected_on, progress, state_of
from tests.programme.making import PHASES, lab, measured, milestone, path, people, plan, register, signed

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "programme.md").read_text(encoding="utf-8")
LABS = tuple(lab(f"lab-{number}", f"2026-0{number}-01") for number in (1, 2, 3))


def seen(on: str, of: Milestone, *others: Any) -> Progress:
    """Return where a milestone stands on a day in a register with these other entities."""
    (found,) = progress(register(of, *others), date.fromisoformat(on))
    return found


def told(one: Progress) -> list[str]:
    return [text.nl for text in one.missing]


@pytest.mark.parametrize(
    ("on", "state", "expected"),
    [
        ("2025-06-01", "on-course", 0),
        ("2026-01-01", "on-course", 0),
        ("2026-12-31", "on-course", 3),
        ("2027-06-01", "behind", 4),
        ("2028-12-31", "behind", 9),
        ("2029-01-01", "behind", 9),
    ],
)
def test_before_the_due_date_the_phase_says_what_is_expected(on: str, state: str, expected: int) -> None:
    one = seen(on, milestone(measure=measured("labs-started", 9.03)), *LABS)
    assert (one.state, int(one.measured[0].expected or 0)) == (state, expected)
    assert one.overdue == (on > "2028-12-31")


def test_reached_is_reached_on_any_day_from_then_on() -> None:
    of = milestone(due="2026-02-15", measure=measured("labs-started", 3))
    assert [seen(day, of, *LABS).state for day in ("2026-02-28", "2026-03-01", "2030-01-01")] == [
        "behind",
        "reached",
        "reached",
    ]
    assert told(seen("2026-03-01", of, *LABS)) == []
    assert told(seen("2026-02-28", of, *LABS)) == ["nog 1 nodig", "`lab-3`: niet gestart"]


def test_a_target_for_each_sector_takes_the_worst() -> None:
    of = milestone(due="2025-12-31", phase="een", measure=measured("role-paths", 1, sectors=("po", "vo")))
    vo, po = path("a", "2024-05-01", sectors=("vo",)), path("b", "2025-12-31", sectors=("po",))
    late = seen("2025-12-30", of, vo)
    assert late.state == "on-course"
    assert [(part.sector, part.state) for part in late.measured] == [("po", "on-course"), ("vo", "reached")]
    assert told(late) == ["po: nog 1 nodig"]
    assert seen("2026-01-01", of, vo).state == "behind"
    assert seen("2026-01-01", of, vo, po).state == "reached"


def test_phases_of_the_pilots_limit_the_labs() -> None:
    labs = (lab("a", "2026-01-01", phase=1), lab("b", "2026-01-01", phase=2))
    of = milestone(measure=measured("labs-started", 2, phases=(1,)))
    assert seen("2026-06-01", of, *labs).measured[0].figure.value == 1


def test_a_confirmation_decides_from_its_day() -> None:
    words = (
        signed("2026-03-01", reached=False),
        signed("2027-03-01", reached=True),
        signed("2028-03-01", reached=False),
    )
    of = milestone(due="2028-06-30", confirmation_by="Voorzitter", confirmations=words)
    days = ("2026-02-28", "2026-03-01", "2027-03-01", "2028-03-01", "2028-07-01")
    found = [seen(day, of) for day in days]
    assert [one.state for one in found] == ["unknown", "unknown", "reached", "unknown", "behind"]
    assert told(found[0]) == ["Voorzitter moet dit bevestigen"]
    assert told(found[1]) == ["Voorzitter op 2026-03-01: nog niet bereikt"]
    assert told(found[2]) == []


def test_nobody_confirmed_after_the_due_date_is_unknown() -> None:
    one = seen("2029-01-01", milestone(confirmation_by="Voorzitter"))
    assert (one.state, one.overdue, told(one)) == ("unknown", True, ["Voorzitter moet dit bevestigen"])


def test_a_confirmation_can_decide_what_is_measured() -> None:
    of = milestone(measure=measured("labs-started", 9), confirmations=(signed("2026-03-01", reached=True),))
    assert [seen(day, of, *LABS).state for day in ("2026-02-28", "2026-03-01")] == ["on-course", "reached"]


def test_a_lower_bound_that_is_too_low_tells_nothing() -> None:
    of = milestone(measure=measured("teachers-outside-labs", 100))
    figures = (people(2026, 40), people(2027, "unknown"))
    assert seen("2026-12-31", of, *figures).state == "on-course"
    low = seen("2027-12-31", of, *figures)
    assert low.state == "unknown"
    assert told(low) == ["nog 60 nodig", "buiten de labs, vo, 2027: aantal niet bekend, of te klein"]
    assert seen("2028-12-31", of, *figures, people(2028, 60)).state == "reached"
    assert seen("2029-12-31", of, *figures, people(2028, 59)).state == "unknown"
    assert seen("2029-12-31", of, people(2026, 40), people(2027, 0), people(2028, 59)).state == "behind"


def test_what_cannot_be_known_says_why() -> None:
    without = seen("2026-06-01", milestone(measure=measured("monitoring-share", 0.9)))
    assert (without.state, told(without)) == ("unknown", ["er is nog niets opgenomen"])
    stray = seen("2026-06-01", milestone(phase="vier", measure=measured("labs-started", 9)), *LABS)
    assert (stray.state, told(stray)) == ("unknown", ["nog 6 nodig", "het programma heeft geen fase `vier`"])
    strange = seen("2026-06-01", milestone(measure=measured("geen-maat", 9)))
    assert (strange.state, told(strange)) == ("unknown", ["er is geen maat `geen-maat`"])


def test_milestones_come_by_phase_pillar_and_date() -> None:
    some = (
        milestone("a", phase="drie", due="2033-12-31"),
        milestone("b", pillar="general"),
        milestone("c", pillar="1"),
        milestone("d", pillar="1", due="2026-12-31"),
        milestone("e", phase="onbekend"),
        milestone("f", phase="een", due="2025-01-01"),
    )
    found = progress(register(*some), date(2026, 6, 1))
    assert [one.milestone.id for one in found] == ["f", "d", "c", "b", "a", "e"]
    assert progress(Register({}), date(2026, 6, 1)) == ()


def test_the_example_of_the_documentation() -> None:
    of = milestone(measure=measured("teachers-in-labs", 300))
    figures = (*LABS, *(people(year, number, "lab-1") for year, number in ((2026, 60), (2027, 90), (2028, 150))))
    rows = re.findall(r"^\| (\d{4}-\d\d-\d\d) \| [^|]+ \| (\d+) \| (\S+) \| (\d+) \| (\S+) \|$", GUIDE, re.MULTILINE)
    assert len(rows) == 4
    for day, value, until, expected, state in rows:
        one = seen(day, of, *figures)
        part = one.measured[0]
        told_here = (part.figure.value, part.figure.up_to, part.expected, one.state)
        assert told_here == (int(value), until, int(expected), state), day
    years = (expected_on(15, PHASES[1], day, whole=True) for day in ("2026-12-31", "2027-01-01"))
    assert list(years) == [4, 5]


def test_every_state_is_documented() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (\S) \|", GUIDE.partition("## The metrics")[0], re.MULTILINE)
    assert [name for name, _ in rows] == list(STATES)


DAYS = st.dates(min_value=date(2023, 1, 1), max_value=date(2035, 12, 31))


@given(target=st.integers(0, 50_000), one=DAYS, other=DAYS)
def test_what_is_expected_grows_from_nothing_to_the_target(target: int, one: date, other: date) -> None:
    first, last = sorted((one.isoformat(), other.isoformat()))
    phase = PHASES[1]
    low, high = (expected_on(target, phase, day, whole=True) for day in (first, last))
    assert 0 <= low <= high <= target
    assert expected_on(target, phase, phase.end, whole=True) == target
    assert expected_on(target, phase, "2025-12-31", whole=True) == 0


@given(
    value=st.integers(0, 100),
    more=st.integers(0, 100),
    target=st.integers(0, 100),
    share=st.integers(0, 100),
    least=st.booleans(),
)
def test_a_higher_figure_never_gives_a_worse_state(value: int, more: int, target: int, share: int, least: bool) -> None:
    order = ("behind", "unknown", "on-course", "reached")
    some = (Figure(value=number, told=Text("", ""), least=least) for number in (value, value + more))
    low, high = (order.index(state_of(figure, target, min(share, target))) for figure in some)
    assert low <= high


def test_a_programme_of_one_day() -> None:
    day = plan(phases=(Phase(id="twee", title="Dag", start="2028-12-31", end="2028-12-31"),))
    (one,) = progress(
        Register({"programme": [day], "milestone": [milestone(measure=measured("labs-started", 1))]}),
        date(2028, 12, 31),
    )
    assert one.state == "behind"
