"""Owns the pages of Hugo's site that are no trajectory: one for each that napl makes, with the same offers, rows and lines."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.offer import AS_OF
from napl.lint.catalogue import catalogue
from napl.site.context import site_context
from napl.site.links import NOT_FOUND
from napl.site.render import Renderer
from napl.workspace.opening import open_register

_MAIN = re.compile(r"<main\b.*?</main>", re.DOTALL)
_OFFER = re.compile(r'<p class="title"><a href="(?:\.\./)*trajecten/([a-z0-9-]+)\.html">')
_OFFERS = re.compile(r'<ul class="offer">.*?\n</ul>', re.DOTALL)
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", re.DOTALL)
_LINE = re.compile(r"<(?:p|li|h2|dt|dd)\b[^>]*>(.*?)</(?:p|li|h2|dt|dd)>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def write_pages(register: Path, content: Path) -> int:
    """Write a page of Hugo's site for every page of napl's that is no trajectory, below `content`; return how many."""
    opened = open_register(register, today=AS_OF)
    renderer = Renderer(site_context(opened.register, opened.today, tuple(catalogue().values())))
    count = 0
    for planned in renderer.plan():
        page = planned.page
        if page is None or page.name == "traject" or not planned.path.endswith(".html") or planned.path == NOT_FOUND:
            continue
        told = _told(renderer.render(planned).decode())
        # A name with a prefix: `index.md` would make Hugo take the whole folder for one page.
        file = content / f"napl-{planned.path.removesuffix('.html').replace('/', '--')}.md"
        file.write_text(f"{json.dumps(told, ensure_ascii=False)}\n", encoding="utf-8")
        count += 1
    return count


def _told(page: str) -> dict[str, Any]:
    """Return what a page shows: title, trajectories by id, rows of tables, and the lines outside of these."""
    (main,) = _MAIN.findall(page)
    rest = _TABLE.sub("", _OFFERS.sub("", main))
    return {
        "title": _text(page.partition("<title>")[2].partition("</title>")[0]),
        "offers": _OFFER.findall(main),
        "tables": [list(_rows(table)) for table in _TABLE.findall(main)],
        "lines": [text for text in map(_text, _LINE.findall(rest)) if text],
    }


def _rows(table: str) -> Iterator[list[str]]:
    for row in _ROW.findall(table):
        yield [_text(cell) for cell in _CELL.findall(row)]


def _text(part: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", part)).split())
