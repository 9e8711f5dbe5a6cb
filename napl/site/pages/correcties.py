"""What was corrected, and when: versions of paths, trajectories that were suspended or withdrawn, and open conditions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from napl.model.kinds.trajectory import Trajectory
from napl.quality.explanation import ConditionSet
from napl.site.context import SiteContext
from napl.site.links import Links, history_link
from napl.site.page import Instance, Menu, Page

FIRST = 300
"""Corrections that the page shows; older ones stand with the path or trajectory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One correction: the day, what sort it is, what it is about with its page, what happened, and who decided."""

    date: str
    sort: str
    title: str
    path: str
    told: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class OpenConditions:
    """A trajectory that is in the register under conditions, with those conditions."""

    trajectory: Trajectory
    conditions: tuple[ConditionSet, ...]


def corrections(context: SiteContext) -> tuple[Correction, ...]:
    """Return every correction up to today, the newest first."""
    today = context.today.isoformat()
    found = [one for one in (*_versions(context), *_stopped(context)) if one.date <= today]
    return tuple(sorted(found, key=lambda one: (one.date, one.title, one.sort), reverse=True))


def _versions(context: SiteContext) -> Iterator[Correction]:
    for path in context.register.paths.values():
        for change in path.changelog:
            yield Correction(
                date=change.date,
                sort=f"Versie {change.version}",
                title=path.title,
                path=Links().path(path.id),
                told=change.changes,
            )


def _stopped(context: SiteContext) -> Iterator[Correction]:
    for one in context.register.trajectories.values():
        address = Links().trajectory(one.id)
        if one.withdrawn is not None:
            gone = one.withdrawn
            yield Correction(date=gone.date, sort="Ingetrokken", title=one.title, path=address, told=gone.reason)
        if one.suspended is not None:
            held = one.suspended
            yield Correction(
                date=held.date, sort="Opgeschort", title=one.title, path=address, told=held.reason, by=held.by
            )


def _conditions(context: SiteContext) -> Iterator[OpenConditions]:
    """Yield what is in the register under conditions, in order of title."""
    for one in context.trajectories:
        standing = context.standing(one)
        if standing is not None and standing.state == "conditional":
            verdict = context.verdicts.of(one.id)
            if verdict is not None and verdict.conditions:
                yield OpenConditions(one, tuple(sorted(verdict.conditions, key=lambda found: found.due)))


def _data(context: SiteContext) -> Mapping[str, object]:
    found = corrections(context)
    years = groupby(found[:FIRST], lambda one: one.date[:4])
    return {
        "years": tuple((year, tuple(some)) for year, some in years),
        "total": len(found),
        "shown": min(len(found), FIRST),
        "conditions": tuple(_conditions(context)),
        "changes": history_link(context.info.repository, "data"),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="correcties.html",
        title="Wat er is gecorrigeerd",
        description="Nieuwe versies van paden, trajecten die zijn opgeschort of ingetrokken, en voorwaarden die nog open staan.",
        data=lambda: _data(context),
    )


PAGE = Page(
    name="correcties",
    instances=_instances,
    menu=Menu(label="Correcties", path="correcties.html", rank=4, group="judge"),
)
