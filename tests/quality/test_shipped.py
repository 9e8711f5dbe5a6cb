"""The shipped register holds an example of every state."""

from datetime import date
from pathlib import Path

import pytest

from napl.model.register import Register
from napl.quality.judging import states
from napl.quality.verdict import verdict, verdicts
from napl.workspace.opening import Opened, open_register
from tests.registers import TODAY

ROOT = Path(__file__).parents[2]
EXPECTED = {
    "burgerschap-in-de-beroepscontext": "submitted",
    "curriculum-in-beweging": "admitted",
    "curriculum-op-jullie-school": "conditional, in grace",
    "curriculumexpert-in-drie-dagen": "conditional",
    "curriculumteam-in-zes-stappen": "suspended",
    "digitaal-toetsen-in-het-mbo": "withdrawn",
    "docentstage-met-opbrengst": "admitted",
    "e-learning-feedback-die-werkt": "admitted",
    "een-coach-naast-je": "admitted",
    "leergroep-differentieren": "admitted",
    "leerlijnen-in-de-praktijk": "lapsed",
    "leerlijnen-ontwerpen-in-je-vaksectie": "admitted",
    "lesson-study-in-je-sectie": "conditional",
    "mentor-van-een-klas": "submitted",
    "master-onderwijsontwerp-en-curriculum": "admitted",
    "onderzoekend-kijken-naar-je-lespraktijk": "in-review",
    "opnieuw-grip-op-je-lessen": "submitted",
    "rekencoordinator-basisonderwijs": "admitted",
    "rekencoordinator-pluimvelt": "conditional",
    "rekenen-in-het-hele-team": "conditional",
    "rekenresultaten-lezen": "admitted",
    "rekenspel-doorgeven": "admitted",
    "samenhang-tussen-school-en-leerbedrijf": "admitted",
    "van-les-naar-curriculum": "admitted",
    "van-vakmens-naar-docent": "rejected",
    "wat-doet-ertoe": "admitted",
    "webinar-rust-in-de-klas": "rejected",
}


@pytest.fixture(scope="module")
def opened() -> Opened:
    return open_register(ROOT, today=TODAY, jobs=1)


@pytest.fixture(scope="module")
def shipped(opened: Opened) -> Register:
    return opened.register


@pytest.fixture(scope="module")
def day(opened: Opened) -> date:
    return opened.today


def test_states(shipped: Register, day: date) -> None:
    found = states(shipped, day)
    assert {
        name: f"{one.state}{', in grace' if one.in_grace else ''}" for name, one in found.items() if name in EXPECTED
    } == EXPECTED


def test_a_rejection_was_turned_by_another_panel(shipped: Register, day: date) -> None:
    found = verdict(shipped, "e-learning-feedback-die-werkt", day)
    assert found is not None
    assert [(one.appeal, one.outcome) for one in found.rounds] == [(False, "rejected"), (True, "admitted")]


def test_a_way_to_the_teaching_qualification_is_out_of_scope(shipped: Register, day: date) -> None:
    found = verdict(shipped, "van-vakmens-naar-docent", day)
    assert found is not None
    assert "KK02" in {one.id for one in found.criteria if not one.passes}
    assert shipped.trajectories["van-vakmens-naar-docent"].serves == ()


def test_nobody_tied_or_undeclared_judged(shipped: Register, day: date) -> None:
    assert [one.review.id for found in verdicts(shipped, day) for one in found.discounted] == []
