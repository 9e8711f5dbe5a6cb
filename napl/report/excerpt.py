"""Owns the source line under a finding: windowed to a width, with carets under the place."""

import unicodedata
from itertools import accumulate

from napl.core.finding import Finding
from napl.report.escape import escaped, is_unsafe

TAB_STOP = 4
LEAST_WIDTH = 20
CUT = "…"


def excerpt(finding: Finding, width: int) -> tuple[str, str] | None:
    """Return the source line and, below it, the carets, each at most `width` columns of a terminal.

    A line that is too long is cut around the place. None where the finding has no source line. Tabs widen to stops of
    four columns, unsafe characters are written out, and wide characters (UAX #11) count double.
    """
    line, position = finding.line_text, finding.position
    if not line:
        return None
    width = max(width, LEAST_WIDTH)
    start = min(position.column - 1, len(line))
    end = len(line) if position.end_line > position.line else min(position.end_column - 1, len(line))
    first = max(0, start - 2 * width)
    last = min(len(line), start + 2 * width)
    cells = _cells(line[first:last])
    start, end = start - first, max(start, min(end, last)) - first
    while 0 < start < len(cells) and not cells[start][1]:
        start -= 1
    return _window(cells, (start, end), (first > 0, last < len(line)), width)


def _cells(text: str) -> list[tuple[str, int]]:
    """Return what stands for each character, with its width in columns."""
    cells: list[tuple[str, int]] = []
    reached = 0
    for character in text:
        if character == "\t":
            shown = " " * (TAB_STOP - reached % TAB_STOP)
            cell = (shown, len(shown))
        elif is_unsafe(character):
            shown = escaped(character)
            cell = (shown, len(shown))
        else:
            cell = (character, _columns(character))
        reached += cell[1]
        cells.append(cell)
    return cells


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"} or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _window(
    cells: list[tuple[str, int]], place: tuple[int, int], cut: tuple[bool, bool], width: int
) -> tuple[str, str]:
    """Return the part of the line around the place, and the carets; `cut` says at which sides the line went on."""
    offsets = list(accumulate((columns for _, columns in cells), initial=0))
    start, end = offsets[place[0]], offsets[place[1]]
    if max(offsets[-1], start + 1) <= width and not any(cut):
        return "".join(shown for shown, _ in cells), _carets(start, end)
    room = width - 2 * len(CUT)
    left = start - room // 4 if end - start >= room else (start + end - room) // 2
    left = max(0, min(left, offsets[-1] - room))
    inside = [
        index
        for index in range(len(cells))
        if offsets[index] >= left and offsets[index + 1] <= left + room and (cells[index][1] or offsets[index] > left)
    ]
    begin, stop = (inside[0], inside[-1] + 1) if inside else (place[0], place[0])
    before = CUT if begin or cut[0] else ""
    after = CUT if stop < len(cells) or cut[1] else ""
    shift = len(before) - offsets[begin]
    shown = "".join(shown for shown, _ in cells[begin:stop])
    return f"{before}{shown}{after}", _carets(start + shift, min(end, offsets[stop]) + shift)


def _carets(start: int, end: int) -> str:
    return f"{' ' * start}{'^' * max(1, end - start)}"
