"""Panels, rounds and appeals: who decides, what runs, and what is heard by the wrong people."""

import msgspec
import pytest

from napl.model.kinds.quality_framework import PanelProfile
from napl.model.kinds.review import Review
from tests.quality.building import (
    LOW,
    PEOPLE,
    assessor,
    explained,
    framework,
    monitoring,
    panel,
    register,
    review,
    standing,
    tied,
    trajectory,
)


@pytest.mark.parametrize(
    ("reviews", "needed"),
    [
        ([review("leraar-vo", "2025-06-01")], ["assessors", "profile"]),
        ([review("kenner", "2025-06-01")], ["assessors", "profile-of-sector"]),
        ([review("kenner", "2025-06-01"), review("kenner-2", "2025-06-02")], ["profile-of-sector"]),
        ([review("leraar-po", "2025-06-01"), review("kenner", "2025-06-02")], ["profile-of-sector"]),
    ],
)
def test_what_a_panel_lacks(reviews: list[Review], needed: list[str]) -> None:
    people = [*PEOPLE, assessor("leraar-po", "teacher", sectors=("po",))]
    found = explained(register(reviews, assessors=people), "2025-06-10")
    assert (found.rule, [need.id for need in found.needs]) == ("panel-incomplete", needed)


def test_a_panel_of_another_make_by_the_data() -> None:
    alone = msgspec.structs.replace(
        framework().panel, assessors=1, profiles=(PanelProfile(profile="expert", minimum=1),)
    )
    found = register([review("kenner", "2025-06-01")], frameworks=[framework(panel=alone)])
    assert standing(found, "2025-06-01").state == "admitted"


@pytest.mark.parametrize(("combine", "state"), [("lowest", "rejected"), ("median", "admitted")])
def test_three_scores_become_one_as_the_framework_says(combine: str, state: str) -> None:
    decision = msgspec.structs.replace(framework().decision, combine=combine)
    reviews = [*panel(), review("kenner-2", "2025-06-09", {"KK01": LOW})]
    assert standing(register(reviews, frameworks=[framework(decision=decision)]), "2025-06-10").state == state


def test_of_an_even_number_the_lower_median_counts() -> None:
    decision = msgspec.structs.replace(framework().decision, combine="median")
    reviews = [review("leraar-vo", "2025-06-01"), review("kenner", "2025-06-10", {"KK01": LOW})]
    assert standing(register(reviews, frameworks=[framework(decision=decision)]), "2025-06-10").state == "rejected"


def test_a_new_round_runs_beside_a_verdict_that_holds_and_then_decides() -> None:
    found = register([*panel(), *panel("2026-06-10", {"KK01": LOW}, number=2)])
    running = standing(found, "2026-06-09")
    assert (running.state, running.round, running.running, running.notes) == ("admitted", 1, 2, ("round-running",))
    assert [need.id for need in explained(found, "2026-06-09").needs][-2:] == ["assessors", "profile"]
    decided = standing(found, "2026-06-10")
    assert (decided.state, decided.round, decided.running) == ("rejected", 2, None)


def test_a_rejection_stands_while_a_new_round_runs() -> None:
    found = standing(register([*panel(scores={"KK01": LOW}), review("kenner-2", "2025-09-01", number=2)]), "2025-09-01")
    assert (found.state, found.running) == ("rejected", 2)


def test_after_a_lapse_a_new_round_is_in_review() -> None:
    found = register([*panel(), review("kenner-2", "2030-01-10", number=2)])
    assert standing(found, "2030-01-09").state == "lapsed"
    assert (standing(found, "2030-01-10").state, standing(found, "2030-01-10").since) == ("in-review", "2030-01-10")


def test_an_unfinished_round_is_overtaken_by_a_later_complete_one() -> None:
    found = standing(register([review("kenner-2", "2025-03-01"), *panel(number=3)]), "2025-06-10")
    assert (found.state, found.round, found.running) == ("admitted", 3, None)


def appeal(*people: str) -> list[Review]:
    """Return a rejection by `leraar-vo` and `kenner`, and an appeal that passes everything."""
    heard = [review(by, "2025-09-01", number=2, appeal=True) for by in people]
    return [*panel(scores={"KK01": LOW}), *heard]


def test_an_appeal_by_a_different_panel_decides() -> None:
    found = explained(register(appeal("leraar-2", "kenner-2")), "2025-09-01")
    assert (found.state, found.discounted) == ("admitted", ())
    assert [(one.number, one.appeal, one.role, one.outcome) for one in found.rounds] == [
        (1, False, "earlier", "rejected"),
        (2, True, "deciding", "admitted"),
    ]


