"""An adopted path with an empty cell does not tell a teacher what growth on that level looks like."""

from collections.abc import Iterator

from napl.core.finding import At, Fault, Severity
from napl.core.text import KeyPath, Text
from napl.lint.document import Context, Document
from napl.lint.misspelt_levels import meant_levels
from napl.lint.rule import Example, Rule
from napl.lint.walk import values_at
from napl.model.kinds.path import Aspect, Cell, Path

ASPECTS = ("dimensions", "*", "aspects", "*")


def _check(document: Document, context: Context) -> Iterator[Fault]:
    path = document.entity
    assert isinstance(path, Path)
    if not path.published:
        return
    levels = tuple(dict.fromkeys(meant_levels(path, context.frame.terms("levels"))))
    for (where, _), aspect in zip(values_at(document.data, ASPECTS), path.aspects, strict=True):
        present = {cell.level for cell in aspect.cells}
        for level in levels:
            if level not in present:
                yield _without_cell(document.file, where, aspect, level)
        for number, cell in enumerate(aspect.cells):
            yield from _cell(document.file, (*where, "cells", number), aspect, cell)


def _cell(file: str, where: KeyPath, aspect: Aspect, cell: Cell) -> Iterator[Fault]:
    if not cell.descriptor:
        message = Text(
            f"de cel van `{aspect.id}` op `{cell.level}` heeft geen beschrijving",
            f"the cell of `{aspect.id}` on `{cell.level}` has no descriptor",
        )
        advice = Text(
            "schrijf bij `descriptor` een of meer uitspraken over wat een leraar hier laat zien",
            "write one or more statements under `descriptor` of what a teacher shows here",
        )
        yield _fault(file, (*where, "descriptor"), "value", message, advice)
        return
    told = {statement.strand for statement in cell.descriptor}
    for strand in aspect.strands:
        if strand.id not in told:
            message = Text(
                f"de cel van `{aspect.id}` op `{cell.level}` zegt niets over de lijn `{strand.id}`",
                f"the cell of `{aspect.id}` on `{cell.level}` says nothing about the strand `{strand.id}`",
            )
            advice = Text(
                f"voeg een uitspraak met `strand: {strand.id}` toe", f"add a statement with `strand: {strand.id}`"
            )
            yield _fault(file, (*where, "descriptor"), "key", message, advice)


def _without_cell(file: str, where: KeyPath, aspect: Aspect, level: str) -> Fault:
    return _fault(
        file,
        (*where, "cells"),
        "key",
        Text(f"aspect `{aspect.id}` heeft geen cel op `{level}`", f"aspect `{aspect.id}` has no cell on `{level}`"),
        Text(
            f"voeg een cel met `level: {level}` en een `descriptor` toe",
            f"add a cell with `level: {level}` and a `descriptor`",
        ),
    )


def _fault(file: str, where: KeyPath, at: At, message: Text, advice: Text) -> Fault:
    return Fault(rule=RULE.id, file=file, where=where, at=at, message=message, advice=advice)


RULE = Rule(
    id="cell-without-descriptor",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een lege cel in een vastgesteld pad", "An empty cell in an adopted path"),
    why=Text(
        "Een leraar kan zich alleen plaatsen op een pad dat voor elk aspect en elk niveau zegt wat hij laat zien.",
        "Teachers can place themselves only on a path that says for every aspect and level what they show.",
    ),
    document=_check,
    kinds=("path",),
    bad=(
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    (
                        "          - level: startbekwaam\n"
                        "            descriptor:\n"
                        "              - text: Kiest de kern van een les.\n"
                    ),
                    "          - level: startbekwaam\n",
                )
            },
            at=("data/paths/ontwerpen.yaml", 25, 13),
        ),
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    (
                        "        cells:\n"
                        "          - level: startbekwaam\n"
                        "            descriptor:\n"
                        "              - text: Kiest de kern van een les.\n"
                    ),
                    "        cells:\n",
                )
            },
            at=("data/paths/ontwerpen.yaml", 24, 9),
        ),
    ),
    good=(Example(),),
)
