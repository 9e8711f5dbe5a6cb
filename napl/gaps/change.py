"""Owns the difference between two moments or two versions of a register: gaps that opened, closed or changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from napl.gaps.cells import GapCell
from napl.gaps.state import OPEN, State

Sort = Literal["opened", "closed", "changed", "added", "removed"]


@dataclass(frozen=True, slots=True)
class GapChange:
    """What happened to a cell: `before` is None for a cell that is new, `after` for one that is gone."""

    id: str
    sort: Sort
    before: State | None
    after: State | None


def changes(before: Iterable[GapCell], after: Iterable[GapCell]) -> tuple[GapChange, ...]:
    """Return every cell whose state differs, by id.

    `opened` and `closed` are about becoming and ceasing to be a gap; `changed` is a gap in another state; `added` and
    `removed` are open cells that the paths gained or lost.
    """
    old = {cell.id: cell.state for cell in before}
    new = {cell.id: cell.state for cell in after}
    found = (_change(name, old.get(name), new.get(name)) for name in sorted(old.keys() | new.keys()))
    return tuple(change for change in found if change is not None)


def _change(name: str, before: State | None, after: State | None) -> GapChange | None:
    was, is_open = before in OPEN, after in OPEN
    if before == after or (not was and not is_open):
        return None
    if before is None:
        return GapChange(name, "added", before, after)
    if after is None:
        return GapChange(name, "removed", before, after)
    if was and is_open:
        return GapChange(name, "changed", before, after)
    return GapChange(name, "opened" if is_open else "closed", before, after)
