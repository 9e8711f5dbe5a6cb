"""A text that only says `unknown` looks filled in, is shown and searched, and tells nobody anything."""

from collections.abc import Iterator
from functools import cache

from napl.core.finding import Fault, RemoveItem, Severity
from napl.core.text import KeyPath, Text
from napl.lint.document import Context, Document
from napl.lint.prose import places, texts_at
from napl.lint.rule import Example, Rule
from napl.schema.meaning import UNKNOWN
from napl.schema.store import is_free_text, part_at

_WORDS = frozenset({"unknown", "unknow", "onbekend", "niet bekend", "nog niet bekend", "not known"})
_PARTS = (b"know", b"bekend")
"""One of these stands, in small letters, in every file with such a text."""
_LONGEST = 16
"""No such text is longer, in characters; and no quote and space before one of its parts."""


@cache
def _texts(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the key paths of a kind that hold prose, but for those that take `unknown` as a value."""
    return places(name, lambda part: is_free_text(part) and UNKNOWN not in part.get("examples", ()))


@cache
def _keys(name: str) -> frozenset[bytes]:
    """Return the last keys of those key paths, and nothing, which stands before an item of a list or a folded text."""
    return frozenset(next((key for key in reversed(path) if key != "*"), "").encode() for path in _texts(name)) | {b""}


def _suspect(document: Document) -> bool:
    """Say whether such a text may stand in a file: quickly, for `unknown` as a value stands in nearly every one."""
    raw, keys = document.raw.lower(), _keys(document.kind)
    for part in _PARTS:
        start = raw.find(part)
        while start >= 0:
            key, _, before = raw[raw.rfind(b"\n", 0, start) + 1 : start].rpartition(b":")
            if len(before) < _LONGEST and key.strip(b" -{'\"") in keys:
                return True
            start = raw.find(part, start + 1)
    return b"\\" in document.special


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    if not _suspect(document):
        return
    for where, text in texts_at(document.data, _texts(document.kind)):
        if len(text) <= _LONGEST and text.strip().casefold() in _WORDS:
            yield _fault(document, where, text.strip())


def _fault(document: Document, where: KeyPath, text: str) -> Fault:
    required = part_at(document.kind, where[:-1]).get("required", ())
    optional = isinstance(where[-1], str) and where[-1] not in required
    advice = (
        Text("haal het veld weg zolang u niets weet", "remove the field for as long as you know nothing")
        if optional
        else Text("vul hier in wat u wel weet", "fill in what you do know")
    )
    return Fault(
        rule=RULE.id,
        file=document.file,
        where=where,
        message=Text(
            f"`{text}` is hier gewone tekst: dit veld kan niet onbekend zijn",
            f"`{text}` is plain text here: this field cannot be unknown",
        ),
        advice=advice,
        fix=RemoveItem(where) if optional else None,
        safe=False,
    )


_TRAJECTORY = "data/trajectories/leerlijn.yaml"

RULE = Rule(
    id="unknown-as-text",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Onbekend als tekst", "Unknown as a text"),
    why=Text(
        "Alleen waar het schema dat zegt is `unknown` een waarde; elders komt het woord als titel of doelgroep op de site.",
        "Only where the schema says so, `unknown` is a value; elsewhere the word lands on the site as a title or an audience.",
    ),
    document=_check,
    each_place=True,
    bad=(
        Example(swap={_TRAJECTORY: ("audience: Leraren in het vo", "audience: unknown")}, at=(_TRAJECTORY, 10, 11)),
        Example(swap={_TRAJECTORY: ("title: Een leerlijn ontwerpen", "title: 'Niet bekend'")}, at=(_TRAJECTORY, 2, 8)),
        Example(
            swap={_TRAJECTORY: ("summary: Ontwerp een leerlijn.", "summary: >-\n  Nog niet bekend")},
            at=(_TRAJECTORY, 5, 10),
        ),
        Example(
            swap={_TRAJECTORY: ("recognition: []\n", "recognition: []\ntheory: onbekend\n")}, at=(_TRAJECTORY, 51, 9)
        ),
    ),
    good=(
        Example(),
        Example(swap={_TRAJECTORY: ("audience: Leraren in het vo", "audience: Leraren met een onbekend vak")}),
        Example(swap={_TRAJECTORY: ("origin: provider\n", "origin: provider\nsubject: unknown\n")}),
    ),
)
