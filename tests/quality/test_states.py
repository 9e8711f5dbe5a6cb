"""Every state, with the rule and the dates that go with it, and what changes from one day to the next."""

from datetime import date

import msgspec
import pytest

from napl.model.kind import kinds
from napl.model.kinds.review import Condition
from napl.model.kinds.trajectory import Suspended, Withdrawn
from napl.model.register import Register
from napl.quality.judging import states
from napl.quality.standing import Standing
from tests.quality.building import LOW, framework, monitoring, panel, register, review, standing, trajectory

ADMITTED = Standing(
    state="admitted",
    rule="criteria-met",
    since="2025-06-10",
    until="2029-06-10",
    grace_until="2029-12-10",
    round=1,
    framework="minimaal-1",
    monitoring_due="2026-06-10",
)
CONDITION = Condition(criterion="KK03", text="Noem de bronnen van de aanpak.", due="2026-01-01")


def test_before_submission_there_is_nothing() -> None:
    with pytest.raises(KeyError):
        standing(register(panel()), "2025-01-31")


def test_submitted() -> None:
    expected = Standing(state="submitted", rule="awaiting-assessment", since="2025-02-01")
    assert standing(register(), "2025-02-01") == expected
    assert standing(register(panel()), "2025-05-31") == expected


def test_in_review() -> None:
    expected = Standing(state="in-review", rule="panel-incomplete", since="2025-06-01", round=1, framework="minimaal-1")
    assert standing(register(panel()), "2025-06-09") == expected


def test_admitted() -> None:
    assert standing(register(panel()), "2025-06-10") == ADMITTED


def test_conditional_holds_half_as_long() -> None:
    expected = Standing(
        state="conditional",
        rule="conditions-set",
        since="2025-06-10",
        until="2027-06-10",
        grace_until="2027-12-10",
        round=1,
        framework="minimaal-1",
        monitoring_due="2026-06-10",
    )
    assert standing(register(panel(scores={"KK03": LOW})), "2025-06-10") == expected


def test_rejected_does_not_expire() -> None:
    expected = Standing(state="rejected", rule="mandatory-failed", since="2025-06-10", round=1, framework="minimaal-1")
    found = register(panel(scores={"KK01": LOW}))
    assert standing(found, "2025-06-10") == standing(found, "2045-06-10") == expected


def test_too_many_others_reject_too() -> None:
    bounds = framework().decision
    strict = framework(decision=type(bounds)(combine="lowest", admitted=bounds.admitted, conditional=bounds.admitted))
    assert standing(register(panel(scores={"KK03": LOW}), frameworks=[strict]), "2025-06-10").rule == "others-failed"


@pytest.mark.parametrize(
    ("day", "state", "in_grace", "since"),
    [
        ("2029-06-10", "admitted", False, "2025-06-10"),
        ("2029-06-11", "admitted", True, "2025-06-10"),
        ("2029-12-10", "admitted", True, "2025-06-10"),
        ("2029-12-11", "lapsed", False, "2029-12-11"),
        ("2039-12-11", "lapsed", False, "2029-12-11"),
    ],
)
def test_expiry_grace_and_lapse_day_by_day(day: str, state: str, in_grace: bool, since: str) -> None:
    found = standing(register([*panel(), monitoring("2029-06-01")]), day)
    assert (found.state, found.in_grace, found.since) == (state, in_grace, since)
    assert (found.until, found.grace_until) == ("2029-06-10", "2029-12-10")
    assert found.notes == (("in-grace",) if in_grace else ())


def test_withdrawn_from_its_day_on_whatever_the_reviews_say() -> None:
    gone = trajectory(withdrawn=Withdrawn(date="2025-09-01", reason="Er is geen vraag meer."))
    found = register(panel(), trajectories=[gone])
    assert standing(found, "2025-08-31") == ADMITTED
    assert standing(found, "2025-09-01") == Standing(
        state="withdrawn", rule="withdrawn", since="2025-09-01", beneath=ADMITTED
    )


def test_suspended_for_a_time_and_then_back() -> None:
    suspended = Suspended(date="2025-09-01", until="2025-12-31", reason="Een klacht wordt onderzocht.", by="Bureau")
    found = register(panel(), trajectories=[trajectory(suspended=suspended)])
    assert standing(found, "2025-08-31") == standing(found, "2026-01-01") == ADMITTED
    expected = Standing(state="suspended", rule="suspended", since="2025-09-01", until="2025-12-31", beneath=ADMITTED)
    assert standing(found, "2025-09-01") == standing(found, "2025-12-31") == expected


