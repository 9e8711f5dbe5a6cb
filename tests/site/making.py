"""Owns the making of sites for tests, and how their pages are read back."""

import re
from collections.abc import Iterable, Iterator, Mapping
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
from napl.site.links import NOT_FOUND
from napl.site.render import Renderer
from napl.workspace.opening import open_register
from tests.registers import TINY, TODAY

REPOSITORY = Path(__file__).parents[2]
REGISTERS = {"tiny": TINY, "repository": REPOSITORY}


def entities(root: Path = TINY) -> dict[str, tuple[Entity, ...]]:
    """Return the entities of a register by kind; the dictionary may be changed, entities never change."""
    return dict(_entities(root))


@cache
def _entities(root: Path) -> dict[str, tuple[Entity, ...]]:
    register = open_register(root, today=TODAY, jobs=1).register
    return {name: tuple(register.of(name).values()) for name in kinds()}


class Site(Mapping[str, bytes]):
    """The files of a site by path, each made when it is asked for: few tests look at every page."""

    def __init__(self, register: Register, today: date, rules: slice = slice(None)) -> None:
        """Plan a site; `rules` are those that it explains: a browser takes long over all of them, and they are alike."""
        self._renderer = Renderer(site_context(register, today, tuple(catalogue().values())[rules]))
        self.planned = {one.path: one for one in self._renderer.plan()}
        self._made: dict[str, bytes] = {}

    def __getitem__(self, path: str) -> bytes:
        if path not in self._made:
            self._made[path] = self._renderer.render(self.planned[path])
        return self._made[path]

    def __contains__(self, path: object) -> bool:
        return path in self.planned

    def __iter__(self) -> Iterator[str]:
        return iter(self.planned)

    def __len__(self) -> int:
        return len(self.planned)


def site(found: Mapping[str, Iterable[Entity]]) -> Site:
    """Return every file of the site of a register, by path."""
    return site_of(Register(found), TODAY)


def site_of(register: Register, today: date) -> Site:
    return Site(register, today)


@cache
def made(name: str) -> Site:
    """Return the site of a register that tests share, made once in a process."""
    return site(entities(REGISTERS[name]))


@cache
def few_rules() -> Site:
    """Return the site of the tiny register with an eighth of the rules, for tests that look at every sort of page."""
    return Site(Register(entities()), TODAY, slice(None, None, 8))


@cache
def sorts(name: str) -> tuple[str, ...]:
    """Return one path of every sort of page of such a site."""
    return sorts_of(made(name))


def sorts_of(files: Site) -> tuple[str, ...]:
    """Return one path of every sort of page of a site: the first of each page of the toolkit at each depth."""
    found: dict[tuple[str, int], str] = {}
    for path, planned in files.planned.items():
        if planned.page is not None and path.endswith(".html") and path != NOT_FOUND:
            found.setdefault((planned.page.name, path.count("/")), path)
    return tuple(found.values())


def parsed(page: bytes) -> Element:
    """Parse a page and fail on any mistake in it."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    document = parser.parse(page, transport_encoding="utf-8")
    assert isinstance(document, Element)
    return document


class Pages(Mapping[str, Element]):
    """The pages among the files of a site, each parsed when it is asked for: strict parsing of a whole site takes long."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self._paths = dict.fromkeys(path for path in files if path.endswith(".html"))
        self._parsed: dict[str, Element] = {}

    def __getitem__(self, path: str) -> Element:
        if path not in self._parsed:
            self._parsed[path] = parsed(self._files[path])
        return self._parsed[path]

    def __contains__(self, path: object) -> bool:
        return path in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def pages(files: Mapping[str, bytes]) -> Mapping[str, Element]:
    return Pages(files)


@cache
def tiny_pages() -> Mapping[str, Element]:
    return pages(made("tiny"))


def text(path: str) -> str:
    return words(tiny_pages()[path])


def words(element: Element) -> str:
    return re.sub(r"\s+", " ", " ".join(element.itertext()).replace("\u00ad", "")).strip()


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
