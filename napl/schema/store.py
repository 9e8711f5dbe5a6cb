"""Owns the schema files: reading them, and the walks that other parts derive from them (references, key order)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from napl.core.resources import resource_folder

COMMON = "common.schema.json"


@cache
def schema(name: str) -> dict[str, Any]:
    """Return the schema of a kind, or the shared definitions for ``common``; raises FileNotFoundError for an unknown name."""
    text = (resource_folder("schemas") / f"{name}.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def resolved(part: dict[str, Any]) -> dict[str, Any]:
    """Return a schema part with its reference into the shared definitions merged in; own keywords win."""
    reference = part.get("$ref")
    if reference is None:
        return part
    target = resolved(schema("common")["$defs"][reference.rsplit("/", 1)[1]])
    return {**target, **{key: value for key, value in part.items() if key != "$ref"}}


_BOUND = ("format", "enum", "const", "x-ref")
"""Keywords of text that is no prose: addresses, dates, words from a list, references."""


@cache
def _free_patterns() -> frozenset[str]:
    return frozenset(schema("common")["$defs"][name]["pattern"] for name in ("line", "text"))


def is_free_text(part: dict[str, Any]) -> bool:
    """Say whether a resolved schema part describes prose: a text that the schema asks no more of than to be there."""
    return (
        part.get("type") == "string"
        and not any(keyword in part for keyword in _BOUND)
        and ("pattern" not in part or part["pattern"] in _free_patterns())
    )


@dataclass(frozen=True, slots=True)
class ReferencePath:
    """Where a kind refers to another: key path with ``*`` for every list item, and the kind it names."""

    path: tuple[str, ...]
    target: str


@cache
def references(name: str) -> tuple[ReferencePath, ...]:
    """Return every place in a kind's schema that holds the id of another kind (keyword ``x-ref``)."""

    def find(part: dict[str, Any], path: tuple[str, ...]) -> Iterator[ReferencePath]:
        part = resolved(part)
        if "x-ref" in part:
            yield ReferencePath(path, part["x-ref"])
        for key, inner in part.get("properties", {}).items():
            yield from find(inner, (*path, key))
        if "items" in part:
            yield from find(part["items"], (*path, "*"))

    return tuple(find(schema(name), ()))


@dataclass(frozen=True, slots=True)
class ReferenceTree:
    """The references of a kind as a tree along its keys: a place that refers has a `target` and nothing below it."""

    target: str | None
    keys: tuple[tuple[str, "ReferenceTree"], ...]
    items: "ReferenceTree | None"


@cache
def reference_tree(name: str) -> ReferenceTree:
    """Return every place in a kind's schema that refers (keyword ``x-ref``), for one walk over a document."""

    def grow(part: dict[str, Any]) -> ReferenceTree | None:
        part = resolved(part)
        if "x-ref" in part:
            return ReferenceTree(part["x-ref"], (), None)
        items = grow(part["items"]) if "items" in part else None
        keys = [(key, tree) for key, inner in part.get("properties", {}).items() if (tree := grow(inner)) is not None]
        return ReferenceTree(None, tuple(keys), items) if items is not None or keys else None

    return grow(schema(name)) or ReferenceTree(None, (), None)


@dataclass(frozen=True, slots=True)
class KeyOrder:
    """The order of keys that a schema gives to an object, and the orders below it."""

    rank: dict[str, int]
    keys: dict[str, "KeyOrder"]
    items: "KeyOrder | None"


@cache
def key_order(name: str) -> KeyOrder:
    """Return the order in which a kind's schema lists its keys, at every depth."""

    def order(part: dict[str, Any]) -> KeyOrder | None:
        part = resolved(part)
        if "properties" in part:
            found = {key: inner for key, value in part["properties"].items() if (inner := order(value)) is not None}
            return KeyOrder({key: rank for rank, key in enumerate(part["properties"])}, found, None)
        if "items" in part:
            inner = order(part["items"])
            return None if inner is None else KeyOrder({}, {}, inner)
        return None

    whole = order(schema(name))
    return whole if whole is not None else KeyOrder({}, {}, None)


def part_at(name: str, path: tuple[str | int, ...]) -> dict[str, Any]:
    """Return the schema part that describes the value at a key path of a kind; empty where the schema has none."""
    part = resolved(schema(name))
    for key in path:
        inner = part.get("items") if isinstance(key, int) else part.get("properties", {}).get(key)
        if not isinstance(inner, dict):
            return {}
        part = resolved(inner)
    return part
