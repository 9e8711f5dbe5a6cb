"""A step of an adopted path without learning outcomes gives a programme nothing to realise."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.lint.walk import values_at
from napl.model.kinds.path import Path

ASPECTS = ("dimensions", "*", "aspects", "*")


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    path = document.entity
    assert isinstance(path, Path)
    if not path.published:
        return
    reached = path.level_ids[1:]
    unwanted = {(exception.aspect, exception.to_level) for exception in path.not_applicable if not exception.sectors}
    for (where, _), aspect in zip(values_at(document.data, ASPECTS), path.aspects, strict=True):
        for number, cell in enumerate(aspect.cells):
            if cell.outcomes or cell.level not in reached or (aspect.id, cell.level) in unwanted:
                continue
            yield Fault(
                rule=RULE.id,
                file=document.file,
                where=(*where, "cells", number, "level"),
                message=Text(
                    f"de stap naar `{cell.level}` heeft voor `{aspect.id}` geen eindtermen",
                    f"the step to `{cell.level}` has no outcomes for `{aspect.id}`",
                ),
                advice=Text(
                    "schrijf bij `outcomes` wat een programma moet opleveren, of neem de stap op bij `not_applicable`",
                    "write under `outcomes` what a programme must realise, or list the step under `not_applicable`",
                ),
            )


RULE = Rule(
    id="step-without-outcome",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een stap zonder eindtermen", "A step without outcomes"),
    why=Text(
        "Zonder eindtermen weet geen aanbieder wat een programma voor deze stap moet opleveren.",
        "Without outcomes no provider knows what a programme for this step must realise.",
    ),
    document=_check,
    kinds=("path",),
    bad=(
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    (
                        "              - text: Kiest de kern over vakken heen.\n"
                        "            outcomes:\n"
                        "              - id: kern-e1\n"
                        "                text: Ontwerpt een leerlijn over vakken heen.\n"
                    ),
                    "              - text: Kiest de kern over vakken heen.\n",
                ),
                "data/trajectories/leerlijn.yaml": (
                    "    to_level: expert\n    outcomes:\n      - kern-e1\n",
                    "    to_level: expert\n",
                ),
            },
            at=("data/paths/ontwerpen.yaml", 34, 20),
        ),
    ),
    good=(
        Example(),
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    (
                        "            outcomes:\n"
                        "              - id: kern-e1\n"
                        "                text: Ontwerpt een leerlijn over vakken heen.\n"
                    ),
                    (
                        "not_applicable:\n"
                        "  - aspect: kern\n"
                        "    to_level: expert\n"
                        "    reason: Dit leren leraren op hun eigen school.\n"
                        "    by: Atelier rollen vo\n"
                        "    date: 2025-01-01\n"
                    ),
                )
            }
        ),
    ),
)
