"""Owns the geometry of plots: shapes and labels in user units, as wide as a page; the template turns them into SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

WIDTH = 720
"""Every drawing is this wide; its text is written for that width."""
LABELS = 168
"""The room for the names of rows."""
ROW, GAP = 30, 12
NARROW = 30
"""In a part narrower than this its number would not fit with a symbol; below half of it not at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A rectangle; `mark` is the class that gives colour and pattern."""

    x: float
    y: float
    width: float
    height: float
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A short text at a point; `on` is the mark that it lies on, empty for paper."""

    x: float
    y: float
    text: str
    anchor: Literal["start", "middle", "end"] = "start"
    on: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A straight line; `mark` is its class."""

    x1: float
    y1: float
    x2: float
    y2: float
    mark: str = "axis"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Everything that a plot draws."""

    height: float
    shapes: tuple[Shape, ...]
    labels: tuple[Label, ...]
    lines: tuple[Line, ...] = ()
    width: float = WIDTH


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a stacked bar: how much, how it looks, and the symbol of what it is."""

    value: int
    mark: str
    symbol: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A stacked bar with its name."""

    name: str
    segments: tuple[Segment, ...]

    @property
    def total(self) -> int:
        """The length of the whole bar."""
        return sum(one.value for one in self.segments)


def stacked(bars: Sequence[Bar]) -> Drawing:
    """Return horizontal bars of parts on one scale, each part with its symbol and number, the total behind it."""
    longest = max((bar.total for bar in bars), default=0) or 1
    room = WIDTH - LABELS - 44
    shapes: list[Shape] = []
    labels: list[Label] = []
    for number, bar in enumerate(bars):
        top = number * (ROW + GAP)
        middle = top + ROW / 2 + 5
        labels.append(Label(x=LABELS - 12, y=middle, text=bar.name, anchor="end"))
        left = float(LABELS)
        for one in bar.segments:
            width = round(room * one.value / longest, 2)
            if one.value:
                shapes.append(Shape(x=round(left, 2), y=top, width=width, height=ROW, mark=one.mark))
                text = f"{one.symbol} {one.value}" if width >= NARROW + 8 else str(one.value)
                if width >= NARROW / 2:
                    labels.append(
                        Label(x=round(left + width / 2, 2), y=middle, text=text, anchor="middle", on=one.mark)
                    )
            left += width
        labels.append(Label(x=round(left + 8, 2), y=middle, text=str(bar.total), strong=True))
    return Drawing(height=max(len(bars) * (ROW + GAP) - GAP, 1), shapes=tuple(shapes), labels=tuple(labels))


@dataclass(frozen=True, slots=True, kw_only=True)
class Progressing:
    """How far something is towards a target, with what was expected by now; `value` None where it is not known."""

    name: str
    value: float | None
    expected: float
    target: float
    told: str


def towards(bars: Sequence[Progressing]) -> Drawing:
    """Return a bar for each target, the target as its full length: filled as far as reached, a line where it had to be."""
    shapes: list[Shape] = []
    labels: list[Label] = []
    lines: list[Line] = []
    room = WIDTH - LABELS - 4
    for number, bar in enumerate(bars):
        top = number * (ROW + GAP + 18)
        share = min((bar.value or 0) / bar.target, 1) if bar.target else 0
        due = LABELS + room * (min(bar.expected / bar.target, 1) if bar.target else 0)
        labels.append(Label(x=LABELS - 12, y=top + ROW / 2 + 5, text=bar.name, anchor="end"))
        shapes.append(Shape(x=LABELS, y=top, width=room, height=ROW, mark="rest"))
        if share:
            shapes.append(Shape(x=LABELS, y=top, width=round(room * share, 2), height=ROW, mark="done"))
        lines.append(Line(x1=round(due, 2), y1=top - 4, x2=round(due, 2), y2=top + ROW + 4, mark="due"))
        labels.append(Label(x=LABELS, y=top + ROW + 16, text=bar.told))
    height = max(len(bars) * (ROW + GAP + 18) - GAP, 1)
    return Drawing(height=height, shapes=tuple(shapes), labels=tuple(labels), lines=tuple(lines))
