"""A trajectory that serves an aspect its path lacks seems to fill a cell that does not exist."""

from collections.abc import Iterator
from functools import lru_cache

from napl.core.finding import Fault, Severity
from napl.core.nearest import nearest
from napl.core.text import KeyPath, Text, listed
from napl.lint.document import Context, Document
from napl.lint.named_steps import KINDS, named_steps
from napl.lint.rule import Example, Rule
from napl.model.kinds.path import Path
from napl.model.register import Register


@lru_cache(maxsize=1)
def _aspects(frame: Register) -> dict[str, tuple[str, ...]]:
    """Return the ids of the aspects, in order, by path."""
    return {name: tuple(aspect.id for aspect in path.aspects) for name, path in frame.paths.items()}


def _check(document: Document, context: Context) -> Iterator[Fault]:
    entity = document.entity
    if isinstance(entity, Path):
        own = tuple(aspect.id for aspect in entity.aspects)
        for number, exception in enumerate(entity.not_applicable):
            if exception.aspect not in own:
                yield _fault(document.file, ("not_applicable", number, "aspect"), exception.aspect, entity.id, own)
        return
    aspects = _aspects(context.frame)
    for step in named_steps(entity):
        known = aspects.get(step.path)
        if known is None:
            continue
        for place, aspect in enumerate(step.aspects):
            if aspect not in known:
                yield _fault(document.file, (*step.where, "aspects", place), aspect, step.path, known)


def _fault(file: str, where: KeyPath, aspect: str, path: str, known: tuple[str, ...]) -> Fault:
    close = nearest(aspect, known)
    hint = Text(f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else Text("", "")
    quoted = tuple(f"`{name}`" for name in known)
    return Fault(
        rule=RULE.id,
        file=file,
        where=where,
        message=Text(
            f"pad `{path}` heeft geen aspect `{aspect}`{hint.nl}",
            f"path `{path}` has no aspect `{aspect}`{hint.en}",
        ),
        advice=Text(f"schrijf {listed(quoted, 'of')}", f"write {listed(quoted, 'or')}"),
    )


RULE = Rule(
    id="unknown-aspect",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een aspect dat het pad niet heeft", "An aspect that the path does not have"),
    why=Text(
        "Alleen een aspect van het pad zelf komt in de matrix en in de lijst van witte vlekken.",
        "Only an aspect of the path itself reaches the matrix and the list of white spots.",
    ),
    document=_check,
    kinds=("path", *KINDS),
    suppressible=False,
    bad=(
        Example(
            swap={"data/trajectories/leerlijn.yaml": ("    aspects:\n      - kern", "    aspects:\n      - kerm")},
            at=("data/trajectories/leerlijn.yaml", 16, 9),
            also=(("data/paths/ontwerpen.yaml", "      - id: kern"),),
        ),
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    "changelog:\n",
                    (
                        "not_applicable:\n"
                        "  - aspect: samenhang\n"
                        "    to_level: expert\n"
                        "    reason: Dit leren leraren op hun eigen school.\n"
                        "    by: Atelier rollen vo\n"
                        "    date: 2025-01-01\n"
                        "changelog:\n"
                    ),
                )
            },
            at=("data/paths/ontwerpen.yaml", 46, 13),
        ),
        Example(
            swap={"data/demands/noord-vo-leraren.yaml": ("      - kern", "      - kerm")},
            at=("data/demands/noord-vo-leraren.yaml", 12, 9),
        ),
    ),
    good=(Example(),),
)
