"""Owns what a value of the wrong sort plainly means: only meanings that leave no doubt, so that a machine may write them."""

import re
from datetime import date
from typing import Any

import jsonschema_rs

UNKNOWN = "unknown"
_OF_SCALARS = frozenset({"type", "enum", "const", "anyOf", "pattern", "minLength", "maxLength", "minimum", "maximum"})
_UNKNOWN = frozenset(
    {
        "unknown",
        "unkown",
        "unknow",
        "unknwon",
        "unknonw",
        "onbekend",
        "niet bekend",
        "nog niet bekend",
        "not known",
        "?",
    }
)
_YES = frozenset({"yes", "ja", "true", "on", "waar"})
_NO = frozenset({"no", "nee", "false", "off", "onwaar"})
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/. ])([0-9]{1,2})\2([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/. ])([0-9]{1,2})\2([0-9]{4})")
_IN_WORDS = re.compile(r"([0-9]{1,2}) ([a-z]{3,9}) ([0-9]{4})")
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def accepts(part: dict[str, Any], value: object) -> bool:
    """Say whether a schema part takes a scalar; formats are not looked at."""
    return jsonschema_rs.is_valid({key: part[key] for key in part.keys() & _OF_SCALARS}, value)


def means_unknown(value: object) -> bool:
    """Say whether a text is another spelling of `unknown`, or its translation."""
    return isinstance(value, str) and value.strip().casefold() in _UNKNOWN


def truth(value: object) -> bool | None:
    """Return the boolean that a text stands for; None for any other value. A number is none."""
    if isinstance(value, bool):
        return value
    word = value.strip().casefold() if isinstance(value, str) else ""
    return True if word in _YES else False if word in _NO else None


def day(value: object) -> tuple[str, bool] | None:
    """Return the date (ISO 8601) that a text stands for, and whether it can be no other; None where there is none."""
    word = " ".join(value.split()).casefold() if isinstance(value, str) else ""
    if found := _YEAR_FIRST.fullmatch(word):
        year, month, of_month = int(found[1]), int(found[3]), int(found[4])
    elif found := _YEAR_LAST.fullmatch(word):
        year, month, of_month = int(found[4]), int(found[3]), int(found[1])
    elif (found := _IN_WORDS.fullmatch(word)) and found[2] in _MONTHS:
        year, month, of_month = int(found[3]), _MONTHS.index(found[2]) + 1, int(found[1])
    else:
        return None
    try:
        meant = date(year, month, of_month).isoformat()
    except ValueError:
        return None
    return meant, found.re is not _YEAR_LAST or of_month > 12 or of_month == month


def spelling(value: object, known: list[Any]) -> str | None:
    """Return the one known text that differs from `value` in capitals, spaces, hyphens and underscores only."""
    if not isinstance(value, str):
        return None
    same = [word for word in known if isinstance(word, str) and bare(word) == bare(value)]
    return same[0] if len(same) == 1 else None


def bare(word: str) -> str:
    """Return a word without what spelling differs in: capitals, spaces, hyphens and underscores."""
    return re.sub(r"[\s_-]+", "", word).casefold()


def items(value: object, part: dict[str, Any]) -> tuple[str | float | bool, ...]:
    """Return the items of the list that a scalar stands for, by the schema part of an item; none where it cannot be.

    Text with commas is several items only where an item is one of a list of values or an id, which holds no comma.
    """
    if not isinstance(value, str | int | float | bool) or not part:
        return ()
    if accepts(part, value):
        return (value,)
    split = tuple(word.strip() for word in value.split(",")) if isinstance(value, str) and "," in value else ()
    distinct = len(set(split)) == len(split) and ("enum" in part or "pattern" in part) and "format" not in part
    return split if distinct and all(accepts(part, word) for word in split) else ()
