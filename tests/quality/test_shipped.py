"""The shipped register holds an example of every state."""

from datetime import date
from pathlib import Path

import pytest

from napl.model.register import Register
from napl.quality.judging import states
from napl.quality.verdict import verdict, verdicts
from napl.workspace.opening import open_register

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 23)
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
    "wat-doet-ertoe": "admitted",
    "webinar-rust-in-de-klas": "rejected",
}


@pytest.fixture(scope="module")
def shipped() -> Register:
    return open_register(ROOT, today=DAY, jobs=1).register


def test_states(shipped: Register) -> None:
    found = states(shipped, DAY)
    assert {
        name: f"{one.state}{', in grace' if one.in_grace else ''}" for name, one in found.items() if name in EXPECTED
    } == EXPECTED


def test_a_rejection_was_turned_by_another_panel(shipped: Register) -> None:
    found = verdict(shipped, "e-learning-feedback-die-werkt", DAY)
    assert found is not None
    assert [(one.appeal, one.outcome) for one in found.rounds] == [(False, "rejected"), (True, "admitted")]


def test_nobody_tied_or_undeclared_judged(shipped: Register) -> None:
    assert [one.review.id for found in verdicts(shipped, DAY) for one in found.discounted] == []
