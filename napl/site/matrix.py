"""Owns the matrix of a path as a table: dimensions as groups of rows, lines of an aspect as rows, levels as columns."""

from collections.abc import Mapping
from dataclasses import dataclass

from napl.model.kinds.path import Aspect, Dimension, Outcome, Path, PathLevel
from napl.site.context import SiteContext
from napl.site.sector_states import StepOffer, step_offer


@dataclass(frozen=True, slots=True)
class Column:
    """A level at the head of a column; `spheres` are pairs of a scale and a step on it."""

    id: str
    title: str
    description: str | None
    spheres: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an aspect: the statements of each level."""

    title: str
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class AspectRows:
    """The rows of an aspect; `height` is how many rows there are.

    `offers` has the offer for the step to each level: None for the lowest, and on a path that is withdrawn.
    """

    aspect: Aspect
    lines: tuple[Line, ...]
    outcomes: tuple[tuple[Outcome, ...], ...]
    offers: tuple[StepOffer | None, ...]

    @property
    def height(self) -> int:
        """The number of rows that the aspect's heading spans."""
        return len(self.lines) + any(self.outcomes) + any(self.offers)


@dataclass(frozen=True, slots=True)
class Matrix:
    """A path as a table."""

    columns: tuple[Column, ...]
    groups: tuple[tuple[Dimension, tuple[AspectRows, ...]], ...]


def matrix(context: SiteContext, path: Path) -> Matrix:
    """Return the table of a path."""
    offers = {
        (found.aspect.id, found.step.to_level): step_offer(context, found) for found in context.steps.get(path.id, ())
    }
    return Matrix(
        columns=tuple(_column(context, path, level) for level in path.levels),
        groups=tuple(
            (dimension, tuple(_rows(path, aspect, offers) for aspect in dimension.aspects))
            for dimension in path.dimensions
        ),
    )


def excerpt(whole: Matrix) -> Matrix:
    """Return the first aspect of a table: enough to see how it reads."""
    return Matrix(whole.columns, tuple((dimension, rows[:1]) for dimension, rows in whole.groups[:1]))


def _column(context: SiteContext, path: Path, level: PathLevel) -> Column:
    steps = level.spheres
    chosen = {} if steps is None else {"publiek": steps.publiek, "object": steps.object, "bereik": steps.bereik}
    spheres = tuple(
        (context.title("spheres", scale), context.sphere_steps.get((scale, step), step))
        for scale, step in chosen.items()
        if step
    )
    return Column(level.id, context.register.level_title(path, level.id), level.description, spheres)


def _rows(path: Path, aspect: Aspect, offers: Mapping[tuple[str, str], StepOffer]) -> AspectRows:
    on_levels = [aspect.cell(level) for level in path.level_ids]
    return AspectRows(
        aspect=aspect,
        lines=_lines(path, aspect),
        outcomes=tuple(cell.outcomes if cell else () for cell in on_levels),
        offers=tuple(offers.get((aspect.id, level)) for level in path.level_ids),
    )


def _lines(path: Path, aspect: Aspect) -> tuple[Line, ...]:
    """Return a line for each strand, before them one for statements that belong to none."""
    strands = {strand.id: strand.title for strand in aspect.strands}

    def line(title: str, strand: str | None) -> Line:
        cells = []
        for level in path.level_ids:
            cell = aspect.cell(level)
            said = cell.descriptor if cell else ()
            cells.append(tuple(one.text for one in said if (one.strand if one.strand in strands else None) == strand))
        return Line(title, tuple(cells))

    general = line("Wat je laat zien", None)
    lines = tuple(line(title, strand) for strand, title in strands.items())
    return (general, *lines) if any(general.cells) or not lines else lines
