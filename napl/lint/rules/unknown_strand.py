"""A statement on a strand that its aspect lacks gets lost in a matrix that is drawn per strand."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.nearest import nearest
from napl.core.text import KeyPath, Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.lint.walk import values_at
from napl.model.kinds.path import Aspect, Path

ASPECTS = ("dimensions", "*", "aspects", "*")


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    path = document.entity
    assert isinstance(path, Path)
    for (where, _), aspect in zip(values_at(document.data, ASPECTS), path.aspects, strict=True):
        known = tuple(strand.id for strand in aspect.strands)
        for number, cell in enumerate(aspect.cells):
            for place, statement in enumerate(cell.descriptor):
                if statement.strand is not None and statement.strand not in known:
                    inner = (*where, "cells", number, "descriptor", place, "strand")
                    yield _fault(document.file, inner, statement.strand, aspect, known)


def _fault(file: str, where: KeyPath, strand: str, aspect: Aspect, known: tuple[str, ...]) -> Fault:
    close = nearest(strand, known)
    hint = Text(f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else Text("", "")
    quoted = tuple(f"`{name}`" for name in known)
    none = Text(
        "haal `strand` weg, of voeg bij `strands` van het aspect lijnen toe",
        "remove `strand`, or add strands to the aspect under `strands`",
    )
    return Fault(
        rule=RULE.id,
        file=file,
        where=where,
        message=Text(
            f"aspect `{aspect.id}` heeft geen lijn `{strand}`{hint.nl}",
            f"aspect `{aspect.id}` has no strand `{strand}`{hint.en}",
        ),
        advice=Text(f"schrijf {listed(quoted, 'of')}", f"write {listed(quoted, 'or')}") if known else none,
    )


RULE = Rule(
    id="unknown-strand",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een lijn die het aspect niet heeft", "A strand that the aspect does not have"),
    why=Text(
        "De matrix toont uitspraken per lijn. Een uitspraak op een onbekende lijn staat dan nergens.",
        "The matrix shows statements per strand. A statement on an unknown strand appears nowhere.",
    ),
    document=_check,
    kinds=("path",),
    suppressible=False,
    bad=(
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    "              - text: Kiest de kern van een les.\n",
                    "              - strand: inhoud\n                text: Kiest de kern van een les.\n",
                )
            },
            at=("data/paths/ontwerpen.yaml", 27, 25),
        ),
    ),
    good=(
        Example(),
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    (
                        "        cells:\n"
                        "          - level: startbekwaam\n"
                        "            descriptor:\n"
                        "              - text: Kiest de kern van een les.\n"
                    ),
                    (
                        "        strands:\n"
                        "          - id: inhoud\n"
                        "            title: Inhoud\n"
                        "        cells:\n"
                        "          - level: startbekwaam\n"
                        "            descriptor:\n"
                        "              - strand: inhoud\n"
                        "                text: Kiest de kern van een les.\n"
                    ),
                )
            }
        ),
    ),
)