@pytest.mark.parametrize(
    "people", [("leraar-vo", "kenner-2"), ("leraar-2", "kenner"), ("leraar-vo", "leraar-2", "kenner-2")]
)
def test_an_appeal_that_shares_an_assessor_does_not_count(people: tuple[str, ...]) -> None:
    found = explained(register(appeal(*people)), "2025-09-01")
    assert (found.state, found.round, found.running) == ("rejected", 1, None)
    assert {one.reasons for one in found.discounted} == {("appeal-same-panel",)}
    assert len(found.discounted) == len(people)
    assert [one.role for one in found.rounds] == ["deciding", "void"]


def test_whoever_judged_since_the_verdict_cannot_hear_the_appeal_either() -> None:
    between = review("kenner-2", "2025-07-01", number=2)
    heard = [review(by, "2025-09-01", number=3, appeal=True) for by in ("leraar-2", "kenner-2")]
    found = explained(register([*panel(scores={"KK01": LOW}), between, *heard]), "2025-09-01")
    assert (found.state, found.running) == ("rejected", 2)


def test_a_tied_member_of_the_first_panel_is_no_obstacle_to_the_appeal() -> None:
    reviews = [review("verbonden", "2025-06-02"), *appeal("leraar-2", "kenner-2")]
    found = explained(register(reviews, assessors=[*PEOPLE, tied("verbonden")]), "2025-09-01")
    assert found.state == "admitted"


def test_an_appeal_may_be_heard_by_whoever_judged_before_the_verdict_that_it_is_against() -> None:
    rejected = panel("2026-06-10", {"KK01": LOW}, number=2)
    heard = [review(by, "2026-09-01", number=3, appeal=True) for by in ("leraar-vo", "kenner")]
    found = standing(register([*panel(), *rejected, *heard]), "2026-09-01")
    assert (found.state, found.round) == ("admitted", 3)


def test_the_same_panel_may_judge_again_where_nobody_appeals() -> None:
    again = [review(by, "2026-09-01", number=2) for by in ("leraar-vo", "kenner")]
    assert standing(register([*panel(scores={"KK01": LOW}), *again]), "2026-09-01").state == "admitted"


def test_a_first_round_may_be_called_an_appeal() -> None:
    assert standing(register(panel(appeal=True)), "2025-06-10").state == "admitted"


@pytest.mark.parametrize("newest_complete", [True, False])
def test_a_round_goes_by_one_framework(newest_complete: bool) -> None:
    frameworks = [framework(), framework("minimaal-2", valid_from="2025-01-01")]
    newer = [review("leraar-2", "2025-06-02", framework="minimaal-2")]
    if newest_complete:
        newer.append(review("kenner-2", "2025-06-03", framework="minimaal-2"))
    found = explained(register([*panel(), *newer], frameworks=frameworks), "2025-06-10")
    assert (found.state, found.framework) == ("admitted", "minimaal-2" if newest_complete else "minimaal-1")
    assert {one.reasons for one in found.discounted} == {("other-framework",)}
    assert len(found.discounted) == (2 if newest_complete else 1)


def test_reviews_of_unknown_trajectories_change_nothing() -> None:
    strays = panel(trajectory="bestaat-niet")
    assert standing(register(strays), "2025-06-10") == standing(register(), "2025-06-10")
    assert standing(register(panel(), trajectories=[trajectory(provider="weg")]), "2025-06-10").state == "admitted"


def test_a_round_closes_some_days_after_its_panel_is_complete() -> None:
    def until(day: str) -> tuple[str | None, list[tuple[str, ...]]]:
        found = explained(register([*panel(), review("kenner-2", day)]), "2026-06-01")
        return found.until, [one.reasons for one in found.discounted]

    assert until("2025-07-10") == ("2029-07-10", [])
    assert until("2025-07-11") == ("2029-06-10", [("round-closed",)])


def test_the_same_panel_cannot_turn_its_rejection_within_the_round() -> None:
    again = [review(by, "2025-06-12", appeal=True) for by in ("leraar-vo", "kenner")]
    found = explained(register([*panel(scores={"KK01": LOW}), *again]), "2025-07-01")
    assert found.state == "rejected"
    assert {one.reasons for one in found.discounted} == {("round-closed",)}


def test_a_round_from_before_the_end_of_an_earlier_one_does_not_decide() -> None:
    early = panel("2025-03-10", number=2)
    found = explained(register([*early, *panel(scores={"KK01": LOW})]), "2025-07-01")
    assert (found.state, found.round) == ("rejected", 1)
    assert {one.reasons for one in found.discounted} == {("round-out-of-order",)}


@pytest.mark.parametrize("by", ["verbonden", "onbekend", "zonder-verklaring"])
def test_monitoring_by_somebody_who_is_not_independent_keeps_no_admission(by: str) -> None:
    people = [*PEOPLE, tied("verbonden"), assessor("zonder-verklaring", declaration=None)]
    watched = msgspec.structs.replace(monitoring("2026-02-01"), assessor=by)
    found = standing(register([*panel(), watched], assessors=people), "2026-06-11")
    assert (found.state, found.rule) == ("conditional", "monitoring-missing")
