"""Owns mending: a symbolic fix becomes text edits, and edits become a new text."""

import json
import re
from collections.abc import Iterable

from napl.core.finding import (
    AddKey,
    AtPlace,
    Edit,
    Enlist,
    Fix,
    Patch,
    Quote,
    RemoveItem,
    RenameKey,
    Reorder,
    Rewrite,
    SetValue,
)
from napl.lint.item_blocks import reordered, without_item
from napl.load.core_types import resolve
from napl.load.lines import Lines
from napl.load.node import Node, pair_at, reaches

_PLAIN = re.compile(r"[A-Za-z0-9\u00c0-\u017f][^:#\n\t]*[^:#\s]|[A-Za-z0-9]")


def scalar(value: str | float | bool) -> str:
    """Return a value as YAML: plain where that reads back as the same value, else in double quotes."""
    if not isinstance(value, str):
        return json.dumps(value)
    if _PLAIN.fullmatch(value) and resolve(value) == value:
        return value
    return json.dumps(value, ensure_ascii=False)


def edits_for(fix: Fix, lines: Lines, root: Node | None) -> tuple[Edit, ...]:
    """Return the text edits of a fix; none where its place does not exist (any more)."""
    if isinstance(fix, Rewrite):
        return () if fix.text == lines.text else (Edit(0, len(lines.text), fix.text),)
    if isinstance(fix, Patch):
        return fix.edits
    return _at_place(fix, lines, root) if root is not None and reaches(root, fix.where) else ()


def _at_place(fix: AtPlace, lines: Lines, root: Node) -> tuple[Edit, ...]:
    key, node = pair_at(root, fix.where)
    match fix:
        case SetValue(value=value):
            return (Edit(node.start, _end(node, lines), scalar(value)),)
        case Quote():
            return _quoted(node, lines)
        case Enlist(where=where, values=values):
            return _enlisted(key, node, lines, values, pair_at(root, where[:-1])[1].flow)
        case RenameKey(name=name):
            return () if key is None else (Edit(key.start, key.end, name),)
        case AddKey():
            return _added(node, lines, fix)
        case RemoveItem(where=where):
            return without_item(root, where, lines)
        case Reorder(order=order):
            return reordered(node, order, lines)


def _end(node: Node, lines: Lines) -> int:
    """Return where a scalar ends; the line end behind a block of text is not part of it."""
    return node.start + len(lines.text[node.start : node.end].rstrip())


def _quoted(node: Node, lines: Lines) -> tuple[Edit, ...]:
    end = _end(node, lines)
    spelt = lines.text[node.start : end]
    return (Edit(node.start, end, f"'{spelt}'"),) if node.plain and spelt and "'" not in spelt else ()


def _enlisted(
    key: Node | None, node: Node, lines: Lines, values: tuple[str | float | bool, ...], flow: bool
) -> tuple[Edit, ...]:
    """Return the edit that makes a list of a scalar: in brackets within brackets, otherwise with an item on each line."""
    end = _end(node, lines)
    spelt = lines.text[node.start : end]
    if node.sort != "scalar" or "\n" in lines.text[node.start : node.end]:
        return ()
    items = [spelt] if len(values) == 1 else [scalar(value) for value in values]
    if flow:
        return (Edit(node.start, end, f"[{', '.join(items)}]"),)
    if key is None or lines.text[key.end : node.start].rstrip(" ") != ":":
        return ()
    indent = " " * (lines.place(key.start)[1] + 1)
    return (Edit(key.end + 1, end, "".join(f"\n{indent}- {item}" for item in items)),)


def _added(node: Node, lines: Lines, fix: AddKey) -> tuple[Edit, ...]:
    """Return the edit that adds a key after the last one that comes before it in the order of the schema."""
    if node.sort != "mapping" or not node.pairs:
        return ()
    earlier = fix.order[: fix.order.index(fix.name)] if fix.name in fix.order else fix.order
    before = [pair for pair in node.pairs if pair[0].text in earlier] or node.pairs[:1]
    _, last = before[-1]
    written = f"{fix.name}: {scalar(fix.value)}"
    if node.flow:
        return (Edit(last.end, last.end, f", {written}"),)
    column = lines.place(node.pairs[0][0].start)[1] - 1
    end = len(lines.text[: last.end].rstrip())
    return (Edit(end, end, f"\n{' ' * column}{written}"),)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with edits applied; where two overlap, the first by place wins and the other waits for a next run."""
    done: list[str] = []
    reached = 0
    for edit in sorted(set(edits)):
        if edit.start < reached:
            continue
        done.append(text[reached : edit.start])
        done.append(edit.text)
        reached = edit.end
    return "".join(done) + text[reached:]
