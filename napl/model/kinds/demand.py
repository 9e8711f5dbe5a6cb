"""Owns the kind demand: what teachers, schools or boards of a region want to learn, plotted on the paths."""

from typing import Literal

from napl.core.text import Text
from napl.model.entity import Date, Entity, Part
from napl.model.kind import Kind

Perspective = Literal["teachers", "schools", "boards"]
PERSPECTIVES: tuple[Perspective, ...] = ("teachers", "schools", "boards")
"""The three perspectives of demand, in the order of the plan (pillar 3)."""


class Need(Part, frozen=True, kw_only=True):
    """One need on some aspects of a path; `asked` is how many of the participants asked for it, `priority` runs from 1 to 5."""

    path: str
    aspects: tuple[str, ...]
    to_level: str
    priority: int
    asked: int
    words: str


class Demand(Entity, frozen=True, kw_only=True):
    """One articulation of demand in a region, from one perspective; `participants` as a number of people."""

    region: str
    sector: str
    date: Date
    perspective: Perspective
    method: Literal["survey", "session", "interviews", "other"]
    participants: int
    needs: tuple[Need, ...]
    lab: str | None = None
    note: str | None = None


KIND = Kind(name="demand", place="demands", model=Demand, title=Text("Vraag", "Demand"))
