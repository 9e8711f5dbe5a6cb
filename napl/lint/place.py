"""Owns the way from symbolic faults to findings with line, column and edits: a file is read again only here."""

from collections.abc import Iterable, Mapping

from napl.core.finding import Edit, Explanation, Fault, Finding, Position
from napl.lint.fix import edits_for
from napl.load.lines import Lines
from napl.load.node import Node, pair_at
from napl.load.tree import tree_of

START = Position(1, 1, 1, 1)


def placed(faults: Iterable[Fault], raw: bytes | None, catalogue: Mapping[str, Explanation]) -> tuple[Finding, ...]:
    """Return the findings of one file's faults. `raw` is None for a file that cannot be read: everything is at its start."""
    lines = Lines(raw.decode("utf-8", "replace")) if raw is not None else None
    root: Node | None = None
    found = []
    for fault in faults:
        if lines is not None and root is None and fault.position is None:
            root = tree_of(lines.text, fault.file)
        found.append(_placed(fault, lines, root, catalogue[fault.rule]))
    return tuple(found)


def _placed(fault: Fault, lines: Lines | None, root: Node | None, explanation: Explanation) -> Finding:
    position = fault.position or START
    edits: tuple[Edit, ...] = ()
    if lines is not None and fault.position is None and root is not None and fault.where:
        key, node = pair_at(root, fault.where)
        target = key if fault.at == "key" and key is not None else node
        position = _within(target, fault.passage, lines) or lines.position(target.start, _end(target, lines))
    if lines is not None and fault.fix is not None:
        edits = edits_for(fault.fix, lines, root)
    return Finding(
        rule=fault.rule,
        severity=explanation.severity,
        file=fault.file,
        position=position,
        message=fault.message,
        where=fault.where,
        advice=fault.advice,
        edits=edits,
        safe=bool(edits) and fault.safe,
        line_text=lines.line(position.line) if lines is not None else "",
    )


def _within(node: Node, passage: str, lines: Lines) -> Position | None:
    """Return where a passage stands in a text; None where the file writes it otherwise (escaped, or over two lines)."""
    start = lines.text.find(passage, node.start, node.end) if passage else -1
    return None if start < 0 else lines.position(start, start + len(passage))


def _end(node: Node, lines: Lines) -> int:
    """Return where the mark under a node ends: at the end of its first line, for a node that spans more."""
    first_line_end = lines.text.find("\n", node.start)
    end = len(lines.text[node.start : node.end].rstrip()) + node.start
    return max(node.start + 1, min(end, first_line_end if first_line_end >= 0 else len(lines.text)))
