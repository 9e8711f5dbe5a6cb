"""Owns long lists of trajectories: their rows, cut into pages, with the way to the page before and after."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from napl.model.coming import prices
from napl.model.kinds.trajectory import Trajectory
from napl.site.context import SiteContext
from napl.site.standings import ShownStanding, shown_standing
from napl.site.words import price_span, together

PAGE_SIZE = 200
"""Trajectories on one page of a list."""


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A trajectory in a list; a site has one object for each, so that pages can keep what they made of it."""

    trajectory: Trajectory
    provider: str
    sectors: str
    standing: ShownStanding
    costs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One page of a long list: `first` and `last` count from 1; `before` and `after` are the paths of its neighbours.

    `told` says how many trajectories there are on all pages, and how many of those are withdrawn.
    """

    rows: tuple[Row, ...]
    number: int
    count: int
    first: int
    last: int
    total: int
    told: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Slice:
    """Which part of a list a page shows, before its rows are made."""

    number: int
    path: str
    cut: Callable[[], Part]


def _rows(context: SiteContext, trajectories: Sequence[Trajectory]) -> tuple[Row, ...]:
    """Return the rows of a list, in the order given."""
    book = _book(context)
    for trajectory in trajectories:
        if trajectory.id not in book:
            book[trajectory.id] = Row(
                trajectory,
                context.provider_name(trajectory.provider),
                together(trajectory.sectors),
                shown_standing(context.standing(trajectory)),
                price_span(prices(trajectory, context.today.isoformat())),
            )
    return tuple([book[trajectory.id] for trajectory in trajectories])


@lru_cache(maxsize=1)
def _book(_: SiteContext) -> dict[str, Row]:
    return {}


def slices(context: SiteContext, trajectories: Sequence[Trajectory], address: Callable[[int], str]) -> Iterator[Slice]:
    """Yield the pages of a list; `address` gives the path of a page by its number. An empty list has one page."""
    total = len(trajectories)
    count = max(1, -(-total // PAGE_SIZE))
    told = context.told(trajectories)

    def part(number: int) -> Part:
        start = (number - 1) * PAGE_SIZE
        shown = trajectories[start : start + PAGE_SIZE]
        return Part(
            rows=_rows(context, shown),
            number=number,
            count=count,
            first=start + 1,
            last=start + len(shown),
            total=total,
            told=told,
            before=address(number - 1) if number > 1 else None,
            after=address(number + 1) if number < count else None,
        )

    for number in range(1, count + 1):
        yield Slice(number, address(number), lambda number=number: part(number))  # type: ignore[misc]
