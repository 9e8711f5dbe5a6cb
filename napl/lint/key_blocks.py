"""Owns moving the keys of a YAML text into the order of a schema, each with its lines and the comments above it."""

import re
from collections import Counter

import msgspec

from napl.load.lines import Lines
from napl.load.node import Node
from napl.load.parse import parse
from napl.load.tree import tree_of
from napl.schema.store import KeyOrder

_DASHES = re.compile(r"(?:-\s+)*")
Piece = tuple[str, str]
"""Comment lines that belong above the line on which a text starts, and the text."""


class _Mover:
    """Writes one text anew with the keys of its block mappings in order; flow mappings stay as they are."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = Lines(text)

    def written(self, node: Node, order: KeyOrder | None, begin: int, end: int) -> Piece:
        """Return the stretch from `begin` to `end`, which holds `node`, in order."""
        if order is None or node.flow or not (node.pairs or node.items):
            return "", self.text[begin:end]
        if node.sort == "sequence":
            return "", self._sequence(node, order.items, begin, end)
        return self._mapping(node, order, begin, end)

    def _sequence(self, node: Node, order: KeyOrder | None, begin: int, end: int) -> str:
        done = self.text[begin : node.items[0].start]
        stops = [*(item.start for item in node.items[1:]), end]
        for item, stop in zip(node.items, stops, strict=True):
            comments, body = self.written(item, order, item.start, stop)
            if comments:
                head, line_end, dash = done.rpartition("\n")
                indent = dash[: len(dash) - len(dash.lstrip())]
                done = head + line_end + "".join(f"{indent}{line.strip()}\n" for line in comments.splitlines()) + dash
            done += body
        return done

    def _mapping(self, node: Node, order: KeyOrder, begin: int, end: int) -> Piece:
        keys = [key for key, _ in node.pairs]
        column = self.lines.place(keys[0].start)[1] - 1
        stop = self._stop(node, column, end)
        floors = [begin, *(self._content_end(key, value) for key, value in node.pairs[:-1])]
        tops = [self._top(key, column, floor) for key, floor in zip(keys, floors, strict=True)]
        own_line = self._line_start(keys[0]) >= begin
        tops[0] = self._header(keys[0], column, begin) if own_line else keys[0].start
        blanks, comments, bodies = [], [], []
        for (key, value), top, following in zip(node.pairs, tops, [*tops[1:], stop], strict=True):
            above = self.text[top : self._line_start(key)] if top < key.start else ""
            rest = above.lstrip("\n")
            blanks.append(above[: len(above) - len(rest)])
            comments.append(rest)
            value_text = self.written(value, order.keys.get(key.text), key.end, following)[1]
            bodies.append(self.text[key.start : key.end] + value_text)
        moved = sorted(range(len(keys)), key=lambda number: order.rank.get(keys[number].text, len(order.rank)))
        indent = " " * column
        first, *others = moved
        lead = comments[first] + indent if own_line else ""
        tail = "".join(
            blanks[slot] + comments[number] + indent + bodies[number] for slot, number in enumerate(others, 1)
        )
        text = self.text[begin : tops[0]] + blanks[0] + lead + bodies[first] + tail + self.text[stop:end]
        return ("" if own_line else comments[first]), text

    def _line_start(self, key: Node) -> int:
        return self.lines.start(self.lines.place(key.start)[0])

    def _content_end(self, key: Node, value: Node) -> int:
        """Return the offset behind the last character of a value that is not white space."""
        while not value.flow and (value.pairs or value.items):
            key, value = value.pairs[-1] if value.pairs else (value.items[-1], value.items[-1])
        inside = self.text[value.start : value.end].rstrip()
        return max(key.end, value.start + len(inside)) if inside else key.end

    def _is_comment(self, number: int, column: int) -> bool:
        line = self.lines.line(number)
        return line.lstrip(" ").startswith("#") and len(line) - len(line.lstrip(" ")) == column

    def _top(self, key: Node, column: int, floor: int) -> int:
        """Return where the comments and blank lines above a key start; comments that are indented otherwise are not its own."""
        number = self.lines.place(key.start)[0]
        while self.lines.start(number - 1) >= floor and number > 1:
            if self.lines.line(number - 1) and not self._is_comment(number - 1, column):
                break
            number -= 1
        return min(self.lines.start(number), key.start)

    def _header(self, key: Node, column: int, floor: int) -> int:
        """Return where the comments right above the first key of a mapping start; those of the file itself stay at its top."""
        number = self.lines.place(key.start)[0]
        while floor and self.lines.start(number - 1) >= floor and self._is_comment(number - 1, column):
            number -= 1
        return self.lines.start(number)

    def _stop(self, node: Node, column: int, end: int) -> int:
        """Return where the lines of a mapping end, the comments included that are indented deeper than its keys."""
        last = self._content_end(*node.pairs[-1])
        number = self.lines.place(last)[0] + 1
        while self.lines.start(number) < end:
            line = self.lines.line(number)
            if not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) <= column:
                break
            number += 1
        return min(self.lines.start(number), end)


def _moved(text: str, order: KeyOrder) -> str | None:
    root = tree_of(text)
    return None if root is None else _Mover(text).written(root, order, 0, len(text))[1]


def _values(text: str) -> bytes:
    return msgspec.json.encode(parse(text.encode(), "").data, order="sorted")


def _lines(text: str) -> Counter[str]:
    return Counter(_DASHES.sub("", line.strip(), count=1) for line in text.splitlines())


def in_order(text: str, order: KeyOrder) -> str | None:
    """Return a YAML text with the keys of its block mappings in `order`; None where that cannot be done safely.

    Safe means: the same values, the same lines and comments, and nothing left to do the next time.
    """
    if not text.endswith("\n") or "\r" in text or "\t" in text:
        return None
    better = _moved(text, order)
    if better is None or _lines(better) != _lines(text) or _values(better) != _values(text):
        return None
    return better if _moved(better, order) == better else None
