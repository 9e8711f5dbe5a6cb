"""Owns walks over plain data that several rules need: values at a pattern of keys, and texts with their key paths."""

from collections.abc import Iterator, Mapping
from typing import Any

from napl.core.text import KeyPath
from napl.schema.store import ReferenceTree


def values_at(data: Any, pattern: tuple[str, ...], path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:  # noqa: ANN401
    """Yield key path and value for every place that `pattern` (``*`` for any list item) leads to in plain data."""
    if not pattern:
        yield path, data
        return
    first, rest = pattern[0], pattern[1:]
    if first == "*":
        if isinstance(data, list):
            for number, item in enumerate(data):
                yield from values_at(item, rest, (*path, number))
    elif isinstance(data, dict) and first in data:
        yield from values_at(data[first], rest, (*path, first))


def texts(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:  # noqa: ANN401
    """Yield key path and text for every text in plain data, in order."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from texts(value, (*path, key))
    elif isinstance(data, list):
        for number, item in enumerate(data):
            yield from texts(item, (*path, number))


def holds_only(data: Any, tree: ReferenceTree, known: Mapping[str, frozenset[str]]) -> bool:  # noqa: ANN401
    """Say whether every reference in plain data names something known; stops at the first that does not.

    An item None stands for one that is faulty and left out.
    """
    if tree.target is not None:
        return data in known.get(tree.target, ())
    if tree.items is not None:
        items = tree.items
        return all(item is None or holds_only(item, items, known) for item in data)
    for key, inner in tree.keys:
        value = data.get(key)
        if value is not None and not holds_only(value, inner, known):
            return False
    return True
