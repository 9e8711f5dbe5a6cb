"""A lab on a day: states and delays of sub-processes, what it delivered, and the order of its landscape."""

import msgspec
import pytest

from napl.model.kinds.lab import Lab
from napl.model.kinds.trajectory import Trajectory
from napl.programme.labs import LabStanding
from tests.programme.lab_days import DAY, on
from tests.site.making import entities


def states(day: str) -> list[str]:
    return [one.state for one in on(day).processes]


def delays(standing: LabStanding, process: str) -> list[tuple[str, str, int, bool]]:
    (found,) = (one for one in standing.processes if one.process == process)
    return [(one.against, one.what, one.days, one.settled) for one in found.delays]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-01-14", ["planned", "planned", "planned", "planned"]),
        ("2026-01-15", ["running", "planned", "planned", "planned"]),
        ("2026-04-09", ["running", "planned", "planned", "planned"]),
        ("2026-04-10", ["done", "planned", "planned", "planned"]),
        ("2026-04-13", ["done", "running", "planned", "planned"]),
        ("2030-01-01", ["done", "running", "planned", "planned"]),
    ],
)
def test_the_past_does_not_know_what_came_later(day: str, expected: list[str]) -> None:
    assert states(day) == expected


def test_late_against_the_own_plan_and_against_the_phase() -> None:
    assert delays(on("2026-01-01"), "demand") == []
    assert delays(on("2026-01-14"), "demand") == [("phase", "start", 13, False)]
    assert delays(on("2026-03-31"), "demand") == [("phase", "start", 14, True)]
    assert delays(on("2026-04-01"), "demand") == [
        ("plan", "end", 1, False),
        ("phase", "start", 14, True),
        ("phase", "end", 1, False),
    ]
    assert delays(on(DAY), "demand") == [
        ("plan", "end", 10, True),
        ("phase", "start", 14, True),
        ("phase", "end", 10, True),
    ]
    assert delays(on(DAY), "selection") == [("plan", "start", 12, True), ("plan", "end", 17, False)]
    assert [one.process for one in on(DAY).late] == ["selection"]
    assert on(DAY).current == ("selection",)


def test_without_a_programme_nothing_is_late_against_a_phase() -> None:
    standing = on(DAY, programme=())
    assert not standing.known_phase
    assert delays(standing, "demand") == [("plan", "end", 10, True)]
    assert all(one.phase is None for one in standing.processes)


def test_a_sub_process_that_is_not_planned_is_unknown() -> None:
    (lab,) = entities()["lab"]
    assert isinstance(lab, Lab)
    standing = on(DAY, lab=(msgspec.structs.replace(lab, processes=lab.processes[:1]),))
    assert [one.state for one in standing.processes] == ["done", "unknown", "unknown", "unknown"]
    assert standing.late == ()


def test_what_it_delivered_is_dated_before() -> None:
    before, after = on("2026-04-30"), on(DAY)
    assert (before.products, before.knowledge) == ((), ())
    assert [one.title for one in after.products] == ["Landschap Noord"]
    assert [one.id for one in after.knowledge] == ["samen-kijken"]
    assert not on("2026-01-14").started
    assert on("2026-01-15").started


def test_trajectories_have_origin_lab_and_are_its_own() -> None:
    assert on(DAY).trajectories == ()
    found = [
        msgspec.structs.replace(one, origin="lab") for one in entities()["trajectory"] if isinstance(one, Trajectory)
    ]
    assert [one.id for one in on(DAY, trajectory=found).trajectories] == ["lessenserie"]
    late = [msgspec.structs.replace(one, submitted="2026-06-02") for one in found]
    assert on(DAY, trajectory=late).trajectories == ()
