"""Owns the edits that mend what the loader refuses: a tag or a line that goes without changing a value."""

import re

from yaml.events import MappingStartEvent, ScalarEvent, SequenceStartEvent

from napl.core.finding import Edit, Patch
from napl.load.core_types import resolve
from napl.load.lines import Lines
from napl.load.node import Node

_TAG = re.compile(r"!(?:<[^>\s]*>|![a-z]+)?(?=\s|\Z)")
_PREFIX = "tag:yaml.org,2002:"
_SORTS: dict[str, tuple[type, ...]] = {
    "int": (int,),
    "float": (int, float),
    "bool": (bool,),
    "null": (type(None),),
    "timestamp": (str,),
}


def untagged(text: str, event: ScalarEvent | SequenceStartEvent | MappingStartEvent) -> Patch | None:
    """Return the edits that take away the tag at the start of an event; None where they would change the value.

    Text that would read as a number, a boolean or nothing is put in quotes.
    """
    if event.start_mark is None or event.end_mark is None:
        return None
    start = event.start_mark.index
    tag = _TAG.match(text, start)
    name = (event.tag or "").removeprefix(_PREFIX)
    if tag is None:
        return None
    without = _without(text, start, tag.end())
    if not isinstance(event, ScalarEvent):
        fits = name == ("seq" if isinstance(event, SequenceStartEvent) else "map")
        return Patch((without,)) if fits else None
    plain = event.style is None or event.style == ""
    if name in {"str", "!"}:
        if not plain or (event.value and resolve(event.value) == event.value):
            return Patch((without,))
        return Patch((Edit(start, max(tag.end(), event.end_mark.index), f"'{event.value}'"),))
    value = resolve(event.value)
    fits = plain and type(value) in _SORTS.get(name, ()) and bool(event.value)
    return Patch((without,)) if fits else None


def _without(text: str, start: int, end: int) -> Edit:
    """Return the edit that removes a tag with the spaces behind it, or those before it at the end of a line."""
    line = text.rfind("\n", 0, start) + 1
    stop = end + len(text[end:]) - len(text[end:].lstrip(" "))
    if text[stop : stop + 1] not in {"\n", ""}:
        return Edit(start, stop, "")
    before = len(text[:start].rstrip(" "))
    return Edit(line, stop + 1, "") if before <= line else Edit(before, stop, "")


def without_line(key: Node, value: Node, lines: Lines) -> Patch | None:
    """Return the edit that takes away the line of a key; None where it holds more than the key and its scalar."""
    number = lines.place(key.start)[0]
    begin, end = lines.start(number), lines.start(number + 1)
    around = lines.text[begin : key.start] + lines.text[value.end : end]
    return None if value.end > end or around.strip() else Patch((Edit(begin, end, ""),))
