"""Owns the shapes in which a verdict explains itself: criteria with their judgements, conditions, rounds."""

from typing import Literal

import msgspec

from napl.model.entity import Date


class JudgedBy(msgspec.Struct, frozen=True, kw_only=True):
    """One counting judgement on one criterion."""

    review: str
    assessor: str
    profile: str
    date: Date
    score: str
    motivation: str


class Filled(msgspec.Struct, frozen=True, kw_only=True):
    """A criterion that some assessment left to a recognition: which one, until when it holds, the score, and why."""

    recognition: str
    valid_until: Date | None
    score: str
    reason: str


class CriterionVerdict(msgspec.Struct, frozen=True, kw_only=True):
    """What a panel makes of one criterion: the combined score, and what it is made of."""

    id: str
    title: str
    mandatory: bool
    score: str
    passes: bool
    judgements: tuple[JudgedBy, ...]
    equivalence: Filled | None = None


class ConditionSet(msgspec.Struct, frozen=True, kw_only=True):
    """A condition of the deciding round; `overdue` once its date is past."""

    review: str
    text: str
    due: Date
    overdue: bool
    criterion: str | None = None


class RoundHeld(msgspec.Struct, frozen=True, kw_only=True):
    """One round with its counting assessors; `outcome` is the state that it gave, None where it gave no verdict."""

    number: int
    framework: str
    appeal: bool
    first: Date
    last: Date
    assessors: tuple[str, ...]
    role: Literal["deciding", "earlier", "incomplete", "void"]
    outcome: str | None
