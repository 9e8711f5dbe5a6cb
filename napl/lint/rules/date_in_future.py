"""A date in the future for something that has been done is a slip that breaks terms and histories."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import KeyPath, Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.entity import Entity
from napl.model.kinds.demand import Demand
from napl.model.kinds.knowledge import Knowledge
from napl.model.kinds.lab import Lab
from napl.model.kinds.landscape import Landscape
from napl.model.kinds.path import Path
from napl.model.kinds.trajectory import Trajectory


def _check(document: Document, context: Context) -> Iterator[Fault]:
    today = context.today.isoformat()
    for where, day in _past(document.entity):
        if day > today:
            yield Fault(
                rule=RULE.id,
                file=document.file,
                where=where,
                message=Text(
                    f"{day} ligt in de toekomst; vandaag is het {today}", f"{day} is in the future; today is {today}"
                ),
                advice=Text(f"schrijf {today} of een eerdere datum", f"write {today} or an earlier date"),
            )


def _past(entity: Entity) -> Iterator[tuple[KeyPath, str]]:
    """Yield the dates of what has been done by now, each with its key path."""
    if isinstance(entity, Trajectory):
        yield ("submitted",), entity.submitted
        if entity.checked is not None:
            yield ("checked",), entity.checked
    elif isinstance(entity, Path):
        for number, change in enumerate(entity.changelog):
            yield ("changelog", number, "date"), change.date
    elif isinstance(entity, Demand | Knowledge):
        yield ("date",), entity.date
    elif isinstance(entity, Landscape):
        yield ("updated",), entity.updated
    elif isinstance(entity, Lab):
        for number, product in enumerate(entity.products):
            yield ("products", number, "date"), product.date


RULE = Rule(
    id="date-in-future",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een datum die nog moet komen", "A date that is still to come"),
    why=Text(
        "Aanmelden, nakijken en een pad wijzigen is al gebeurd. Termijnen die op zo'n datum rusten, moeten kloppen.",
        "Submitting, checking and changing a path has been done. Terms that rest on such a date must be right.",
    ),
    document=_check,
    dated=True,
    kinds=("demand", "knowledge", "lab", "landscape", "path", "trajectory"),
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
    ),
    good=(
        Example(),
        Example(swap={"data/trajectories/leerlijn.yaml": ("submitted: 2025-02-01", "submitted: 2026-06-01")}),
    ),
)
