"""Phases that overlap or leave days out give a day two phases, or none."""

from collections.abc import Iterator
from datetime import date, timedelta

from napl.core.finding import Fault, Severity
from napl.core.text import KeyPath, Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.programme import Programme


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    programme = document.entity
    assert isinstance(programme, Programme)
    wanted = programme.start
    for number, phase in enumerate(programme.phases):
        if phase.start != wanted:
            yield _fault(
                document,
                ("phases", number, "start"),
                Text(f"deze fase hoort op {wanted} te beginnen", f"this phase should start on {wanted}"),
                Text(f"schrijf {wanted}", f"write {wanted}"),
            )
        if phase.end < phase.start:
            yield _fault(
                document,
                ("phases", number, "end"),
                Text(
                    f"{phase.end} ligt voor het begin, {phase.start}",
                    f"{phase.end} lies before the start, {phase.start}",
                ),
                Text("kies een latere datum", "choose a later date"),
            )
        wanted = (date.fromisoformat(phase.end) + timedelta(days=1)).isoformat()


def _fault(document: Document, where: KeyPath, message: Text, advice: Text) -> Fault:
    return Fault(rule=RULE.id, file=document.file, where=where, message=message, advice=advice)


RULE = Rule(
    id="programme-phases",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Fasen die niet op elkaar aansluiten", "Phases that do not follow on each other"),
    why=Text("Elke dag van het programma hoort bij één fase.", "Every day of the programme belongs to one phase."),
    document=_check,
    kinds=("programme",),
    suppressible=False,
    bad=(
        Example(
            swap={
                "data/programme/programme.yaml": (
                    "    start: 2026-01-01\n    end: 2028",
                    "    start: 2026-02-01\n    end: 2028",
                )
            },
            at=("data/programme/programme.yaml", 12, 12),
        ),
    ),
    good=(Example(),),
)
