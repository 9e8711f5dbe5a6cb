"""A date in the future for something that has been done is a slip that breaks terms and histories."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import KeyPath, Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.entity import Entity
from napl.model.kinds.assessor import Assessor
from napl.model.kinds.demand import Demand
from napl.model.kinds.knowledge import Knowledge
from napl.model.kinds.lab import Lab
from napl.model.kinds.landscape import Landscape
from napl.model.kinds.path import Path
from napl.model.kinds.provider import Provider
from napl.model.kinds.quality_framework import QualityFramework
from napl.model.kinds.region import Region
from napl.model.kinds.register import RegisterInfo
from napl.model.kinds.trajectory import Trajectory

CHECKED = (Trajectory, Path, Provider, Region, Lab, QualityFramework, Knowledge, RegisterInfo)
"""What somebody looks after: each of these says when that was last done."""


def _check(document: Document, context: Context) -> Iterator[Fault]:
    latest = context.latest.isoformat()
    for where, day in _past(document.entity):
        if day > latest:
            yield Fault(
                rule=RULE.id,
                file=document.file,
                where=where,
                message=Text(
                    f"{day} ligt in de toekomst; vandaag is het {latest}", f"{day} is in the future; today is {latest}"
                ),
                advice=Text(f"schrijf {latest} of een eerdere datum", f"write {latest} or an earlier date"),
            )


def _past(entity: Entity) -> Iterator[tuple[KeyPath, str]]:
    """Yield the dates of what has been done by now, each with its key path."""
    for where, day in _alone(entity):
        if day is not None:
            yield where, day
    for name in ("changelog", "evaluations", "products"):
        for number, one in enumerate(getattr(entity, name, ())):
            yield (name, number, "date"), one.date


def _alone(entity: Entity) -> Iterator[tuple[KeyPath, str | None]]:
    """Yield the dates that an entity has one of."""
    match entity:
        case Trajectory():
            yield ("submitted",), entity.submitted
        case Assessor():
            yield ("declaration",), entity.declaration
        case Demand() | Knowledge():
            yield ("date",), entity.date
        case Landscape():
            yield ("updated",), entity.updated
    if isinstance(entity, CHECKED):
        yield ("checked",), entity.checked


RULE = Rule(
    id="date-in-future",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een datum die nog moet komen", "A date that is still to come"),
    why=Text(
        "Aanmelden, nakijken en een pad wijzigen is al gebeurd. Wat later is gedateerd, telt niet mee, ook niet met een latere "
        "peildatum.",
        "Submitting, checking and changing a path has been done. What is dated later does not count, not even as of a later "
        "day.",
    ),
    document=_check,
    dated=True,
    kinds=(
        "assessor",
        "demand",
        "knowledge",
        "lab",
        "landscape",
        "path",
        "provider",
        "quality-framework",
        "region",
        "register",
        "trajectory",
    ),
    suppressible=False,
    bad=(
        Example(
            swap={"data/trajectories/leerlijn.yaml": ("submitted: 2025-02-01", "submitted: 2026-06-02")},
            at=("data/trajectories/leerlijn.yaml", 4, 12),
        ),
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "submitted: 2025-02-01\n",
                    "submitted: 2025-02-01\nchecked: 2027-02-01\n",
                )
            },
            at=("data/trajectories/leerlijn.yaml", 5, 10),
        ),
        Example(
            swap={"data/paths/ontwerpen.yaml": ("    date: 2025-01-01", "    date: 2027-01-01")},
            at=("data/paths/ontwerpen.yaml", 47, 11),
        ),
        Example(
            files={
                "data/assessors/straks.yaml": "id: straks\ntitle: Een kenner\nprofile: expert\nsectors:\n  - vo\n"
                "declaration: 2026-06-02\nties: []\n"
            },
            at=("data/assessors/straks.yaml", 6, 14),
        ),
        Example(
            swap={"data/providers/academie.yaml": ("  desk: Loket\n", "  desk: Loket\nchecked: 2026-06-02\n")},
            at=("data/providers/academie.yaml", 13, 10),
        ),
    ),
    good=(
        Example(),
        Example(swap={"data/trajectories/leerlijn.yaml": ("submitted: 2025-02-01", "submitted: 2026-06-01")}),
    ),
)
