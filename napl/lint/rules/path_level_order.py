"""The levels of a path carry every computation: their order, their names and the cells on them must agree."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.nearest import nearest
from napl.core.text import KeyPath, Text, listed
from napl.lint.document import Context, Document
from napl.lint.misspelt_levels import meant_levels, misspelt_levels
from napl.lint.rule import Example, Rule
from napl.lint.walk import values_at
from napl.model.kinds.path import Aspect, Path

ASPECTS = ("dimensions", "*", "aspects", "*")


def _check(document: Document, context: Context) -> Iterator[Fault]:
    path = document.entity
    assert isinstance(path, Path)
    framework = tuple(context.frame.terms("levels"))
    if framework:
        yield from _order(document.file, path, framework)
        yield from _titles(document.file, path, framework)
    yield from _without_cells(document.file, path, framework)
    levels = meant_levels(path, framework)
    for (where, _), aspect in zip(values_at(document.data, ASPECTS), path.aspects, strict=True):
        yield from _cells(document.file, where, aspect, levels)


def _order(file: str, path: Path, framework: tuple[str, ...]) -> Iterator[Fault]:
    highest = ""
    for number, level in enumerate(path.level_ids):
        if level not in framework:
            continue
        if highest and framework.index(level) < framework.index(highest):
            message = Text(
                f"`{level}` staat na `{highest}`, maar is in het ordeningskader een lager niveau",
                f"`{level}` comes after `{highest}`, but is a lower level in the ordering framework",
            )
            advice = Text(f"zet `{level}` vóór `{highest}`", f"put `{level}` before `{highest}`")
            yield _fault(file, ("levels", number, "id"), message, advice)
        else:
            highest = level


def _titles(file: str, path: Path, framework: tuple[str, ...]) -> Iterator[Fault]:
    for number, level in enumerate(path.levels):
        if level.title is None and level.id not in framework:
            close = nearest(level.id, framework)
            hint = Text(f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else Text("", "")
            message = Text(
                f"`{level.id}` is een eigen niveau zonder naam{hint.nl}",
                f"`{level.id}` is a level of this path's own without a title{hint.en}",
            )
            advice = Text("geef het niveau een `title`", "give the level a `title`")
            if close:
                advice = Text(
                    f"schrijf `{close}`, of geef een niveau dat echt zo heet een `title`",
                    f"write `{close}`, or give a level that is really called so a `title`",
                )
            yield _fault(file, ("levels", number, "id"), message, advice)


def _without_cells(file: str, path: Path, framework: tuple[str, ...]) -> Iterator[Fault]:
    """Yield the misspelt levels that have a name, or of which no framework can tell that they lack one."""
    meant = misspelt_levels(path, framework)
    for number, level in enumerate(path.levels):
        if level.id in meant and (level.title is not None or not framework):
            close = meant[level.id]
            message = Text(
                f"geen enkele cel heeft niveau `{level.id}`; bedoelt u `{close}`?",
                f"no cell at all has level `{level.id}`; do you mean `{close}`?",
            )
            advice = Text(
                f"schrijf hier `{close}`, zoals de cellen, of `{level.id}` in alle cellen",
                f"write `{close}` here, as the cells do, or `{level.id}` in all cells",
            )
            yield _fault(file, ("levels", number, "id"), message, advice)


def _cells(file: str, where: KeyPath, aspect: Aspect, levels: tuple[str, ...]) -> Iterator[Fault]:
    quoted = tuple(f"`{level}`" for level in levels)
    seen: dict[str, int] = {}
    for number, cell in enumerate(aspect.cells):
        place = (*where, "cells", number, "level")
        first = seen.setdefault(cell.level, number)
        if cell.level not in levels:
            close = nearest(cell.level, levels)
            hint = Text(f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else Text("", "")
            message = Text(
                f"dit pad heeft geen niveau `{cell.level}`{hint.nl}",
                f"this path has no level `{cell.level}`{hint.en}",
            )
            advice = Text(f"schrijf {listed(quoted, 'of')}", f"write {listed(quoted, 'or')}")
            yield _fault(file, place, message, advice)
        elif first != number:
            message = Text(
                f"aspect `{aspect.id}` heeft al een cel op `{cell.level}`: nummer {first + 1} onder `cells`",
                f"aspect `{aspect.id}` already has a cell on `{cell.level}`: number {first + 1} under `cells`",
            )
            advice = Text("voeg de twee cellen samen", "merge the two cells")
            yield _fault(file, place, message, advice)


def _fault(file: str, where: KeyPath, message: Text, advice: Text) -> Fault:
    return Fault(rule=RULE.id, file=file, where=where, message=message, advice=advice)


RULE = Rule(
    id="path-level-order",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Niveaus van een pad die niet kloppen", "Levels of a path that do not agree"),
    why=Text(
        "Stappen, dekking en witte vlekken volgen uit de volgorde van de niveaus en de cellen daarop.",
        "Steps, coverage and white spots follow from the order of the levels and the cells on them.",
    ),
    document=_check,
    kinds=("path",),
    suppressible=False,
    bad=(
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    "  - id: vakbekwaam\n  - id: expert\n",
                    "  - id: expert\n  - id: vakbekwaam\n",
                )
            },
            files={"data/trajectories/leerlijn.yaml": None},
            at=("data/paths/ontwerpen.yaml", 17, 9),
        ),
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    "          - level: vakbekwaam\n",
                    (
                        "          - level: gevorderd\n"
                        "            descriptor:\n"
                        "              - text: Kiest de kern van een lessenserie.\n"
                        "          - level: vakbekwaam\n"
                    ),
                )
            },
            at=("data/paths/ontwerpen.yaml", 28, 20),
        ),
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    "          - level: vakbekwaam\n",
                    (
                        "          - level: startbekwaam\n"
                        "            descriptor:\n"
                        "              - text: Kiest met hulp de kern van een lessenserie.\n"
                        "          - level: vakbekwaam\n"
                    ),
                )
            },
            at=("data/paths/ontwerpen.yaml", 28, 20),
        ),
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    (
                        "status: adopted\n"
                        "version: 1.0.0\n"
                        "owner: Atelier rollen vo\n"
                        "rationale: Leerlingen leren meer van een samenhangend programma.\n"
                        "levels:\n"
                        "  - id: startbekwaam\n"
                    ),
                    (
                        "status: draft\n"
                        "version: 1.0.0\n"
                        "owner: Atelier rollen vo\n"
                        "rationale: Leerlingen leren meer van een samenhangend programma.\n"
                        "levels:\n"
                        "  - id: startbekwaam\n"
                        "  - id: gevorderd\n"
                    ),
                )
            },
            at=("data/paths/ontwerpen.yaml", 16, 9),
        ),
    ),
    good=(
        Example(),
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    "  - id: startbekwaam\n",
                    "  - id: startbekwaam\n  - id: gevorderd\n    title: Gevorderd\n",
                )
            }
        ),
    ),
)
