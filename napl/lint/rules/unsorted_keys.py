"""Keys in the same order everywhere make files easy to read and to compare."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from napl.core.finding import Fault, Rewrite, Severity
from napl.core.text import KeyPath, Text
from napl.lint.document import Context, Document
from napl.lint.key_blocks import in_order
from napl.lint.rule import Example, Rule
from napl.load.front import SUFFIX, parts
from napl.schema.store import KeyOrder, key_order

Misplaced = tuple[KeyPath, str | None]
"""Key path of a key in the wrong place, and the key that it belongs after; None for one that belongs first."""


def misplaced(data: Any, order: KeyOrder, path: KeyPath = ()) -> Iterator[Misplaced]:  # noqa: ANN401
    """Yield for every mapping in plain data that is out of order the first key in the wrong place."""
    if isinstance(data, dict):
        rank = order.rank
        ranks = [rank[key] for key in data if key in rank]
        if ranks != sorted(ranks):
            yield _first(tuple(data), rank, path)
        for key, inner in order.keys.items():
            if key in data:
                yield from misplaced(data[key], inner, (*path, key))
    elif isinstance(data, list) and order.items is not None:
        for number, item in enumerate(data):
            yield from misplaced(item, order.items, (*path, number))


_seen: dict[tuple[int, tuple[str, ...]], bool] = {}
"""Whether keys in this order are in the order of a mapping, by the mapping's place in the schemas: there are few."""


def _ordered(data: Any, order: KeyOrder) -> bool:  # noqa: ANN401
    """Say whether all mappings in plain data are in order; the same keys at the same place are compared only once."""
    if isinstance(data, dict):
        known = (id(order), tuple(data))
        well = _seen.get(known)
        if well is None:
            ranks = [order.rank[key] for key in data if key in order.rank]
            well = _seen[known] = ranks == sorted(ranks)
        for key, inner in order.keys.items():
            if well and key in data:
                well = _ordered(data[key], inner)
        return well
    if isinstance(data, list) and order.items is not None:
        for item in data:
            if not _ordered(item, order.items):
                return False
    return True


def _first(keys: tuple[str, ...], rank: dict[str, int], path: KeyPath) -> Misplaced:
    """Return the first key outside the longest run of keys that are in order already, and its neighbour when sorted."""
    known = [key for key in keys if key in rank]
    best: list[int] = []
    runs: list[tuple[str, ...]] = []
    for key in known:
        place = bisect_left(best, rank[key])
        run = ((*runs[place - 1], key)) if place else (key,)
        best[place : place + 1] = [rank[key]]
        runs[place : place + 1] = [run]
    wrong = next(key for key in known if key not in runs[-1])
    ordered = sorted(known, key=rank.__getitem__)
    number = ordered.index(wrong)
    return (*path, wrong), ordered[number - 1] if number else None


def _in_order(text: str, file: str, order: KeyOrder) -> str | None:
    """Return a text with its keys in order; of Markdown only the front matter is looked at."""
    found = parts(text) if file.endswith(SUFFIX) else None
    if found is None:
        return in_order(text, order)
    better = in_order(found.fields, order)
    return better and f"{text[:1]}{better[1:]}{text[found.closing :]}"


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    order = key_order(document.kind)
    if _ordered(document.data, order):
        return
    found = list(misplaced(document.data, order))
    text = document.raw.decode("utf-8")
    better = _in_order(text, document.file, order)
    for where, after in found:
        key = where[-1]
        place = Text(f"hoort na `{after}`", f"belongs after `{after}`")
        if after is None:
            place = Text("hoort vooraan", "belongs first")
        yield Fault(
            rule=RULE.id,
            file=document.file,
            where=where,
            at="key",
            message=Text(f"het veld `{key}` {place.nl}", f"the field `{key}` {place.en}"),
            advice=Text("zet de velden in de volgorde van het schema", "put the fields in the order of the schema"),
            fix=None if better is None or better == text else Rewrite(better),
        )


_PROVIDER, _TRAJECTORY = "data/providers/academie.yaml", "data/trajectories/leerlijn.yaml"

RULE = Rule(
    id="unsorted-keys",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Velden in een andere volgorde dan in het schema", "Fields in another order than in the schema"),
    why=Text(
        "Met overal dezelfde volgorde is een bestand snel te lezen en is te zien wat er echt veranderd is.",
        "With the same order everywhere a file reads quickly, and what really changed is plain to see.",
    ),
    document=_check,
    on_data=True,
    fixable=True,
    bad=(
        Example(
            swap={
                _PROVIDER: (
                    "name: Voorbeeldacademie\ntype: private\nwebsite: https://academie.voorbeeld.nl/\n",
                    (
                        "type: private\n"
                        "website: https://academie.voorbeeld.nl/\n"
                        "# Zo noemt de academie zich.\n"
                        "name: Voorbeeldacademie\n"
                    ),
                )
            },
            at=(_PROVIDER, 5, 1),
        ),
        Example(
            swap={
                _TRAJECTORY: (
                    "  - path: ontwerpen\n    aspects:\n      - kern\n",
                    "  - aspects:\n      - kern\n    path: ontwerpen\n",
                )
            },
            at=(_TRAJECTORY, 14, 5),
        ),
    ),
    good=(Example(),),
)