def test_suspended_without_an_end_lasts_and_withdrawal_goes_before_it() -> None:
    suspended = Suspended(date="2025-09-01", reason="Een klacht wordt onderzocht.", by="Bureau")
    withdrawn = Withdrawn(date="2026-01-01", reason="Er is geen vraag meer.")
    found = register(panel(), trajectories=[trajectory(suspended=suspended, withdrawn=withdrawn)])
    assert standing(found, "2025-12-31").state == "suspended"
    assert standing(found, "2026-01-01").state == "withdrawn"


@pytest.mark.parametrize(
    ("day", "monitored", "missing"),
    [
        ("2026-06-10", None, False),
        ("2026-06-11", None, True),
        ("2026-06-11", "2026-02-01", False),
        ("2027-02-01", "2026-02-01", False),
        ("2027-02-02", "2026-02-01", True),
    ],
)
def test_an_admission_without_monitoring_is_conditional(day: str, monitored: str | None, missing: bool) -> None:
    reviews = [*panel(), *([monitoring(monitored)] if monitored else [])]
    found = standing(register(reviews), day)
    assert (found.state, found.monitoring_missing) == ("conditional" if missing else "admitted", missing)
    assert (found.rule == "monitoring-missing") == missing
    assert found.until == "2029-06-10"


def test_a_framework_may_leave_missing_monitoring_at_a_note() -> None:
    lenient = framework(validity=msgspec.structs.replace(framework().validity, without_monitoring="admitted"))
    found = standing(register(panel(), frameworks=[lenient]), "2026-06-11")
    assert (found.state, found.notes) == ("admitted", ("monitoring-missing",))


def test_peer_reviews_and_monitoring_never_count() -> None:
    peer = review("leraar-vo", "2025-06-01", kind="peer")
    found = register([peer, monitoring("2025-06-02"), review("kenner", "2025-06-10")])
    assert standing(found, "2025-06-10").rule == "panel-incomplete"


def test_an_overdue_condition_is_told_and_a_new_round_settles_it() -> None:
    reviews = [
        review("leraar-vo", "2025-06-01", {"KK03": LOW}, conditions=(CONDITION,)),
        review("kenner", "2025-06-10", {"KK03": LOW}),
    ]
    assert standing(register(reviews), "2026-01-01").notes == ()
    late = standing(register(reviews), "2026-01-02")
    assert (late.state, late.notes) == ("conditional", ("condition-overdue",))
    settled = standing(register([*reviews, *panel("2026-02-10", number=2)]), "2026-02-10")
    assert (settled.state, settled.round, settled.notes) == ("admitted", 2, ())


@pytest.mark.parametrize(("first", "second"), [("lessenserie", "lessenserie"), ("andere", "lessenserie")])
def test_a_predecessor_of_itself_is_never_in_the_register(first: str, second: str) -> None:
    others = [trajectory("andere", predecessor=second), trajectory(predecessor=first)]
    found = register(panel(), trajectories=others)
    expected = Standing(
        state="in-review", rule="predecessor-cycle", since="2025-06-10", round=1, framework="minimaal-1"
    )
    assert standing(found, "2025-06-10") == expected
    after = [*others, trajectory("erna", predecessor="lessenserie")]
    afterwards = [*panel(), *panel(trajectory="erna", number=3)]
    assert standing(register(afterwards, trajectories=after), "2025-06-10", "erna").state == "admitted"
    assert standing(register(panel(), trajectories=[trajectory(predecessor="weg")]), "2025-06-10") == ADMITTED
    assert standing(register(panel(scores={"KK01": LOW}), trajectories=others), "2025-06-10").state == "rejected"


def test_a_review_from_the_future_admits_nothing_on_any_day() -> None:
    made = register(panel("2027-05-10"))
    entities = {name: tuple(made.of(name).values()) for name in kinds()}
    read = Register(entities, written_by="2026-11-24")
    assert states(read, date(2027, 6, 1))["lessenserie"].state == "submitted"
    assert states(Register(entities), date(2027, 6, 1))["lessenserie"].state == "admitted"
