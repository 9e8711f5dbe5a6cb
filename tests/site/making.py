"""Owns the making of sites for tests, and how their pages are read back."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib

from napl.lint.catalogue import catalogue
from napl.model.entity import Entity
from napl.model.kind import kinds
from napl.model.register import Register
from napl.site.context import site_context
from napl.site.render import render
from napl.workspace.opening import open_register
from tests.registers import TINY, TODAY

REPOSITORY = Path(__file__).parents[2]
REGISTERS = {"tiny": TINY, "repository": REPOSITORY}


def entities(root: Path = TINY) -> dict[str, tuple[Entity, ...]]:
    register = open_register(root, today=TODAY, jobs=1).register
    return {name: tuple(register.of(name).values()) for name in kinds()}


def site(found: Mapping[str, Iterable[Entity]]) -> dict[str, bytes]:
    """Return every file of the site of a register, by path."""
    return site_of(Register(found), TODAY)


def site_of(register: Register, today: date) -> dict[str, bytes]:
    return dict(render(site_context(register, today, tuple(catalogue().values()))))


def parsed(page: bytes) -> Element:
    """Parse a page and fail on any mistake in it."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    document = parser.parse(page, transport_encoding="utf-8")
    assert isinstance(document, Element)
    return document


def pages(files: Mapping[str, bytes]) -> dict[str, Element]:
    return {path: parsed(content) for path, content in files.items() if path.endswith(".html")}


@cache
def tiny_pages() -> dict[str, Element]:
    return pages(site(entities()))


def text(path: str) -> str:
    return words(tiny_pages()[path])


def words(element: Element) -> str:
    return re.sub(r"\s+", " ", " ".join(element.itertext())).strip()


def links(path: str) -> set[str]:
    (main,) = tiny_pages()[path].iter("main")
    return {one.attrib["href"] for one in main.iter("a")}


def rows(path: str, caption: str) -> list[list[str]]:
    """Return the cells of a table of the tiny site by row, the table found by a part of its text."""
    return rows_of(tiny_pages()[path], caption)


def rows_of(page: Element, caption: str) -> list[list[str]]:
    for table in page.iter("table"):
        if caption in words(table):
            return [[words(cell) for cell in row] for row in table.iter("tr")]
    raise AssertionError(caption)
