"""Owns how made entries look as YAML: keys in the order given, long texts folded, the style of the register's own files."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence

Value = str | int | float | bool | Mapping[str, "Value"] | Sequence["Value"]
Entry = Mapping[str, Value]

WIDTH = 104
"""Columns after which a text is folded."""

_PLAIN = re.compile(
    r"[A-Za-zÀ-ÿ](?:[^:#\n]|:(?=\S)|(?<=\S)#)*(?<![:\s])|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+\.[0-9]+\.[0-9]+"
)
_RESERVED = frozenset({"true", "false", "null", "True", "False", "Null"})


def yaml_text(entry: Entry) -> str:
    """Return an entry as the text of its file."""
    return "\n".join(_mapping(entry, 0)) + "\n"


def _mapping(entry: Entry, indent: int) -> Iterator[str]:
    pad = " " * indent
    for key, value in entry.items():
        if isinstance(value, Mapping):
            yield f"{pad}{key}:"
            yield from _mapping(value, indent + 2)
        elif isinstance(value, str):
            yield from _string(f"{pad}{key}: ", value, indent + 2)
        elif isinstance(value, float | int):
            yield f"{pad}{key}: {_number(value)}"
        else:
            yield f"{pad}{key}:" if value else f"{pad}{key}: []"
            for item in value:
                yield from _item(item, indent + 2)


def _item(item: Value, indent: int) -> Iterator[str]:
    pad = " " * indent
    if isinstance(item, Mapping):
        lines = list(_mapping(item, indent + 2))
        yield f"{pad}- {lines[0].lstrip()}"
        yield from lines[1:]
    else:
        yield from _string(f"{pad}- ", str(item), indent + 2)


def _string(start: str, value: str, indent: int) -> Iterator[str]:
    if len(start) + len(value) > WIDTH and " " in value:
        yield f"{start}>-"
        pad = " " * indent
        yield from textwrap.wrap(
            value, WIDTH, initial_indent=pad, subsequent_indent=pad, break_long_words=False, break_on_hyphens=False
        )
    elif _PLAIN.fullmatch(value) and value not in _RESERVED:
        yield f"{start}{value}"
    else:
        quoted = value.replace("'", "''")
        yield f"{start}'{quoted}'"


def _number(value: float) -> str:
    return str(value).lower() if isinstance(value, bool) else f"{value:g}"
