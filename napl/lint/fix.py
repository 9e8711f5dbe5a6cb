"""Owns mending: a symbolic fix becomes text edits, and edits become a new text."""

import json
import re
from collections.abc import Iterable

from napl.core.finding import AddKey, Edit, Fix, RemoveItem, RenameKey, Rewrite, SetValue
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
    if root is None or not reaches(root, fix.where):
        return ()
    key, node = pair_at(root, fix.where)
    match fix:
        case SetValue(value=value):
            return (Edit(node.start, node.end, scalar(value)),)
        case RenameKey(name=name):
            return () if key is None else (Edit(key.start, key.end, name),)
        case AddKey():
            return _added(node, lines, fix)
        case RemoveItem(where=where):
            return _removed(root, where, lines)


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


def _removed(root: Node, where: tuple[str | int, ...], lines: Lines) -> tuple[Edit, ...]:
    _, parent = pair_at(root, where[:-1])
    if parent.flow:
        return ()
    last = where[-1]
    if isinstance(last, int):
        starts = [item.start for item in parent.items]
        index = last
    else:
        starts = [key.start for key, _ in parent.pairs]
        index = next(number for number, (key, _) in enumerate(parent.pairs) if key.text == last)
    if len(starts) < 2:
        return _removed(root, where[:-1], lines) if len(where) > 1 else ()
    begin = lines.start(lines.place(starts[index])[0])
    end = lines.start(lines.place(starts[index + 1])[0]) if index + 1 < len(starts) else parent.end
    if index + 1 == len(starts):
        end = lines.start(lines.place(max(begin, _last_character(parent, lines)))[0] + 1)
    return (Edit(begin, end, ""),) if end > begin else ()


def _last_character(node: Node, lines: Lines) -> int:
    """Return the offset of the last character of a block that is not white space."""
    return len(lines.text[: node.end].rstrip()) - 1


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
