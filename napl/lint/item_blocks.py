"""Owns taking an item out of a list or mapping, and putting the items of a list in order, with the comments of each."""

from itertools import pairwise

from napl.core.finding import Edit
from napl.core.text import KeyPath
from napl.load.lines import Lines
from napl.load.node import Node, pair_at

Edits = tuple[Edit, ...]


def without_item(root: Node, where: KeyPath, lines: Lines) -> Edits:
    """Return the edit that removes a list item or key; a list or mapping that would be empty then goes as a whole."""
    _, parent = pair_at(root, where[:-1])
    last = where[-1]
    if isinstance(last, int):
        parts = [(item, item) for item in parent.items]
        index = last
    else:
        parts = parent.pairs
        index = next(number for number, (key, _) in enumerate(parts) if key.text == last)
    if len(parts) < 2:
        return without_item(root, where[:-1], lines) if len(where) > 1 else ()
    if parent.flow:
        return _from_flow(parts, index, lines)
    begin = lines.start(lines.place(parts[index][0].start)[0])
    if lines.text[begin : parts[index][0].start].strip() != ("-" if isinstance(last, int) else ""):
        return ()
    end = _line_after(parts[index][1], lines)
    return (Edit(begin, end, ""),) if end > begin else ()


def _from_flow(parts: list[tuple[Node, Node]], index: int, lines: Lines) -> Edits:
    """Return the edit that removes a part between brackets and its comma; none where a comment would go as well."""
    if index:
        begin, end = _content_end(parts[index - 1][1], lines), _content_end(parts[index][1], lines)
    else:
        begin, end = parts[0][0].start, parts[1][0].start
    gap = lines.text[begin:end]
    return () if "#" in gap and "\n" in gap else (Edit(begin, end, ""),)


def _content_end(node: Node, lines: Lines) -> int:
    """Return the offset behind the last character of a value that is not white space, comments behind it left out."""
    while not node.flow and (node.pairs or node.items):
        node = node.pairs[-1][1] if node.pairs else node.items[-1]
    return node.start + len(lines.text[node.start : node.end].rstrip())


def _line_after(node: Node, lines: Lines) -> int:
    """Return the offset of the line below the last one of a value."""
    return lines.start(lines.place(max(node.start, _content_end(node, lines) - 1))[0] + 1)


def reordered(node: Node, order: tuple[int, ...], lines: Lines) -> Edits:
    """Return the edit that puts the items of a block list in `order`; none where that is not possible line by line.

    The comments right above an item, at the height of its hyphen, and those within it, go along with it. Blank lines
    between items stay where they are.
    """
    if node.flow or sorted(order) != list(range(len(node.items))) or len(order) < 2:
        return ()
    numbers = [lines.place(item.start)[0] for item in node.items]
    column = _indent(lines.line(numbers[0]))
    if any(_indent(lines.line(number)) != column or not _is_item(lines.line(number)) for number in numbers):
        return ()
    floor = 1
    tops = []
    for number, item in zip(numbers, node.items, strict=True):
        tops.append(_top(number, column, floor, lines))
        floor = lines.place(_line_after(item, lines) - 1)[0] + 1
    stop = _stop(floor, column, lines)
    whole = lines.text[lines.start(tops[0]) : lines.start(stop)]
    if not whole.endswith("\n") or "|+" in whole or ">+" in whole:
        return ()
    blocks, gaps = [], []
    for top, following in pairwise([*tops, stop]):
        stretch = lines.text[lines.start(top) : lines.start(following)]
        block = stretch.rstrip("\n") + "\n"
        blocks.append(block)
        gaps.append(stretch[len(block) :])
    text = "".join(blocks[old] + gap for old, gap in zip(order, gaps, strict=True))
    return (Edit(lines.start(tops[0]), lines.start(stop), text),)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_item(line: str) -> bool:
    return line.lstrip(" ").startswith("-")


def _is_comment(line: str) -> bool:
    return line.lstrip(" ").startswith("#")


def _top(number: int, column: int, floor: int, lines: Lines) -> int:
    """Return the first line of the comments right above an item, no higher than line `floor`."""
    while number > floor and _is_comment(lines.line(number - 1)) and _indent(lines.line(number - 1)) == column:
        number -= 1
    return number


def _stop(number: int, column: int, lines: Lines) -> int:
    """Return the line below the last item and the comments under it that are indented deeper than its hyphen."""
    while _is_comment(lines.line(number)) and _indent(lines.line(number)) > column:
        number += 1
    return number
