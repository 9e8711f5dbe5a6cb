"""Owns the exact reader: the tree of a text becomes data of the YAML 1.2 core types, and everything wrong is refused."""

from typing import Any

from napl.core.finding import Fault, Position
from napl.core.text import Text
from napl.load.core_types import resolve
from napl.load.front import SUFFIX, no_front_matter, parts, with_body
from napl.load.node import Node
from napl.load.parse import Parsed
from napl.load.refusing import Refusals
from napl.load.tree import tree


def read(raw: bytes, file: str) -> Parsed:
    """Return the data of a YAML file, or a Markdown file with front matter, with every refusal at its place. Never raises."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(raw, file, error)
    refusals = Refusals(text, file)
    refusals.hidden()
    if refusals.faults:
        return Parsed(None, tuple(refusals.faults))
    found = parts(text) if file.endswith(SUFFIX) else None
    if file.endswith(SUFFIX) and found is None:
        return Parsed(None, (no_front_matter(file),))
    if found is not None:
        refusals.text = found.fields
    root = tree(refusals)
    data = None
    if found is not None:
        root = with_body(root, found)
    if root is not None:
        data = _data(root, refusals)
        _look_for_hidden(root, refusals)
    empty = root is None or (root.sort == "scalar" and root.plain and data is None)
    if not refusals.faults and empty:
        refusals.empty()
    refusals.faults.sort(key=lambda fault: fault.position or Position(1, 1, 1, 1))
    return Parsed(None if refusals.faults else data, tuple(refusals.faults))


def _data(node: Node, refusals: Refusals) -> Any:  # noqa: ANN401  YAML holds any JSON value
    """Return the plain data of a node; duplicate keys and keys that are no text are refused on the way."""
    if node.sort == "scalar":
        return resolve(node.text) if node.plain else node.text
    if node.sort == "sequence":
        return [_data(item, refusals) for item in node.items]
    values: dict[str, Any] = {}
    for key, value in node.pairs:
        if key.sort != "scalar" or (key.plain and not isinstance(resolve(key.text), str)):
            refusals.key_not_text(key)
        elif key.text in values:
            refusals.repeated_key(key, value, same=_same(value, values[key.text]))
        else:
            values[key.text] = _data(value, refusals)
    return values


def _same(node: Node, value: object) -> bool:
    """Say whether a scalar holds a value, of the same type."""
    found = resolve(node.text) if node.plain else node.text
    return node.sort == "scalar" and type(found) is type(value) and found == value


def _look_for_hidden(node: Node, refusals: Refusals) -> None:
    if node.sort == "scalar":
        refusals.hidden_in(node)
    for child in (*node.items, *(part for pair in node.pairs for part in pair)):
        _look_for_hidden(child, refusals)


def _undecodable(raw: bytes, file: str, error: UnicodeDecodeError) -> Parsed:
    before = raw[: error.start].decode("utf-8", "replace")
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    byte = f"0x{raw[error.start]:02x}"
    fault = Fault(
        rule="bad-encoding",
        file=file,
        position=Position(line, column, line, column + 1),
        message=Text(
            f"dit teken is niet opgeslagen als UTF-8 (byte {byte})",
            f"this character is not saved as UTF-8 (byte {byte})",
        ),
        advice=Text(
            "sla het bestand op als UTF-8 en kijk daarna de letters met accenten na",
            "save the file as UTF-8, then check the accented letters",
        ),
    )
    return Parsed(None, (fault,))
