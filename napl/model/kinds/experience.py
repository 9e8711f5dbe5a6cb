"""Owns the kind experience: what a participant thought of a trajectory, without personal data."""

from typing import Literal

from napl.core.text import Text
from napl.model.entity import Date, Entity, Part
from napl.model.kind import Kind


class QuestionAnswer(Part, frozen=True, kw_only=True):
    """A score from 1 to 5 on a fixed question, or ``unknown``."""

    question: str
    score: int | Literal["unknown"]


class Reply(Part, frozen=True, kw_only=True):
    """What the provider answered."""

    date: Date
    text: str


class Experience(Entity, frozen=True, kw_only=True):
    """A structured experience; `period` is a half-year such as ``2026H1``, `role` a role or ``leraar``."""

    trajectory: str
    role: str
    sector: str
    period: str
    answers: tuple[QuestionAnswer, ...]
    text: str
    edition: str | None = None
    reply: Reply | None = None


TEACHER = "leraar"
"""The role of a participant without an expert role."""
KIND = Kind(name="experience", place="experiences", model=Experience, title=Text("Ervaring", "Experience"))
