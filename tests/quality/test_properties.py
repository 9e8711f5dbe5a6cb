"""What holds for any register: independence, order, time, and bad data."""

import random
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from napl.model.kinds.assessor import Assessor
from napl.model.kinds.review import Condition, Review
from napl.quality.judging import states
from napl.quality.standing import STATES, Standing
from napl.quality.verdict import verdicts
from tests.quality.building import (
    LOW,
    PASS,
    PEOPLE,
    TEACHERS,
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

DAYS = st.dates(min_value=date(2024, 12, 1), max_value=date(2032, 12, 31)).map(date.isoformat)
WORSE = st.fixed_dictionaries(
    {"KK01": st.sampled_from([PASS, PASS, LOW]), "KK03": st.sampled_from([PASS, LOW, "", "prima"])}
)
FRAMEWORKS = (framework(), framework("minimaal-2", valid_from="2026-01-01"))
DEPENDENT = (tied("verbonden"), tied("verbonden-leraar", "teacher"))
TIED_MONITORING = msgspec.structs.replace(monitoring("2026-05-01"), assessor="verbonden")


@st.composite
def reviews_by(draw: st.DrawFn, people: tuple[Assessor, ...], mark: str) -> tuple[Review, ...]:
    """Draw any reviews by these people: of any round, day, kind, framework and score."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        one = review(
            draw(st.sampled_from(people)).id,
            draw(DAYS),
            draw(WORSE),
            draw(st.integers(1, 3)),
            id=f"{mark}-{number}",
            appeal=draw(st.booleans()),
            kind=draw(st.sampled_from(["assessment", "assessment", "assessment", "peer", "monitoring"])),
            framework=draw(st.sampled_from(["minimaal-1", "minimaal-1", "minimaal-2", "weg"])),
            conditions=(Condition(text="Noem de bronnen.", due=draw(DAYS)),) if draw(st.booleans()) else (),
        )
        if one.kind == "monitoring":
            one = msgspec.structs.replace(one, monitoring=monitoring(one.date).monitoring)
        found.append(one)
    return tuple(found)


@given(
    reviews_by(PEOPLE, "los"),
    reviews_by(DEPENDENT, "vast"),
    st.lists(DAYS, min_size=1, max_size=5),
    st.sampled_from([(), panel()]),
)
@example(free=(), bound=(TIED_MONITORING,), days=["2026-07-01"], before=panel())
def test_a_tied_assessor_never_changes_a_verdict(
    free: tuple[Review, ...], bound: tuple[Review, ...], days: list[str], before: tuple[Review, ...]
) -> None:
    free = (*before, *free)
    people = [*PEOPLE, *DEPENDENT]
    without = register(free, assessors=people, frameworks=FRAMEWORKS)
    together = register([*free, *bound], assessors=people, frameworks=FRAMEWORKS)
    for day in [day for day in days if day >= "2025-02-01"]:
        assert standing(together, day) == standing(without, day)
        one, other = explained(together, day), explained(without, day)
        shown_only = {"discounted": (), "peers": (), "monitorings": ()}
        assert msgspec.structs.replace(one, **shown_only) == msgspec.structs.replace(other, **shown_only)
        assert {found.review.id for found in one.discounted} - {found.review.id for found in other.discounted} == {
            review.id for review in bound if review.date <= day and review.kind == "assessment"
        }


@given(reviews_by((*PEOPLE, *DEPENDENT), "r"), st.randoms(use_true_random=False), DAYS)
def test_the_order_of_files_changes_nothing(reviews: tuple[Review, ...], chance: random.Random, day: str) -> None:
    def shuffled(items: tuple[object, ...]) -> list[object]:
        return chance.sample(items, len(items))

    trajectories = (trajectory(), trajectory("andere", predecessor="derde"), trajectory("derde", predecessor="andere"))
    people = (*PEOPLE, *DEPENDENT)
    one = register(reviews, assessors=people, frameworks=FRAMEWORKS, trajectories=trajectories)
    other = register(
        shuffled(reviews),  # type: ignore[arg-type]
        assessors=shuffled(people),  # type: ignore[arg-type]
        frameworks=shuffled(FRAMEWORKS),  # type: ignore[arg-type]
        trajectories=shuffled(trajectories),  # type: ignore[arg-type]
    )
    on = date.fromisoformat(day)
    assert verdicts(one, on) == verdicts(other, on)
    assert list(states(one, on)) == list(states(other, on)) == [found.trajectory for found in verdicts(one, on)]


@given(reviews_by((*PEOPLE, *DEPENDENT), "r"), DAYS)
def test_what_is_dated_later_does_not_exist_yet(reviews: tuple[Review, ...], day: str) -> None:
    people = (*PEOPLE, *DEPENDENT)
    known = [one for one in reviews if one.date <= day]
    on = date.fromisoformat(day)
    assert verdicts(register(reviews, assessors=people, frameworks=FRAMEWORKS), on) == verdicts(
        register(known, assessors=people, frameworks=FRAMEWORKS), on
    )


@given(st.dates(min_value=date(2025, 2, 1), max_value=date(2200, 1, 1)), st.sampled_from(["admitted", "conditional"]))
def test_the_day_before_expiry_and_the_day_after(decided: date, state: str) -> None:
    scores = {"KK03": LOW} if state == "conditional" else {}
    reviews = [review("leraar-vo", "2025-02-01", scores), review("kenner", decided.isoformat(), scores)]
    lenient = framework(validity=msgspec.structs.replace(framework().validity, without_monitoring="admitted"))
    found = register(reviews, frameworks=[lenient])
    first = standing(found, decided.isoformat())
    assert first.until is not None
    assert first.grace_until is not None

    def on(last: str, later: int) -> Standing:
        return standing(found, (date.fromisoformat(last) + timedelta(days=later)).isoformat())

    assert [(one.state, one.in_grace) for one in (on(first.until, 0), on(first.until, 1))] == [
        (state, False),
        (state, True),
    ]
    assert [(one.state, one.in_grace) for one in (on(first.grace_until, 0), on(first.grace_until, 1))] == [
        (state, True),
        ("lapsed", False),
    ]


BAD: dict[str, dict[str, Any]] = {
    "no such trajectory": {"trajectory": "bestaat-niet"},
    "a framework that is gone": {"framework": "weg"},
    "a date in the future": {"date": "2099-01-01"},
    "a date before the submission": {"date": "2024-01-01"},
    "no such assessor": {"assessor": "niemand"},
    "an assessor without declaration": {"assessor": "zonder"},
    "a tied assessor": {"assessor": "verbonden"},
    "no judgements": {"judgements": ()},
    "another kind": {"kind": "peer"},
}


@pytest.mark.parametrize("fault", BAD)
@pytest.mark.parametrize("spoilt", [0, 1])
@pytest.mark.parametrize("day", ["2025-06-10", "2026-06-10", "2031-01-01"])
def test_bad_input_is_never_admitted(fault: str, spoilt: int, day: str) -> None:
    reviews = list(panel())
    reviews[spoilt] = msgspec.structs.replace(reviews[spoilt], **BAD[fault])
    people = [*PEOPLE, assessor("zonder", declaration=None), tied("verbonden")]
    found = standing(register(reviews, assessors=people), day)
    assert found.state in {"submitted", "in-review"}


@given(reviews_by((*TEACHERS, *DEPENDENT, assessor("zonder", declaration=None)), "r"), DAYS)
def test_without_an_independent_expert_nothing_is_decided(reviews: tuple[Review, ...], day: str) -> None:
    people = [*TEACHERS, *DEPENDENT, assessor("zonder", declaration=None)]
    for one in verdicts(register(reviews, assessors=people, frameworks=FRAMEWORKS), date.fromisoformat(day)):
        assert one.state in {"submitted", "in-review"}
        assert one.state in STATES
        assert one.needs
