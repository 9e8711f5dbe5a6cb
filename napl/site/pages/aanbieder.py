"""One provider: who it is, where to turn to and how to complain, and its trajectories by where they stand."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from napl.model.kinds.provider import KIND, Provider
from napl.model.kinds.trajectory import Trajectory
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.page import Crumb, Instance, Page
from napl.site.pagination import Part, Row, Slice, slices
from napl.site.standings import shown_standing

ORDER = (
    "admitted",
    "conditional",
    "in-review",
    "submitted",
    "not-submitted",
    "lapsed",
    "suspended",
    "rejected",
    "withdrawn",
)
"""The states in the order in which they are of use to a teacher."""


def by_state(context: SiteContext, trajectories: Sequence[Trajectory]) -> tuple[Trajectory, ...]:
    """Return trajectories by state, those of one state in the order given."""
    return tuple(sorted(trajectories, key=lambda one: ORDER.index(shown_standing(context.standing(one)).state)))


def _groups(part: Part) -> tuple[tuple[str, str, tuple[Row, ...]], ...]:
    """Return the rows of a part by state: the state, what it is called, and its rows."""
    found = groupby(part.rows, lambda row: (row.standing.state, row.standing.title))
    return tuple((state, title, tuple(rows)) for (state, title), rows in found)


def _data(
    context: SiteContext, provider: Provider, ordered: Sequence[Trajectory], shown: Slice
) -> Mapping[str, object]:
    part = shown.cut()
    counts = Counter(shown_standing(context.standing(one)).title for one in ordered)
    return {
        "provider": provider,
        "sectors": context.sector_titles(provider.sectors),
        "part": part,
        "groups": _groups(part),
        "counts": tuple(counts.items()),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    for provider in context.register.providers.values():
        ordered = by_state(context, context.by_provider.get(provider.id, ()))
        told = context.told(ordered)
        for shown in slices(context, ordered, partial(Links().provider, provider.id)):
            more = "" if shown.number == 1 else f", bladzijde {shown.number}"
            yield Instance(
                path=shown.path,
                title=f"{provider.name}{more}",
                description=f"{provider.name}{more}: wie het is, waar je met vragen en klachten terechtkunt, en {told}.",
                data=partial(_data, context, provider, ordered, shown),
                crumbs=(Crumb("Aanbieders", "aanbieders.html"),),
                source=KIND.file_of(provider.id),
                checked=provider.checked,
            )


PAGE = Page(name="aanbieder", instances=_instances, section="aanbieders")
