"""Owns which number a text stands for, as people write it: with a unit, a decimal comma, points that part thousands."""

import re

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,8})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,8})[.,][0-9]{1,2}")
_DUTCH = re.compile(r"-?[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+,(?:[0-9]{1,2}|-)|(?:\.[0-9]{3}){2,})")
_ENGLISH = re.compile(r"-?[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+\.[0-9]{1,2}|(?:,[0-9]{3}){2,})")
_NO_CENTS = re.compile(r"(-?(?:0|[1-9][0-9]{0,8})),(?:-+|–|—)")
_PARTED = re.compile(r"([-+]?[1-9][0-9]*)[.,]([0-9]{3})")
_UNITS = {
    "euro": r"€|eur|euro",
    "hours": r"u|u\.|uur|uren|h|hrs|hours?",
    "weeks": r"wk|week|weken|weeks",
    "ec": r"ec|ects|ec's|ecs|studiepunt|studiepunten|credits?",
}
"""How people write the unit of a field (keyword ``x-unit`` of its schema), before or after the number."""


def number(value: object, unit: str | None = None) -> int | float | None:
    """Return the number that a text stands for; None where its point or comma may part thousands or cents alike.

    `unit` is the unit of the field: a text may name that, and no other.
    """
    word = without_unit(value, unit) if isinstance(value, str) else "" if isinstance(value, bool) else str(value)
    if found := _NO_CENTS.fullmatch(word):
        return int(found[1])
    if _DUTCH.fullmatch(word):
        word = word.replace(".", "").replace(",-", "").replace(",", ".")
    elif _ENGLISH.fullmatch(word):
        word = word.replace(",", "")
    if _WHOLE.fullmatch(word):
        return int(word)
    if not _DECIMAL.fullmatch(word):
        return None
    meant = float(word.replace(",", "."))
    return int(meant) if meant.is_integer() else meant


def two_readings(value: object, unit: str | None = None) -> tuple[str, str] | None:
    """Return the two numbers that a text may stand for: ``1.250`` is 1250 where the point parts thousands, else 1.25."""
    found = _PARTED.fullmatch(without_unit(value, unit)) if isinstance(value, str) else None
    if found is None:
        return None
    small = f"{found[1]}.{found[2]}".rstrip("0").rstrip(".")
    return f"{found[1]}{found[2]}".lstrip("+"), small.lstrip("+")


def without_unit(text: str, unit: str | None) -> str:
    """Return a text without the unit before or after its number, and without the spaces around it."""
    word = text.strip()
    if unit is None or unit not in _UNITS:
        return word
    names = _UNITS[unit]
    bare = re.sub(rf"^(?:{names})[\s:]*(?=[-0-9])", "", word, count=1, flags=re.IGNORECASE)
    return re.sub(rf"(?<=[0-9-])\s*(?:{names})$", "", bare, count=1, flags=re.IGNORECASE)
