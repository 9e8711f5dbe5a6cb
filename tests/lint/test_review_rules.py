"""Ties, declarations and circles where one example is not enough."""

from pathlib import Path

import pytest

from napl.lint.rule import rules
from napl.lint.rules.reference_cycle import cycles
from napl.model.kinds.assessor import Tie
from napl.quality.ties import counts
from napl.workspace.opening import Opened, open_register
from tests.registers import TODAY, change, tiny

REVIEW = "data/reviews/lessenserie-r1-kenner.yaml"
ASSESSOR = "data/assessors/kenner.yaml"


def opened(root: Path) -> Opened:
    return open_register(root, today=TODAY, rules=rules())


@pytest.mark.parametrize(
    ("start", "end", "held"),
    [
        ("2020-01-01", None, True),
        ("2025-06-10", None, True),
        ("2025-06-11", None, False),
        ("2020-01-01", "2026-01-01", True),
        ("2020-01-01", "2025-06-10", True),
        ("2020-01-01", "2022-06-11", True),
        ("2020-01-01", "2022-06-10", False),
    ],
)
def test_a_tie_counts_while_it_holds_and_so_many_months_after(start: str, end: str | None, held: bool) -> None:
    tie = Tie(provider="academie", sort="shares", start=start, end=end)
    assert counts(tie, "2025-06-10", 36) is held


def test_a_tie_is_named_and_counts_only_for_assessments(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    tie = "ties:\n  - provider: academie\n    sort: coaching\n    start: 2023-01-01\n    end: 2024-12-31\n"
    change(root, {ASSESSOR: ("ties: []\n", tie)})
    (finding,) = opened(root).findings
    assert finding.message.nl == (
        "`kenner` heeft een band met `academie`: begeleiding van 2023-01-01 tot en met 2024-12-31"
    )
    change(root, {REVIEW: ("kind: assessment", "kind: peer")})
    assert "tied-assessor" not in {found.rule for found in opened(root).findings}


def test_a_declaration_after_the_review_is_told_with_both_dates(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {ASSESSOR: ("declaration: 2025-01-01", "declaration: 2025-07-01")})
    (finding,) = opened(root).findings
    assert finding.message.nl == ("`kenner` tekende de verklaring op 2025-07-01, na deze beoordeling van 2025-06-10")


def test_every_circle_is_found_once_from_its_first_name_on() -> None:
    following = {"a": "b", "b": "c", "c": "b", "d": "d", "e": "a", "f": "g", "z": "y", "y": "x", "x": "z"}
    assert list(cycles(following)) == [("b", "c"), ("d",), ("x", "z", "y")]


def test_a_circle_names_the_way(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    first, second = "data/trajectories/leerlijn.yaml", "data/trajectories/lessenserie.yaml"
    change(root, {first: ("origin: provider\n", "origin: provider\npredecessor: lessenserie\n")})
    change(root, {second: ("origin: provider\n", "origin: provider\npredecessor: leerlijn\n")})
    (finding,) = (found for found in opened(root).findings if found.rule == "reference-cycle")
    assert (finding.file, finding.message.nl) == (
        first,
        "`leerlijn` is via `lessenserie` een voorloper van zichzelf",
    )


def test_a_criterion_of_an_equivalence_may_be_missing_only_while_the_recognition_holds(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(
        root,
        {
            REVIEW: ("  - criterion: KK03\n    score: voldoende\n    motivation: De aanpak steunt op een bron.\n", ""),
            "data/quality/minimaal-1.yaml": (
                "sources: []\n",
                (
                    "equivalences:\n  - recognition: nvao\n    criteria:\n      - KK03\n    score: voldoende\n"
                    "    reason: De NVAO beoordeelt dit al.\nsources: []\n"
                ),
            ),
            "data/trajectories/lessenserie.yaml": (
                "recognition: []\n",
                "recognition:\n  - recognition: nvao\n    valid_until: 2025-06-10\n",
            ),
        },
    )
    assert "incomplete-assessment" not in {found.rule for found in opened(root).findings}
    change(root, {"data/trajectories/lessenserie.yaml": ("valid_until: 2025-06-10", "valid_until: 2025-06-09")})
    (finding,) = (found for found in opened(root).findings if found.rule == "incomplete-assessment")
    assert finding.message.nl == "er is geen oordeel over `KK03` van `minimaal-1`"
