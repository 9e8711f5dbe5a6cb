"""Owns the fixes of what a schema refuses: what to write instead, and whether a machine may write it unasked."""

from typing import Any

from napl.core.finding import Enlist, Fix, Quote, RemoveItem, SetValue
from napl.core.nearest import nearest, written_as_id
from napl.schema.meaning import UNKNOWN, accepts, day, items, means_unknown, spelling, truth
from napl.schema.mismatch import Mismatch
from napl.schema.store import part_at, resolved
from napl.schema.written_number import number

Mending = tuple[Fix | None, bool]
"""A fix, if there is one, and whether it is safe."""
NOTHING: Mending = (None, False)
_CLOSE = 0.85
"""From this likeness on a listed value is offered as a mending; a person still has to agree."""
_ANSWERS = {True: "yes", False: "no"}


def of_type(error: Mismatch, name: str) -> Mending:
    """Return the mending of a value of the wrong type: quotes, a number, a boolean, or a list of one."""
    part = part_at(name, error.path)
    got = error.got
    match error.wanted:
        case "string" if isinstance(got, bool) and accepts(part, _ANSWERS[got]) and "enum" in part:
            return SetValue(error.path, _ANSWERS[got]), True
        case "string" if isinstance(got, bool | int | float) and not part.keys() & {"enum", "format"}:
            return Quote(error.path), True
        case "boolean" if (meant := truth(got)) is not None:
            return SetValue(error.path, meant), True
        case "number" | "integer":
            return _number(error, part)
        case "array" if values := items(got, resolved(part.get("items", {}))):
            return Enlist(error.path, values), True
    return NOTHING


def _number(error: Mismatch, part: dict[str, Any]) -> Mending:
    meant = number(error.got, part.get("x-unit"))
    return (SetValue(error.path, meant), True) if meant is not None and accepts(part, meant) else NOTHING


def of_enum(error: Mismatch) -> Mending:
    """Return the mending of a value outside the list: the same in other letters, `unknown`, yes or no, or a close one."""
    values = list(error.wanted)
    same = spelling(error.got, values)
    if same is not None:
        return SetValue(error.path, same), True
    if UNKNOWN in values and means_unknown(error.got):
        return SetValue(error.path, UNKNOWN), True
    answer = truth(error.got)
    if answer is not None and _ANSWERS[answer] in values:
        return SetValue(error.path, _ANSWERS[answer]), True
    close = nearest(str(error.got), [str(value) for value in values], _CLOSE)
    return (SetValue(error.path, close), False) if close is not None and close in values else NOTHING


def of_quantity(error: Mismatch, name: str) -> Mending:
    """Return the mending of what is no quantity: `unknown`, or the number that the text stands for."""
    if means_unknown(error.got):
        return SetValue(error.path, UNKNOWN), True
    return _number(error, part_at(name, error.path))


def of_pattern(error: Mismatch, name: str) -> Mending:
    """Return the mending of a value of the wrong form: without the spaces around it, or `unknown` where that is meant.

    What reads as an id once it is written as one is offered, and left to people: only they know whether there is one.
    """
    part = part_at(name, error.path)
    if UNKNOWN in part.get("examples", ()) and means_unknown(error.got):
        return SetValue(error.path, UNKNOWN), True
    trimmed = str(error.got).strip()
    if accepts(part, trimmed):
        return SetValue(error.path, trimmed), True
    likely = written_as_id(trimmed)
    return (SetValue(error.path, likely), False) if "x-ref" not in part and accepts(part, likely) else NOTHING


def of_date(error: Mismatch, name: str) -> Mending:
    """Return the mending of what is no date: the date that it stands for; of two possible ones the Dutch one, unsafe."""
    if said_unknown(error, name):
        return RemoveItem(error.path), True
    found = day(error.got)
    if found is None or not accepts(part_at(name, error.path), found[0]):
        return NOTHING
    return SetValue(error.path, found[0]), found[1]


def said_unknown(error: Mismatch, name: str) -> bool:
    """Say whether a field that is not required is said to be unknown: it can go, for its absence means the same."""
    if not means_unknown(error.got) or not error.path or not isinstance(error.path[-1], str):
        return False
    return error.path[-1] not in part_at(name, error.path[:-1]).get("required", ())


def of_address(error: Mismatch, name: str) -> Mending:
    """Return the mending of a web address without its beginning, which a person has to try first."""
    if said_unknown(error, name):
        return RemoveItem(error.path), True
    got = str(error.got).strip()
    likely = f"https://{got}"
    bare = error.wanted == "uri" and got.startswith("www.") and accepts(part_at(name, error.path), likely)
    return (SetValue(error.path, likely), False) if bare else NOTHING
