"""Owns the files that the finder takes: one with every value to choose by, and chunks of the index of words."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from napl.model.coming import coming, euros, prices
from napl.model.entity import known
from napl.model.kinds.roles import Role, Roles
from napl.model.kinds.trajectory import Trajectory
from napl.site.assets import data_script
from napl.site.context import SiteContext
from napl.site.finder.facets import FREE, TYPED_MODES, Facet, facets, modes_of, roles_of
from napl.site.finder.index import BASE, Field, Index, front_coded, index
from napl.site.finder.words import folded, shared_start, stems
from napl.site.page import TextFile

TITLE, NAMED, TOLD, BODY = 6, 4, 2, 1
"""What a word weighs in the title, as a role, path or aspect, in summary and outcomes, and in the description."""
SUMMARIES = 1_500
"""Up to this many trajectories the summaries come along; above it they would be half of the data."""
_LETTERS = re.compile(r"[a-z0-9]+")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class FinderFiles:
    """What the finder needs: its facets, and its files; the page names the first, which names the others.

    `values` holds the values of every trajectory by facet, in the order of the context's trajectories.
    """

    facets: tuple[Facet, ...]
    values: dict[str, list[tuple[str, ...]]]
    counts: dict[str, dict[str, int]]
    files: tuple[TextFile, ...]


@lru_cache(maxsize=1)
def finder_files(context: SiteContext) -> FinderFiles:
    """Return the files of the finder for every trajectory of a register, in the order of the lists of the site; made once."""
    rows = context.trajectories
    groups = facets(context)
    values = {group.id: [tuple(dict.fromkeys(group.of(one))) for one in rows] for group in groups}
    forms = dict(next(group.terms for group in groups if group.id == "vorm"))
    found = index(
        (*_fields(context, one), (NAMED, [forms[form] for form in some if form in forms]))
        for one, some in zip(rows, values["vorm"], strict=True)
    )
    chunks = [TextFile(*data_script(f"woorden-{number}", chunk)) for number, chunk in enumerate(found.chunks)]
    base = _base(context, groups, values, found, [chunk.path for chunk in chunks])
    counts = {group.id: _counted(values[group.id]) for group in groups}
    return FinderFiles(
        facets=groups, values=values, counts=counts, files=(TextFile(*data_script("zoeker", base)), *chunks)
    )


def _base(
    context: SiteContext,
    groups: Sequence[Facet],
    values: dict[str, list[tuple[str, ...]]],
    found: Index,
    chunks: Sequence[str],
) -> str:
    rows = context.trajectories
    costs = [prices(one, context.today.isoformat()) for one in rows]
    told = {
        "version": 2,
        "ids": " ".join(after_title(one.id, one.title) for one in rows),
        "titles": [one.title for one in rows],
        "summaries": [one.summary for one in rows] if len(rows) <= SUMMARIES else None,
        "contact": [known(one.load.contact_hours) for one in rows],
        "price": [euros(some[0]) for some in costs],
        "various": [row for row, some in enumerate(costs) if len(some) > 1],
        "start": [_start(context, one) for one in rows],
        "facets": [_group(group, values[group.id]) for group in groups],
        "stems": front_coded(found.stems),
        "common": " ".join(found.common),
        "base": BASE,
        "starts": found.starts,
        "chunks": chunks,
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def after_title(name: str, title: str) -> str:
    """Return an id as what it adds to its title: most are the title with hyphens, which need not be sent twice.

    Before the point stands how many letters of the title it shares, in base 36, and nothing where it shares all of them;
    `site/scripts/finder.js` reads it back.
    """
    letters = "-".join(_LETTERS.findall(folded(title)))
    shared = shared_start(name, letters)
    return f"{'' if shared == len(letters) else _number(shared)}.{name[shared:]}"


def _start(context: SiteContext, trajectory: Trajectory) -> str | None:
    return min((one.start for one in coming(trajectory, context.today.isoformat()) if one.start), default=None)


def _group(group: Facet, values: Iterable[tuple[str, ...]]) -> dict[str, object]:
    numbers = {term: _number(place) for place, (term, _) in enumerate(group.terms)}
    rows = (",".join(numbers[one] for one in some if one in numbers) for some in values)
    return {"id": group.id, "title": group.title, "terms": group.terms, "rows": "|".join(rows)}


def _number(value: int) -> str:
    high, low = divmod(value, 36)
    return f"{_number(high) if high else ''}{_DIGITS[low]}"


def _counted(values: Iterable[tuple[str, ...]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for some in values:
        for one in some:
            counts[one] = counts.get(one, 0) + 1
    return counts


def _fields(context: SiteContext, trajectory: Trajectory) -> Iterator[Field]:
    yield TITLE, (trajectory.title, *_other_names(context, trajectory))
    yield NAMED, tuple(_names(context, trajectory))
    provider = context.provider_name(trajectory.provider)
    yield TOLD, (trajectory.summary, *trajectory.outcomes, trajectory.audience, trajectory.subject or "", provider)
    yield BODY, (trajectory.description, *_where(context, trajectory))
    yield NAMED, _choices(context, trajectory)


def _where(context: SiteContext, trajectory: Trajectory) -> Iterator[str]:
    """Yield the places and the names of the regions where somebody can still follow a trajectory."""
    for edition in coming(trajectory, context.today.isoformat()):
        region = context.register.regions.get(edition.region or "")
        yield from dict.fromkeys((edition.place or "", region.name if region is not None else ""))


def _choices(context: SiteContext, trajectory: Trajectory) -> Iterator[str]:
    """Yield what people type though they could choose it: how one takes part, and that it is free."""
    yield from (mode for mode in modes_of(trajectory) if mode in TYPED_MODES)
    if any(one.free for one in prices(trajectory, context.today.isoformat())):
        yield FREE


def _roles(context: SiteContext, trajectory: Trajectory) -> Iterator[tuple[str, ...]]:
    """Yield every name of each role that a trajectory leads to."""
    roles = context.register.of("roles").get("roles")
    known_roles: dict[str, Role] = {role.id: role for role in roles.terms} if isinstance(roles, Roles) else {}
    for name in roles_of(context, trajectory):
        role = known_roles.get(name)
        if role is not None:
            yield (role.title, *role.synonyms)


def _other_names(context: SiteContext, trajectory: Trajectory) -> Iterator[str]:
    """Yield the other names, of one word, of the roles that the title names: who types a synonym sees these first."""
    title = stems(trajectory.title)
    for names in _roles(context, trajectory):
        if any(stems(name) <= title for name in names):
            yield from (name for name in names if " " not in name)


def _names(context: SiteContext, trajectory: Trajectory) -> Iterator[str]:
    """Yield the names of what a trajectory leads to: roles with their synonyms, paths and aspects, and its sectors."""
    for names in _roles(context, trajectory):
        yield from names
    for serves in trajectory.serves:
        path = context.register.paths.get(serves.path)
        if path is not None:
            yield path.title
            yield from (aspect.title for aspect in path.aspects if aspect.id in serves.aspects)
    yield from (context.title("sectors", sector) for sector in trajectory.sectors)
    yield from trajectory.sectors
