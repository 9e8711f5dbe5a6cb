"""Every state of a verdict tells its reason and what it needs."""

from typing import Any

import pytest

from napl.core.text import Text
from napl.model.kinds.review import Condition
from napl.model.kinds.trajectory import Suspended, Withdrawn
from napl.quality import reasons
from napl.quality.reasons import filled
from napl.quality.verdict import verdict
from tests.quality.building import (
    LOW,
    explained,
    framework,
    panel,
    register,
    trajectory,
)
from tests.registers import TODAY

SUSPENDED = Suspended(date="2026-01-01", until="2026-12-31", reason="Er loopt een klacht {x}.", by="Bureau")


OPEN = Suspended(date="2026-01-01", reason="Er loopt een klacht.", by="Bureau")


WITHDRAWN = Withdrawn(date="2026-01-01", reason="Er is geen vraag meer.")


@pytest.mark.parametrize(
    ("changed", "scores", "day", "reason", "needs"),
    [
        ({}, {}, "2026-06-01", "Alle criteria zijn gehaald.", ("monitoring-by", "new-round-by")),
        (
            {},
            {},
            "2026-06-11",
            "De criteria zijn gehaald, maar de jaarlijkse",
            ("monitoring-overdue", "new-round-by"),
        ),
        (
            {},
            {"KK01": LOW},
            "2026-06-01",
            "Niet gehaald: 1 verplicht criterium. Dat mogen er hoogstens 0 zijn.",
            ("criterion", "new-round", "appeal-panel"),
        ),
        (
            {},
            {},
            "2030-06-01",
            "Het oordeel gold tot en met 2029-06-10. De uitloop liep tot en met 2029-12-10.",
            ("new-round",),
        ),
        (
            {"suspended": SUSPENDED},
            {},
            "2026-06-01",
            "Opgeschort door Bureau: Er loopt een klacht {x}.",
            ("suspension-ends",),
        ),
        ({"suspended": OPEN}, {}, "2026-06-01", "Opgeschort door Bureau: Er loopt een klacht.", ("suspension-open",)),
        (
            {"withdrawn": WITHDRAWN},
            {},
            "2026-06-01",
            "De aanbieder trok het traject in: Er is geen vraag meer.",
            ("new-entry",),
        ),
        (
            {"predecessor": "lessenserie"},
            {},
            "2026-06-01",
            "Het traject is volgens de gegevens een voorloper",
            ("predecessor",),
        ),
        (
            {},
            {"KK01": ""},
            "2026-06-01",
            "Er is nog geen beoordeling die meetelt.",
            ("assessors", "profile-of-sector", "profile"),
        ),
    ],
)
def test_reason_and_needs_of_every_state(
    changed: dict[str, Any], scores: dict[str, str], day: str, reason: str, needs: tuple[str, ...]
) -> None:
    found = explained(register(panel(scores=scores), trajectories=[trajectory(**changed)]), day)
    assert found.reason.nl.startswith(reason)
    assert tuple(need.id for need in found.needs) == needs


@pytest.mark.parametrize(("day", "overdue"), [("2026-01-01", False), ("2026-01-02", True)])
def test_a_condition_may_be_met_on_its_last_day(day: str, overdue: bool) -> None:
    condition = Condition(text="Noem de bronnen van de aanpak.", due="2026-01-01")
    found = explained(register(panel(scores={"KK03": LOW}, conditions=(condition,))), day)
    assert [one.overdue for one in found.conditions] == [overdue, overdue]
    assert found.needs[0].id == ("condition-overdue" if overdue else "condition")


def test_in_grace_the_new_round_is_due_before_the_end_of_grace() -> None:
    assert explained(register(panel()), "2029-07-01").needs[-1].text.nl.endswith("uiterlijk 2029-12-10.")


def test_a_first_panel_is_asked_by_the_newest_minimal_framework_in_force() -> None:
    frameworks = [
        framework(),
        framework("minimaal-2", valid_from="2025-01-01"),
        framework("minimaal-3", valid_from="2025-06-01", status="superseded"),
        framework("uitgebreid-1", valid_from="2025-03-01", edition="extended"),
        framework("minimaal-9", valid_from="2027-01-01"),
    ]
    need = explained(register(frameworks=frameworks), "2026-06-01").needs[0]
    assert need.text.en == "Another 2 independent assessors by `minimaal-2`."
    assert [need.id for need in explained(register(frameworks=[]), "2026-06-01").needs] == ["framework"]


def test_what_is_unknown_or_not_submitted_has_no_verdict() -> None:
    assert verdict(register(), "bestaat-niet", TODAY) is None
    assert verdict(register(trajectories=[trajectory(submitted="2026-06-02")]), "lessenserie", TODAY) is None


def test_texts_are_complete_and_are_filled_in_their_own_language() -> None:
    tables = (reasons.RULES, reasons.NOTES, reasons.DISCOUNTED, reasons.NEEDS, reasons.DUE, reasons.STATE_TITLES)
    for table in tables:
        assert all(text.nl and text.en and text.nl != text.en for text in table.values())
    inner = Text("leraar", "teacher")
    assert filled(Text("een {who}", "a {who}"), who=inner) == Text("een leraar", "a teacher")
