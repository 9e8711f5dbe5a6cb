"""Owns the kind knowledge: what works for whom and why, or a wicked problem; a Markdown file with front matter."""

from typing import Literal

from napl.core.text import Text
from napl.model.entity import Date, Entity, Source
from napl.model.kind import Kind


class Knowledge(Entity, frozen=True, kw_only=True):
    """An item of the knowledge base.

    An insight tells context, intervention, mechanism and outcome (CIMO logic: Denyer, Tranfield & Van Aken 2008); a wicked
    problem tells the problem, what was tried and what is open. `body` is Markdown.
    """

    title: str
    sort: Literal["insight", "wicked-problem"]
    date: Date
    sectors: tuple[str, ...]
    summary: str
    body: str
    context: str | None = None
    intervention: str | None = None
    mechanism: str | None = None
    outcome: str | None = None
    problem: str | None = None
    tried: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    trajectories: tuple[str, ...] = ()
    labs: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    checked: Date | None = None


KIND = Kind(
    name="knowledge",
    place="knowledge",
    model=Knowledge,
    title=Text("Kennisitem", "Knowledge item"),
    suffix=".md",
)
