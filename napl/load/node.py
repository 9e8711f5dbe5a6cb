"""Owns the tree of a YAML text with places, and the walk from a key path to a node."""

from dataclasses import dataclass, field
from typing import Literal

from napl.core.text import KeyPath


@dataclass(slots=True)
class Node:
    """One value in a YAML text; `start` and `end` are character offsets, `end` exclusive."""

    sort: Literal["scalar", "sequence", "mapping"]
    start: int
    end: int
    text: str = ""
    plain: bool = False
    flow: bool = False
    items: list["Node"] = field(default_factory=list)
    pairs: list[tuple["Node", "Node"]] = field(default_factory=list)


def pair_at(node: Node, path: KeyPath) -> tuple[Node | None, Node]:
    """Return key node and value node at `path`.

    Where the path leads nowhere (a key that is missing), the deepest pair on the way is returned: that is the place to
    point at. List items and the root have no key node of their own.
    """
    key: Node | None = None
    for part in path:
        if isinstance(part, int):
            if node.sort != "sequence" or not 0 <= part < len(node.items):
                break
            key, node = None, node.items[part]
            continue
        found = next(((k, v) for k, v in node.pairs if k.sort == "scalar" and k.text == part), None)
        if found is None:
            break
        key, node = found
    return key, node


def reaches(node: Node, path: KeyPath) -> bool:
    """Say whether `path` leads to a node."""
    for part in path:
        if isinstance(part, int):
            if node.sort != "sequence" or not 0 <= part < len(node.items):
                return False
            node = node.items[part]
            continue
        found = next((v for k, v in node.pairs if k.sort == "scalar" and k.text == part), None)
        if found is None:
            return False
        node = found
    return True
