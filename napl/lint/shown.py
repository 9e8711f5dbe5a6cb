"""Owns how the examples of an explanation are shown: the lines that differ, with those that a reader needs around them."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import chain

from napl.core.example import Example
from napl.core.finding import Explanation
from napl.core.resources import resource_folder
from napl.core.text import Text

AROUND = 1
"""Lines that are shown before and after each line that matters."""
LONGEST = 100
"""Characters of a line around; a line that matters is shown in full."""
CUT = "…"
_SPACES_AT_END = re.compile(r" +$")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileShown:
    """Part of a file of an example: its name, and its lines with their numbers, a caret below the place of the finding."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleShown:
    """An example as a reader sees it: what it says in words (if anything), and the parts of files."""

    told: Text | None
    files: tuple[FileShown, ...]


@cache
def _original(file: str) -> str:
    """Return a file of the example register; empty for one that it does not have."""
    path = resource_folder("example") / file
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def shown(explanation: Explanation) -> tuple[ExampleShown, ExampleShown]:
    """Return the bad and the good example of an explanation, each with what a reader needs to understand the other."""
    bad, good = explanation.bad, explanation.good
    return _shown(bad, good), _shown(good, bad)


def _shown(one: Example, other: Example) -> ExampleShown:
    names = dict.fromkeys(chain(one.swap, one.files, other.swap, (file for file, _ in (*one.also, *other.also))))
    if one.at is not None or other.at is not None:
        file = (one.at or other.at or ("",))[0]
        names = {file: None, **names}
    parts = (_part(file, one, other) for file in names)
    return ExampleShown(told=one.told, files=tuple(part for part in parts if part is not None))


def _content(file: str, example: Example) -> list[str]:
    """Return the lines of a file in an example; none where it is not there or cannot be shown."""
    if file in example.files:
        whole = example.files[file]
        return whole.splitlines() if isinstance(whole, str) else []
    if file in example.links:
        return []
    text = _original(file)
    if file in example.swap:
        text = text.replace(*example.swap[file], 1)
    return text.splitlines()


def _part(file: str, one: Example, other: Example) -> FileShown | None:
    lines = _content(file, one)
    if not isinstance(other.files.get(file, ""), str):
        return None
    marked = _changed(_original(file).splitlines(), lines) | _changed(_content(file, other), lines)
    place = one.at if one.at is not None and one.at[0] == file else None
    if place is not None:
        marked.add(place[1] - 1)
    for name, start in (*one.also, *other.also):
        if name == file:
            marked.update(number for number, line in enumerate(lines) if line.startswith(start))
    marked.update(_same_place(file, lines, other))
    if not lines or not marked:
        return None
    wanted = _with_context(lines, marked)
    told = [line if number in marked else _short(line) for number, line in enumerate(lines)]
    return FileShown(name=file, text=_numbered(told, wanted, place))


def _same_place(file: str, lines: list[str], other: Example) -> set[int]:
    """Return the line of the other example's finding, where this one has the same line."""
    if other.at is None or other.at[0] != file:
        return set()
    there = _content(file, other)[other.at[1] - 1 : other.at[1]]
    return {number for number, line in enumerate(lines) if [line] == there}


def _changed(before: list[str], after: list[str]) -> set[int]:
    """Return the numbers, from 0, of the lines of `after` that differ; where lines are gone, those that now meet there."""
    found: set[int] = set()
    for tag, _, _, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "delete":
            found.update((start - 1, start))
        elif tag != "equal":
            found.update(range(start, end))
    return {number for number in found if 0 <= number < len(after)}


def _with_context(lines: list[str], marked: set[int]) -> list[int]:
    """Return the lines to show: those that matter, some around them, and the fields that they stand in."""
    found = {
        near for number in marked for near in range(number - AROUND, number + AROUND + 1) if 0 <= near < len(lines)
    }
    for number in marked:
        depth = _depth(lines[number])
        for above in range(number - 1, -1, -1):
            if lines[above].strip() and _depth(lines[above]) < depth:
                depth = _depth(lines[above])
                found.add(above)
    return [
        number
        for number in range(len(lines))
        if number in found or {number - 1, number + 1} <= found | {-1, len(lines)}
    ]


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _numbered(lines: list[str], wanted: list[int], place: tuple[str, int, int] | None) -> str:
    width = len(str(wanted[-1] + 1))
    told: list[str] = []
    reached = -1
    for number in wanted:
        if number > reached + 1:
            told.append(f"{'':{width}} {CUT}")
        told.append(f"{number + 1:{width}} | {_visible(lines[number])}".rstrip())
        if place is not None and place[1] == number + 1:
            told.append(f"{'':{width}} | {' ' * (place[2] - 1)}^")
        reached = number
    if reached < len(lines) - 1:
        told.append(f"{'':{width}} {CUT}")
    return "\n".join(told)


def _short(line: str) -> str:
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}{CUT}"


def _visible(line: str) -> str:
    """Return a line with what nobody can see made visible: spaces at the end, and characters without a shape."""
    line = _SPACES_AT_END.sub(lambda found: "·" * len(found[0]), line)
    return "".join(sign if sign.isprintable() else f"<U+{ord(sign):04X}>" for sign in line)
