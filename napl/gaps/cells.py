"""Owns the state of every cell: sector × path × aspect × step, with the supply that it rests on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from napl.gaps.state import OPEN, State
from napl.gaps.supply import UNKNOWN, Supplied, Supply
from napl.model.kinds.path import Aspect, NotApplicable, Path, Step


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GapCell:
    """One cell with its state and everything that the state follows from; it equals only itself."""

    sector: str
    path: Path
    aspect: Aspect
    step: Step
    state: State
    supply: tuple[Supplied, ...]
    excuse: NotApplicable | None = None

    @property
    def id(self) -> str:
        """The stable id of the cell: it names where the step leads to, so an inserted level leaves the others alone."""
        return f"{self.sector}/{self.path.id}/{self.aspect.id}/{self.step.to_level}"

    @property
    def open(self) -> bool:
        """Whether something is missing here."""
        return self.state in OPEN

    @property
    def holding(self) -> tuple[Supplied, ...]:
        """What is in the register proper."""
        return tuple(one for one in self.supply if one.holds)

    @property
    def counting(self) -> tuple[Supplied, ...]:
        """What holds, lasts, and can be followed."""
        return tuple(one for one in self.supply if one.counts)

    @property
    def providers(self) -> tuple[str, ...]:
        """The providers of what counts, sorted."""
        return tuple(sorted({one.trajectory.provider for one in self.counting}))

    @property
    def serving_providers(self) -> tuple[str, ...]:
        """The providers of all that serves the cell, sorted."""
        return tuple(sorted({one.trajectory.provider for one in self.supply}))

    @property
    def online(self) -> tuple[Supplied, ...]:
        """What holds and can be followed online, counted apart in a slice by region."""
        return tuple(one for one in self.supply if one.holds and one.online)


def state_of(supply: Sequence[Supplied]) -> State:
    """Return the state of a cell that is defined and applicable, from what serves it.

    Worst first: nothing serves it; nothing that serves it holds; nothing that holds lasts past the horizon; nothing that
    lasts can be followed; one trajectory or one provider; fewer than two known families; else covered. Adding an admitted
    trajectory can only move a cell up.
    """
    if not supply:
        return "white"
    holding = [one for one in supply if one.holds]
    if not holding:
        return "candidate"
    lasting = [one for one in holding if one.lasting]
    if not lasting:
        return "lapsing"
    counting = [one for one in lasting if one.available]
    if not counting:
        return "unavailable"
    if len(counting) == 1 or len({one.trajectory.provider for one in counting}) == 1:
        return "thin"
    families = {one.family for one in counting} - {UNKNOWN}
    return "covered" if len(families) > 1 else "one-sided"


def defined(aspect: Aspect, step: Step) -> bool:
    """Say whether the path itself is finished here: a descriptor and an outcome on the level that the step leads to."""
    cell = aspect.cell(step.to_level)
    return cell is not None and bool(cell.descriptor) and bool(cell.outcomes)


def excuse_for(path: Path, aspect: str, level: str, sector: str) -> NotApplicable | None:
    """Return the path's own word that a cell needs no offer in a sector."""
    for excuse in path.not_applicable:
        if excuse.aspect == aspect and excuse.to_level == level and (not excuse.sectors or sector in excuse.sectors):
            return excuse
    return None


def cells(supply: Supply) -> tuple[GapCell, ...]:
    """Return every cell of every path that exists on the day and is not withdrawn, by path, sector, aspect and step."""
    return tuple(_cells(supply))


def _cells(supply: Supply) -> Iterator[GapCell]:
    limits = supply.limits
    latest = supply.register.happened_by(supply.as_of)
    for path in supply.register.paths.values():
        if path.status == "withdrawn" or (limits.paths and path.id not in limits.paths):
            continue
        if (path.first_version or latest) > latest:
            continue
        for sector in path.sectors:
            if limits.sectors and sector not in limits.sectors:
                continue
            for aspect in path.aspects:
                for step in path.steps:
                    yield cell_of(supply, path, sector, aspect, step)


def cell_of(supply: Supply, path: Path, sector: str, aspect: Aspect, step: Step) -> GapCell:
    """Return one cell with its state."""
    some = supply.serving(path.id, aspect.id, step.to_level, sector)
    excuse = excuse_for(path, aspect.id, step.to_level, sector)
    if excuse is not None:
        state: State = "not-applicable"
    elif not defined(aspect, step):
        state = "undefined"
    else:
        state = state_of(some)
    return GapCell(sector=sector, path=path, aspect=aspect, step=step, state=state, supply=some, excuse=excuse)


def count_states(some: Iterable[GapCell]) -> dict[State, int]:
    """Return how many cells have each state, in order of state, states without cells left out."""
    found: dict[State, int] = {}
    for cell in some:
        found[cell.state] = found.get(cell.state, 0) + 1
    return found
