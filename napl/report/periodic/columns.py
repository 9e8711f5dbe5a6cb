"""Owns the geometry of upright columns: one group a year, one column a series, the value above each."""

from collections.abc import Sequence
from dataclasses import dataclass

from napl.report.periodic.plots import WIDTH, Drawing, Label, Line, Shape

HEIGHT, TOP, BASE = 150, 22, 26
WIDEST = 58


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its value, None where there is none to draw; how it looks; and what is written above it."""

    value: float | None
    mark: str
    told: str


@dataclass(frozen=True, slots=True)
class Group:
    """The columns of one year, with what is written beneath them."""

    name: str
    columns: tuple[Column, ...]


def columns(groups: Sequence[Group]) -> Drawing:
    """Return the groups side by side on one scale; a column without a value has its words only."""
    most = max((one.value or 0 for group in groups for one in group.columns), default=0) or 1
    room = WIDTH / max(len(groups), 1)
    shapes: list[Shape] = []
    labels: list[Label] = []
    floor = TOP + HEIGHT
    for place, group in enumerate(groups):
        each = min(room * 0.84 / max(len(group.columns), 1), WIDEST)
        left = place * room + (room - each * len(group.columns)) / 2
        for number, one in enumerate(group.columns):
            x = left + number * each
            height = HEIGHT * (one.value or 0) / most
            if height:
                shapes.append(
                    Shape(
                        x=round(x + 2, 2),
                        y=round(floor - height, 2),
                        width=round(each - 4, 2),
                        height=round(height, 2),
                        mark=one.mark,
                    )
                )
            labels.append(
                Label(x=round(x + each / 2, 2), y=round(floor - height - 6, 2), text=one.told, anchor="middle")
            )
        labels.append(
            Label(x=round(place * room + room / 2, 2), y=floor + 20, text=group.name, anchor="middle", strong=True)
        )
    axis = Line(x1=0, y1=floor, x2=WIDTH, y2=floor)
    return Drawing(height=floor + BASE, shapes=tuple(shapes), labels=tuple(labels), lines=(axis,))
