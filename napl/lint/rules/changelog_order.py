"""A history that is not in order hides which version is the newest."""

from collections.abc import Iterator

from napl.core.finding import Fault, Reorder, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.path import Path


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    path = document.entity
    assert isinstance(path, Path)
    newest_first = sorted(range(len(path.changelog)), key=lambda number: path.changelog[number].date, reverse=True)
    versions = [_parts(path.changelog[number].version) for number in newest_first]
    for number, (above, change) in enumerate(zip(path.changelog, path.changelog[1:], strict=False), 1):
        if change.date > above.date:
            yield Fault(
                rule=RULE.id,
                file=document.file,
                where=("changelog", number, "date"),
                message=Text(
                    f"versie {change.version} ({change.date}) is nieuwer dan versie {above.version} erboven ({above.date})",
                    f"version {change.version} ({change.date}) is newer than version {above.version} above it ({above.date})",
                ),
                advice=Text("zet de nieuwste versie bovenaan", "put the newest version first"),
                fix=Reorder(("changelog",), tuple(newest_first)),
                safe=versions == sorted(versions, reverse=True),
            )


def _parts(version: str) -> tuple[int, ...]:
    """Return the numbers of a version; where their order and that of the dates differ, one of the two may be wrong."""
    return tuple(int(part) for part in version.split("."))


RULE = Rule(
    id="changelog-order",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Een versiegeschiedenis die niet op volgorde staat", "A changelog that is not in order"),
    why=Text(
        "Lezers zoeken de laatste wijziging bovenaan.",
        "Readers look for the latest change at the top.",
    ),
    document=_check,
    kinds=("path",),
    fixable=True,
    bad=(
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    "    changes: Eerste versie.\n",
                    (
                        "    changes: Eerste versie.\n"
                        "  # Na de consultatie.\n"
                        "  - version: 1.1.0\n"
                        "    date: 2025-03-01\n"
                        "    changes: Versie van de consultatie verwerkt.\n"
                    ),
                )
            },
            at=("data/paths/ontwerpen.yaml", 51, 11),
        ),
    ),
    good=(
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    "    changes: Eerste versie.\n",
                    (
                        "    changes: Eerste versie.\n"
                        "  - version: 0.9.0\n"
                        "    date: 2024-11-01\n"
                        "    changes: Versie voor de consultatie.\n"
                    ),
                )
            }
        ),
        Example(),
    ),
)
