"""Which assessments count, and every reason why one does not."""

from typing import Any

import msgspec
import pytest

from napl.model.kinds.assessor import Tie
from napl.model.kinds.quality_framework import Equivalence
from napl.model.kinds.review import Judgement, Review
from napl.model.kinds.trajectory import HeldRecognition
from napl.quality.reasons import DISCOUNTED
from tests.quality.building import (
    LOW,
    PASS,
    PEOPLE,
    TEACHERS,
    WHY,
    assessor,
    explained,
    framework,
    panel,
    register,
    review,
    standing,
    trajectory,
)

NVAO = Equivalence(recognition="nvao", criteria=("KK03",), score=PASS, reason="De NVAO beoordeelt dit al.")


def reasons(of: Review, by: Any = PEOPLE[2], **more: Any) -> tuple[str, ...]:
    """Return why an assessment beside a teacher's does not count; empty where it counts."""
    found = explained(
        register([review("leraar-vo", "2025-06-01"), of], assessors=[*TEACHERS, by], **more), "2026-01-01"
    )
    assert found.state == ("in-review" if found.discounted else "admitted")
    return tuple(reason for one in found.discounted for reason in one.reasons)


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (review("kenner", "2025-06-10"), ()),
        (review("kenner", "2025-02-01"), ()),
        (review("kenner", "2025-01-31"), ("before-submission",)),
        (review("niemand", "2025-06-10"), ("assessor-unknown",)),
        (review("kenner", "2025-06-10", framework="weg"), ("framework-unknown",)),
        (review("kenner", "2025-06-10", {"KK03": ""}), ("criteria-missing",)),
        (review("kenner", "2025-06-10", {"KK03": "prima"}), ("score-unknown",)),
        (
            review(
                "kenner",
                "2025-06-10",
                judgements=(
                    Judgement(criterion="KK03", score=PASS, motivation=WHY),
                    Judgement(criterion="KK01", score="prima", motivation=WHY),
                ),
            ),
            ("score-unknown",),
        ),
        (review("kenner", "2025-06-10", {"KK03": "", "KK99": "prima"}), ("criteria-missing",)),
        (review("kenner", "2025-06-10", judgements=()), ("criteria-missing",)),
        (
            review("niemand", "2025-01-10", framework="weg"),
            ("before-submission", "assessor-unknown", "framework-unknown"),
        ),
    ],
)
def test_what_a_review_must_be(of: Review, expected: tuple[str, ...]) -> None:
    assert reasons(of) == expected
    assert set(expected) <= DISCOUNTED.keys()


@pytest.mark.parametrize(
    ("declared", "expected"),
    [("2025-06-10", ()), ("2025-06-11", ("undeclared",)), (None, ("undeclared",))],
)
def test_the_declaration_comes_first(declared: str | None, expected: tuple[str, ...]) -> None:
    assert reasons(review("kenner", "2025-06-10"), assessor("kenner", declaration=declared)) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2020-01-01", None, ("tied",)),
        ("2025-06-10", None, ("tied",)),
        ("2025-06-11", None, ()),
        ("2020-01-01", "2025-06-10", ("tied",)),
        ("2020-01-01", "2022-06-11", ("tied",)),
        ("2020-01-01", "2022-06-10", ()),
    ],
)
@pytest.mark.parametrize("sort", ["employment", "contract", "authorship", "shares", "coaching"])
def test_a_tie_counts_until_the_look_back_is_over(
    sort: str, start: str, end: str | None, expected: tuple[str, ...]
) -> None:
    ties = (Tie(provider="academie", sort=sort, start=start, end=end),)
    assert reasons(review("kenner", "2025-06-10"), assessor("kenner", ties=ties)) == expected
    elsewhere = (msgspec.structs.replace(ties[0], provider="ander"),)
    assert reasons(review("kenner", "2025-06-10"), assessor("kenner", ties=elsewhere)) == ()


@pytest.mark.parametrize(("end", "expected"), [("2025-06-10", ("tied",)), ("2025-06-09", ())])
def test_without_a_look_back_a_tie_counts_to_its_last_day(end: str, expected: tuple[str, ...]) -> None:
    short = framework(panel=msgspec.structs.replace(framework().panel, lookback_months=0))
    by = assessor("kenner", ties=(Tie(provider="academie", sort="contract", start="2020-01-01", end=end),))
    assert reasons(review("kenner", "2025-06-10"), by, frameworks=[short]) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2024-01-01", None, ()),
        ("2025-06-01", "2025-06-10", ()),
        ("2025-06-01", "2025-06-09", ("framework-not-in-force",)),
    ],
)
def test_the_framework_is_that_of_the_day(first: str, last: str | None, expected: tuple[str, ...]) -> None:
    frameworks = [framework(valid_from=first, valid_until=last)]
    assert reasons(review("kenner", "2025-06-10"), frameworks=frameworks) == expected


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (HeldRecognition(recognition="nvao"), ()),
        (HeldRecognition(recognition="nvao", valid_until="2025-06-10"), ()),
        (HeldRecognition(recognition="nvao", valid_until="2025-06-09"), ("criteria-missing",)),
        (HeldRecognition(recognition="crkbo"), ("criteria-missing",)),
    ],
)
def test_a_recognition_fills_only_what_it_shows_on_the_day(held: HeldRecognition, expected: tuple[str, ...]) -> None:
    holding: dict[str, Any] = {
        "frameworks": [framework(equivalences=(NVAO,))],
        "trajectories": [trajectory(recognition=(held,))],
    }
    assert reasons(review("kenner", "2025-06-10", {"KK03": ""}), **holding) == expected


def test_a_recognition_is_never_a_free_pass() -> None:
    everything = msgspec.structs.replace(NVAO, criteria=("KK01", "KK03"))
    held = trajectory(recognition=(HeldRecognition(recognition="nvao"),))
    holding: dict[str, Any] = {"frameworks": [framework(equivalences=(everything,))], "trajectories": [held]}
    assert reasons(review("kenner", "2025-06-10", judgements=()), **holding) == ("criteria-missing",)
    low = [review("leraar-vo", "2025-06-01", {"KK01": LOW}), review("kenner", "2025-06-10", {"KK01": ""})]
    assert standing(register(low, **holding), "2025-06-10").state == "rejected"


def test_the_lowest_of_repeated_scores_in_a_review_counts() -> None:
    both = tuple(
        Judgement(criterion=name, score=score, motivation="Twee keer beoordeeld.")
        for name, score in (("KK01", PASS), ("KK03", PASS), ("KK01", LOW))
    )
    reviews = [review("leraar-vo", "2025-06-01"), review("kenner", "2025-06-10", judgements=both)]
    assert standing(register(reviews), "2025-06-10").state == "rejected"


def test_the_last_of_an_assessor_in_a_round_counts() -> None:
    found = explained(
        register([review("kenner", "2025-05-01", {"KK01": LOW}), *panel()]),
        "2025-06-10",
    )
    assert found.state == "admitted"
    assert [(one.review.id, one.reasons) for one in found.discounted] == [("r1-kenner-2025-05-01", ("replaced",))]
