"""Owns which fields of a kind hold prose, web addresses or measured numbers; all follow from its schema."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from napl.core.text import KeyPath
from napl.lint.walk import values_at
from napl.schema.store import is_free_text, resolved, schema

_MARKDOWN = "text/markdown"


def places(name: str, wanted: Callable[[dict[str, Any]], bool]) -> tuple[tuple[str, ...], ...]:
    """Return the key paths of a kind at which its schema has a part that is `wanted`."""

    def find(part: dict[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        part = resolved(part)
        if wanted(part):
            yield path
        for key, inner in part.get("properties", {}).items():
            yield from find(inner, (*path, key))
        if "items" in part:
            yield from find(part["items"], (*path, "*"))

    return tuple(find(schema(name), ()))


@cache
def prose(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the key paths (``*`` for any list item) of a kind that hold free text."""
    return places(name, is_free_text)


@cache
def plain_prose(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the key paths of a kind that hold free text without markup: not those of ``contentMediaType`` Markdown."""
    return places(name, lambda part: is_free_text(part) and part.get("contentMediaType") != _MARKDOWN)


@cache
def addresses(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the key paths (``*`` for any list item) of a kind that hold a web address."""
    return places(name, lambda part: part.get("format") == "uri")


def texts_at(data: Any, patterns: tuple[tuple[str, ...], ...]) -> Iterator[tuple[KeyPath, str]]:  # noqa: ANN401
    """Yield key path and text for every place in plain data that one of `patterns` leads to."""
    for pattern in patterns:
        for where, value in values_at(data, pattern):
            if isinstance(value, str):
                yield where, value


@cache
def measured(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the key paths of a kind that hold a number with a unit: euro, hours, weeks or credits."""
    return places(name, lambda part: "x-unit" in part)
