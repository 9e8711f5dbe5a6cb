"""Owns tables for a terminal of any width: columns that wrap between words, or a list where columns do not fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import typer
from rich.cells import cell_len

GAP = 2
"""Spaces between two columns."""
NARROWEST = 16
"""A column that wraps never becomes narrower than this, nor than its longest word."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell looks on a terminal with colours."""

    colour: str | None = None
    bold: bool = False
    dim: bool = False
    reverse: bool = False

    def on(self, text: str) -> str:
        """Return the text in this style."""
        return typer.style(
            text, fg=self.colour, bold=self.bold or None, dim=self.dim or None, reverse=self.reverse or None
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its text, and how it looks where there are colours."""

    text: str
    style: Style | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table; the columns in `fixed` never wrap. The first column names the row."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str | Cell, ...], ...]
    title: str = ""
    fixed: frozenset[int] = field(default_factory=lambda: frozenset({0}))


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text of at most `width` columns; a word that is longer has a line of its own, whole."""
    lines: list[str] = []
    for word in text.split():
        if lines and cell_len(lines[-1]) + 1 + cell_len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]


def fitted(text: str, width: int) -> str:
    """Return text whose long lines continue below themselves, two columns further in; no word is broken."""
    return "".join(f"{line}\n" for one in text.splitlines() for line in _fitted(one, width))


def _fitted(line: str, width: int) -> Iterator[str]:
    if cell_len(line) <= width:
        yield line
        return
    indent = " " * (len(line) - len(line.lstrip()))
    hang = f"{indent}  "
    first, *rest = wrapped(line, width - len(hang))
    yield indent + first
    yield from (hang + one for one in rest)


def grid_text(grid: Grid, width: int, *, colour: bool = False) -> str:
    """Return a table as text of at most `width` columns, and as a list where its columns do not fit; nothing is cut."""
    rows = tuple(tuple(cell if isinstance(cell, Cell) else Cell(cell) for cell in row) for row in grid.rows)
    widths = _widths(grid, rows, width)
    heads = tuple(Cell(head, Style(bold=True)) for head in grid.heads)
    lines = [
        _shown(Cell(line, Style(bold=True)), colour) for line in (wrapped(grid.title, width) if grid.title else ())
    ]
    if widths is None:
        lines += [line for row in rows for line in _listed(grid.heads, row, width, colour=colour)]
    else:
        lines += [line for row in (heads, *rows) for line in _row(row, widths, colour=colour)]
    return "".join(f"{line}\n" for line in lines)


def _widths(grid: Grid, rows: Sequence[Sequence[Cell]], width: int) -> list[int] | None:
    """Return the width of every column, or None where they do not fit."""
    columns = [[head, *(row[number].text for row in rows)] for number, head in enumerate(grid.heads)]
    widths = [max(map(cell_len, texts)) for texts in columns]
    least = [
        most
        if number in grid.fixed
        else min(most, max(NARROWEST, max((cell_len(word) for text in texts for word in text.split()), default=0)))
        for number, (texts, most) in enumerate(zip(columns, widths, strict=True))
    ]
    room = width - GAP * (len(widths) - 1)
    if sum(least) > room:
        return None
    while sum(widths) > room:
        _, widest = max((most, number) for number, most in enumerate(widths) if most > least[number])
        widths[widest] -= 1
    return widths


def _row(row: Sequence[Cell], widths: Sequence[int], *, colour: bool) -> Iterator[str]:
    columns = [wrapped(cell.text, width) for cell, width in zip(row, widths, strict=True)]
    for number in range(max(map(len, columns))):
        parts = []
        for cell, lines, width in zip(row, columns, widths, strict=True):
            text = lines[number] if number < len(lines) else ""
            parts.append(_shown(Cell(text, cell.style), colour) + " " * (width - cell_len(text)))
        yield (" " * GAP).join(parts).rstrip()


def _listed(heads: Sequence[str], row: Sequence[Cell], width: int, *, colour: bool) -> Iterator[str]:
    name, *others = row
    yield from (_shown(Cell(line, Style(bold=True)), colour) for line in wrapped(name.text, width))
    for head, cell in zip(heads[1:], others, strict=True):
        if cell.text:
            yield from (
                line if number else f"  {head}: {_shown(Cell(line.removeprefix(f'  {head}: '), cell.style), colour)}"
                for number, line in enumerate(_fitted(f"  {head}: {cell.text}", width))
            )


def _shown(cell: Cell, colour: bool) -> str:
    return cell.style.on(cell.text) if colour and cell.style is not None and cell.text else cell.text
