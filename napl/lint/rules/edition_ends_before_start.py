"""An edition that ends before it starts has a wrong date, and nobody knows which one."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.trajectory import Trajectory


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    trajectory = document.entity
    assert isinstance(trajectory, Trajectory)
    for number, edition in enumerate(trajectory.editions):
        if edition.start is not None and edition.end is not None and edition.end < edition.start:
            yield Fault(
                rule=RULE.id,
                file=document.file,
                where=("editions", number, "end"),
                message=Text(
                    f"uitvoering `{edition.id}` eindigt op {edition.end}, voor het begin op {edition.start}",
                    f"edition `{edition.id}` ends on {edition.end}, before its start on {edition.start}",
                ),
                advice=Text(
                    f"schrijf bij `end` {edition.start} of later, of verbeter `start`",
                    f"write {edition.start} or later under `end`, or correct `start`",
                ),
            )


RULE = Rule(
    id="edition-ends-before-start",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een uitvoering die eindigt voordat die begint", "An edition that ends before it starts"),
    why=Text(
        "Leraren plannen op deze datums, en het register berekent ermee of een traject beschikbaar is.",
        "Teachers plan by these dates, and the register computes from them whether a trajectory is available.",
    ),
    document=_check,
    kinds=("trajectory",),
    suppressible=False,
    bad=(
        Example(
            swap={"data/trajectories/leerlijn.yaml": ("end: 2026-12-10", "end: 2026-06-10")},
            at=("data/trajectories/leerlijn.yaml", 45, 10),
        ),
    ),
    good=(
        Example(),
        Example(swap={"data/trajectories/leerlijn.yaml": ("end: 2026-12-10", "end: 2026-09-10")}),
    ),
)
