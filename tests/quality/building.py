"""Owns registers for tests of verdicts: the tiny register with other reviews, assessors, frameworks and trajectories."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

import msgspec

from napl.model.entity import Entity
from napl.model.kind import kinds
from napl.model.kinds.assessor import Assessor, Tie
from napl.model.kinds.quality_framework import QualityFramework
from napl.model.kinds.review import Judgement, Monitoring, Review
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register
from napl.quality.judging import states
from napl.quality.standing import Standing
from napl.quality.verdict import Verdict, verdict
from napl.workspace.opening import open_register
from tests.registers import TINY, TODAY

LOW, PASS = "onvoldoende", "voldoende"
WHY = "Dit staat zo in het programma."


@cache
def shelf() -> Register:
    """Return the tiny register, as it is."""
    return open_register(TINY, today=TODAY, jobs=1).register


def trajectory(name: str = "lessenserie", **changed: Any) -> Trajectory:
    """Return a trajectory of the tiny register, changed."""
    return msgspec.structs.replace(shelf().trajectories["lessenserie"], id=name, **changed)


def framework(name: str = "minimaal-1", **changed: Any) -> QualityFramework:
    """Return the framework of the tiny register, changed."""
    return msgspec.structs.replace(shelf().quality_frameworks["minimaal-1"], id=name, **changed)


def assessor(name: str, profile: str = "expert", **changed: Any) -> Assessor:
    """Return an assessor from the vo without ties, who signed on 2025-01-01 unless changed."""
    plain = Assessor(id=name, title=name, profile=profile, sectors=("vo",), ties=(), declaration="2025-01-01")
    return msgspec.structs.replace(plain, **changed)


def tied(name: str, profile: str = "expert", **changed: Any) -> Assessor:
    """Return an assessor who is employed by the provider of every trajectory here."""
    return assessor(name, profile, ties=(Tie(provider="academie", sort="employment", start="2020-01-01"),), **changed)


TEACHERS = (assessor("leraar-vo", "teacher"), assessor("leraar-2", "teacher"))
EXPERTS = (assessor("kenner"), assessor("kenner-2"))
PEOPLE = (*TEACHERS, *EXPERTS)


def review(by: str, on: str, scores: Mapping[str, str] | None = None, number: int = 1, **changed: Any) -> Review:
    """Return an assessment of `lessenserie`; `scores` are those that are not sufficient or missing (an empty text)."""
    given = {"KK01": PASS, "KK03": PASS, **(scores or {})}
    plain = Review(
        id=f"r{number}-{by}-{on}",
        trajectory="lessenserie",
        kind="assessment",
        framework="minimaal-1",
        round=number,
        assessor=by,
        date=on,
        judgements=tuple(
            Judgement(criterion=name, score=score, motivation=WHY) for name, score in given.items() if score
        ),
    )
    return msgspec.structs.replace(plain, **changed)


def monitoring(on: str, **changed: Any) -> Review:
    """Return a monitoring of `lessenserie`."""
    figures = Monitoring(year=2026, participants=20, response=12, findings="Deelnemers gebruiken het in de les.")
    return review("kenner", on, kind="monitoring", judgements=(), monitoring=figures, id=f"m-{on}", **changed)


def panel(
    on: str = "2025-06-10", scores: Mapping[str, str] | None = None, number: int = 1, **changed: Any
) -> tuple[Review, ...]:
    """Return a complete round: a teacher a day or more before, and an expert on the day."""
    teacher, expert = ("leraar-vo", "kenner") if number % 2 else ("leraar-2", "kenner-2")
    return (review(teacher, f"{on[:8]}01", scores, number, **changed), review(expert, on, scores, number, **changed))


def register(
    reviews: Iterable[Review] = (),
    *,
    assessors: Iterable[Assessor] = PEOPLE,
    frameworks: Iterable[QualityFramework] | None = None,
    trajectories: Iterable[Trajectory] | None = None,
) -> Register:
    """Return the tiny register with these reviews and assessors, and other frameworks and trajectories where given."""
    entities: dict[str, Iterable[Entity]] = {name: tuple(shelf().of(name).values()) for name in kinds()}
    entities |= {"review": tuple(reviews), "assessor": tuple(assessors)}
    if frameworks is not None:
        entities["quality-framework"] = tuple(frameworks)
    entities["trajectory"] = (trajectory(),) if trajectories is None else tuple(trajectories)
    return Register(entities)


def standing(found: Register, as_of: str, name: str = "lessenserie") -> Standing:
    """Return where a trajectory stands; both ways to it agree."""
    day = date.fromisoformat(as_of)
    quick = states(found, day)[name]
    full = verdict(found, name, day)
    assert full is not None
    assert {field: getattr(full, field) for field in Standing.__struct_fields__} == msgspec.structs.asdict(quick)
    return quick


def explained(found: Register, as_of: str, name: str = "lessenserie") -> Verdict:
    """Return the verdict on a trajectory in full."""
    full = verdict(found, name, date.fromisoformat(as_of))
    assert full is not None
    return full
