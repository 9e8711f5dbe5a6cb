"""Owns the way from a character offset to a line and column."""

from bisect import bisect_right

from napl.core.finding import Position


class Lines:
    """The line starts of one text; a line ends at a line feed and nowhere else, as editors and git count."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        """Index `text` once, so that every place after that costs one search."""
        self.text = text
        self._starts = [0]
        offset = text.find("\n")
        while offset >= 0:
            self._starts.append(offset + 1)
            offset = text.find("\n", offset + 1)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of a character offset; offsets past the end count as the end."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def position(self, start: int, end: int) -> Position:
        """Return the position of the stretch from `start` to `end` (exclusive)."""
        line, column = self.place(start)
        end_line, end_column = self.place(max(start, end))
        return Position(line, column, end_line, end_column)

    def line(self, number: int) -> str:
        """Return the text of line `number` (from 1) without its line end; empty where there is no such line."""
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start:].rstrip("\r") if end < 0 else self.text[start:end].rstrip("\r")

    def start(self, number: int) -> int:
        """Return the offset at which line `number` (from 1) begins; the end of the text for a line past it."""
        return self._starts[number - 1] if 1 <= number <= len(self._starts) else len(self.text)

    @property
    def count(self) -> int:
        """The number of lines, the last one included even where it is empty."""
        return len(self._starts)
