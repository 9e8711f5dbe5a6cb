"""Owns the making of sites for tests, and how their pages are read back."""

from collections.abc import Iterable, Mapping
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
    return dict(render(site_context(Register(found), TODAY, tuple(catalogue().values()))))


def parsed(page: bytes) -> Element:
    """Parse a page and fail on any mistake in it."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    document = parser.parse(page, transport_encoding="utf-8")
    assert isinstance(document, Element)
    return document


def pages(files: Mapping[str, bytes]) -> dict[str, Element]:
    return {path: parsed(content) for path, content in files.items() if path.endswith(".html")}
