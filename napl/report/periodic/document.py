"""Owns the document that a report becomes before it is HTML or Markdown: sections of paragraphs, lists, tables and plots."""

from dataclasses import dataclass, field
from typing import Literal

from napl.report.periodic.plots import Drawing

Swatches = Literal["none", "rows", "columns"]
"""Where a table shows the marks of a plot: in its row headers, its column headers, or not at all."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `small` is for a note beneath something."""

    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: a few words that stand out, and the text after them."""

    lead: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; numbered where the order counts or people refer to an item."""

    items: tuple[Item, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose first column heads its rows; `numbers` are the places of columns of numbers.

    `marks` are the classes of the marks in the row or column headers, one a row or column; the symbol in front of a name needs
    no colour. `widths` are shares of the width in percent.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()
    swatches: Swatches = "none"
    marks: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A drawing with a title, a description in words, and the same values in a table, which is its legend as well."""

    id: str
    title: str
    description: str
    drawing: Drawing
    table: Table


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure that matters: the value, what it is, and what to know beside it."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """The figures of the first page."""

    items: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Boxed:
    """Blocks that stand out together, under a heading: what is asked of the reader."""

    heading: str
    blocks: tuple["Paragraph | Bullets", ...]


Block = Paragraph | Bullets | Table | Plot | KeyFigures | Heading | Boxed


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section with its blocks; `fresh` starts it on a new page in print."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    fresh: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report: for whom it is, on what, as of when, and its sections; `warning` marks example data.

    `running` and `mark` stand above every printed page; neither holds a text from the data.
    """

    language: str
    register: str
    publisher: str
    title: str
    subtitle: str
    facts: tuple[str, ...]
    running: str
    contents: str
    mark: str = ""
    warning: str | None = None
    sections: tuple[Section, ...] = field(default=())
