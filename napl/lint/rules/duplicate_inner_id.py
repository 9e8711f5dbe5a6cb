"""Two parts with one id in a file: references reach only the first, and counts come out wrong."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from napl.core.finding import Fault, Severity
from napl.core.text import KeyPath, Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.lint.walk import values_at
from napl.schema.store import resolved, schema

WHOLE_FILE = frozenset({("path", "aspects"), ("path", "outcomes")})
"""Lists, by kind and key, whose ids are unique in the whole file: trajectories name them without their surroundings."""


@cache
def _patterns(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return the key paths (``*`` for any list item) of the ids of list items in a kind's schema."""

    def find(part: dict[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        part = resolved(part)
        for key, inner in part.get("properties", {}).items():
            if key == "id" and path[-1:] == ("*",):
                yield (*path, key)
            yield from find(inner, (*path, key))
        if "items" in part:
            yield from find(part["items"], (*path, "*"))

    return tuple(find(schema(kind), ()))


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    for pattern in _patterns(document.kind):
        whole_file = (document.kind, pattern[-3]) in WHOLE_FILE
        seen: dict[tuple[str, KeyPath], KeyPath] = {}
        for where, name in values_at(document.data, pattern):
            first = seen.setdefault((name, () if whole_file else where[:-2]), where)
            if first is not where:
                yield _fault(document.file, where, name, _place(first, where))


def _place(first: KeyPath, second: KeyPath) -> Text:
    """Return in words where the first id stands, from 1, innermost list first; what both have around them is left out."""
    lists = [number for number, part in enumerate(first) if isinstance(part, int)]
    apart = next(number for number in lists if first[: number + 1] != second[: number + 1])
    steps = [(int(first[number]) + 1, first[number - 1]) for number in reversed(lists) if number >= apart]
    return Text(
        " van ".join(f"nummer {count} onder `{key}`" for count, key in steps),
        " of ".join(f"number {count} under `{key}`" for count, key in steps),
    )


def _fault(file: str, where: KeyPath, name: str, first: Text) -> Fault:
    return Fault(
        rule=RULE.id,
        file=file,
        where=where,
        message=Text(f"het kenmerk `{name}` is al van {first.nl}", f"the id `{name}` already belongs to {first.en}"),
        advice=Text("geef een van de twee een ander kenmerk", "give one of the two another id"),
    )


RULE = Rule(
    id="duplicate-inner-id",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een kenmerk dat twee keer voorkomt", "An id that occurs twice"),
    why=Text(
        "Een kenmerk wijst precies één ding aan. Bij twee gelijke kenmerken is niet te zien welk bedoeld is.",
        "An id points to exactly one thing. With two equal ids nobody can tell which one is meant.",
    ),
    document=_check,
    each_place=True,
    suppressible=False,
    bad=(
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "editions:\n",
                    "editions:\n  - id: voorjaar\n    mode: online\n    seats: 20\n",
                )
            },
            at=("data/trajectories/leerlijn.yaml", 46, 9),
            also=(("data/trajectories/leerlijn.yaml", "  - id: voorjaar"),),
        ),
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    "              - id: kern-e1\n",
                    (
                        "              - id: kern-v1\n"
                        "                text: Begeleidt een sectie bij het kiezen van een kern.\n"
                        "              - id: kern-e1\n"
                    ),
                )
            },
            at=("data/paths/ontwerpen.yaml", 38, 21),
        ),
        Example(
            swap={"data/framework/recognitions.yaml": ("  - id: crkbo\n", "  - id: nvao\n")},
            at=("data/framework/recognitions.yaml", 10, 9),
        ),
    ),
    good=(
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "editions:\n",
                    "editions:\n  - id: najaar\n    mode: online\n    seats: 20\n",
                )
            }
        ),
        Example(),
    ),
)
