"""Owns what a table carries to be read as a list on a narrow screen: every cell its column's name, every part its role.

A table whose rows stack is no table any more to some browsers, so that a screen reader would lose its columns; roles keep
them (W3C, ARIA 1.2, section 5.3.4).
"""

import re
from collections.abc import Sequence

BROAD = 6
"""A table of so many columns becomes a list sooner than others."""
LONG = 80
"""A column with a longer text than this has its name above the text instead of beside it."""

_TABLE = re.compile(r"<table((?:(?! role=)[^>])*)>(.*?)</table>", re.DOTALL)
_HEAD = re.compile(r"<thead>.*?</thead>", re.DOTALL)
_ROW = re.compile(r"(<tr\b[^>]*>)(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[hd])\b([^>]*)>(.*?)</\1>", re.DOTALL)
_PART = re.compile(r"<(thead|tbody|tr|th|td)\b([^>]*)>")
_SPAN = re.compile(r'\b(row|col)span="([0-9]+)"')
_HIDDEN = re.compile(r'<span class="hidden">.*?</span>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_ROLES = {"thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}


def stacked(page: str) -> str:
    """Return a page on which every table carries roles, and its cells the name of their column as `data-label`.

    A table without a class gets the class `stack` (and `broad`): unless it has a form of its own, its rows become a list where
    it does not fit.
    A table that has its roles already stays as it is: those of which there are thousands have them from their template.
    The page is one of our own: what comes from data is escaped, no table holds another, and one row of headers comes first.
    """
    return _TABLE.sub(_carrying, page) if "<table" in page else page


def _carrying(table: re.Match[str]) -> str:
    head = _HEAD.search(table[2])
    if head is None:
        return table[0]
    names = [_text(found[3]) for found in _CELL.finditer(head[0])]
    before, body = table[2][: head.end()], table[2][head.end() :]
    places = _places(body)
    long = {place for found, place in places if _is_long(found[3])}
    told = iter(places)

    def named(found: re.Match[str]) -> str:
        place = next(told)[1]
        if found[1] == "th" or place >= len(names) or not names[place]:
            return found[0]
        long_mark = " data-long" if place in long else ""
        return f'<td{found[2]} data-label="{names[place]}"{long_mark}>{found[3]}</td>'

    kind = table[1] or ' class="stack"'
    if len(names) >= BROAD:
        kind = kind.replace('"stack', '"stack broad', 1)
    return f'<table{kind} role="table">{_PART.sub(_with_role, before + _CELL.sub(named, body))}</table>'


def _with_role(part: re.Match[str]) -> str:
    role = _ROLES.get(part[1]) or ("columnheader" if 'scope="col"' in part[2] else "rowheader")
    return f'<{part[1]}{part[2]} role="{role}">'


def _places(body: str) -> Sequence[tuple[re.Match[str], int]]:
    """Return the cells of the body in order, each with the number of its column; a cell may span rows and columns."""
    found: list[tuple[re.Match[str], int]] = []
    taken: dict[int, int] = {}
    for row in _ROW.finditer(body):
        place = 0
        for cell in _CELL.finditer(row[2]):
            while taken.get(place, 0):
                taken[place] -= 1
                place += 1
            found.append((cell, place))
            span = {name: int(number) for name, number in _SPAN.findall(cell[2])}
            taken[place] = span.get("row", 1) - 1
            place += span.get("col", 1)
    return found


def _text(markup: str) -> str:
    """Return what a header says, without markup and without places where a word may break."""
    return " ".join(_TAG.sub("", markup).replace("\u00ad", "").split())


def _is_long(markup: str) -> bool:
    """Whether a cell holds a list or a text that wants the whole width."""
    return "<ul" in markup or len(_text(_HIDDEN.sub("", markup))) > LONG
