"""Owns a landscape as a picture: its arrangements in order of what comes before, and which cells each serves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from napl.model.entity import Date
from napl.model.kinds.landscape import Arrangement, Landscape
from napl.model.kinds.trajectory import Serves
from napl.model.register import Register

CellKey = tuple[str, str, str]
"""Path, aspect, and the level that the step leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An arrangement with its turn: 1 for what can come first, one more than the latest of what it comes after.

    `cells` are those that it serves on paths of the register; `elsewhere` are the paths that the register does not hold.
    """

    arrangement: Arrangement
    turn: int
    cells: tuple[CellKey, ...]
    elsewhere: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A landscape: its arrangements by turn, and every cell that one of them serves, in the order of the paths.

    `turns` is how many turns there are. `seen` is False where the landscape was last changed after the day: its parts are then
    left out, for nobody can tell what it held.
    """

    landscape: Landscape
    placed: tuple[Placed, ...]
    cells: tuple[CellKey, ...]
    turns: int
    seen: bool

    def serving(self, cell: CellKey, turn: int) -> tuple[Placed, ...]:
        """Return what serves a cell in a turn."""
        return tuple(one for one in self.placed if one.turn == turn and cell in one.cells)


def picture(register: Register, landscape: Landscape, as_of: Date) -> Picture:
    """Return a landscape as it stood on a day."""
    if landscape.updated > as_of:
        return Picture(landscape=landscape, placed=(), cells=(), turns=0, seen=False)
    turns = turns_of(landscape.arrangements)
    placed = tuple(
        Placed(
            arrangement=one,
            turn=turns[one.id],
            cells=tuple(dict.fromkeys(cell for serves in one.serves for cell in cells_of(register, serves))),
            elsewhere=tuple(serves.path for serves in one.serves if serves.path not in register.paths),
        )
        for one in sorted(landscape.arrangements, key=lambda one: turns[one.id])
    )
    return Picture(
        landscape=landscape,
        placed=placed,
        cells=_in_order(register, {cell for one in placed for cell in one.cells}),
        turns=max(turns.values(), default=0),
        seen=True,
    )


def turns_of(arrangements: Sequence[Arrangement]) -> dict[str, int]:
    """Return the turn of every arrangement, from 1; what waits for itself, or for nothing that exists, is not held up by that."""
    turns: dict[str, int] = {}
    known = {one.id for one in arrangements}
    waiting = list(arrangements)
    while waiting:
        ready = [one for one in waiting if all(name in turns or name not in known for name in one.after)]
        for one in ready or waiting:
            before = [turns[name] for name in one.after if name in turns]
            turns.setdefault(one.id, 1 + max(before, default=0))
        waiting = [one for one in waiting if one.id not in turns]
    return turns


def cells_of(register: Register, serves: Serves) -> tuple[CellKey, ...]:
    """Return the cells that a `serves` leads to; none on a path that the register does not hold."""
    path = register.paths.get(serves.path)
    if path is None:
        return ()
    levels = [step.to_level for step in path.steps_between(serves.from_level, serves.to_level)]
    known = {aspect.id for aspect in path.aspects}
    return tuple((path.id, aspect, level) for aspect in serves.aspects if aspect in known for level in levels)


def _in_order(register: Register, cells: Iterable[CellKey]) -> tuple[CellKey, ...]:
    """Return cells in the order of path id, aspect and level."""

    def rank(cell: CellKey) -> tuple[str, int, int]:
        path = register.paths[cell[0]]
        aspects = [aspect.id for aspect in path.aspects]
        return path.id, aspects.index(cell[1]), path.level_ids.index(cell[2])

    return tuple(sorted(cells, key=rank))
