"""Owns the types of plain scalars by the core schema of YAML 1.2."""

import re

_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_LONGEST_NUMBER = 24
_PARTED = re.compile(r"[-+]?[1-9][0-9]*\.[0-9]{3}")


def resolve(text: str) -> str | int | float | bool | None:
    """Return the value of a plain scalar by the YAML 1.2 core schema (section 10.3.2 of the specification).

    Infinity and not-a-number stay text, and so do numbers of over 24 characters: no field can hold them. A number with just
    three decimals stays text too: ``1.250`` is 1250 in Dutch and 1.25 in YAML, and only its writer knows which is meant.
    """
    if text in _WORDS:
        return _WORDS[text]
    if len(text) <= _LONGEST_NUMBER:
        if _INTEGER.fullmatch(text):
            return int(text, 8 if text.startswith("0o") else 16 if text.startswith("0x") else 10)
        if _FLOAT.fullmatch(text) and not _PARTED.fullmatch(text):
            value = float(text)
            return text if value in {float("inf"), float("-inf")} else value
    return text
