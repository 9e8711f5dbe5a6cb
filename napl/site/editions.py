"""Owns when a trajectory is given: its editions in order, and a calendar file for each that somebody can still follow."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlsplit

from napl.core.icalendar import Event, calendar
from napl.model.coming import coming
from napl.model.kinds.trajectory import Edition, Trajectory
from napl.quality.months import next_day, plus_days
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.page import LateFile
from napl.site.words import day, web, word

SHORT = 7
"""Days up to which an edition is one event; a longer one would fill weeks of a calendar, so its first and last day are two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEdition:
    """An edition with the name of its region, whether it is over, and the path of its calendar file (None without one)."""

    edition: Edition
    region: str | None
    over: bool
    calendar: str | None


def shown_editions(context: SiteContext, trajectory: Trajectory) -> tuple[ShownEdition, ...]:
    """Return the editions of a trajectory: those to come first, without a date last; then those that are over."""
    today = context.today.isoformat()
    dated = {one.id for one in _dated(context, trajectory)}
    shown = []
    for edition in trajectory.editions:
        region = context.register.regions.get(edition.region) if edition.region else None
        shown.append(
            ShownEdition(
                edition=edition,
                region=region.name if region else edition.region,
                over=edition.status == "done" or (edition.end or edition.start or "9999") < today,
                calendar=Links().calendar(trajectory.id, edition.id) if edition.id in dated else None,
            )
        )
    return tuple(sorted(shown, key=lambda one: (one.over, one.edition.start or "9999", one.edition.id)))


def calendar_files(context: SiteContext) -> Iterator[LateFile]:
    """Yield a calendar file for every edition that is planned and has a date."""
    for trajectory in context.register.trajectories.values():
        for edition in _dated(context, trajectory):
            path = Links().calendar(trajectory.id, edition.id)
            yield LateFile(path, partial(edition_calendar, context, trajectory, edition))


def edition_calendar(context: SiteContext, trajectory: Trajectory, edition: Edition) -> str:
    """Return one edition as a calendar of whole-day events, stamped with the day on which its data was last looked after."""
    return calendar(_events(context, trajectory, edition), product="napl site")


def _dated(context: SiteContext, trajectory: Trajectory) -> list[Edition]:
    return [one for one in coming(trajectory, context.today.isoformat()) if one.start is not None]


def _events(context: SiteContext, trajectory: Trajectory, edition: Edition) -> Iterator[Event]:
    start = edition.start
    assert start is not None
    end = max(edition.end or start, start)
    if end <= plus_days(start, SHORT - 1):
        yield _event(context, trajectory, edition, ("", trajectory.title, start, end))
    else:
        yield _event(context, trajectory, edition, (".begin", f"Begin: {trajectory.title}", start, start))
        yield _event(context, trajectory, edition, (".einde", f"Einde: {trajectory.title}", end, end))


def _event(context: SiteContext, trajectory: Trajectory, edition: Edition, what: tuple[str, str, str, str]) -> Event:
    key, summary, first, last = what
    host = urlsplit(context.info.address).hostname or "napl.invalid"
    told = [f"{context.provider_name(trajectory.provider)}, {word(edition.mode, 'mode')}.", _span(edition)]
    if context.info.demonstration:
        told.append("Dit traject is verzonnen: het staat in een demonstratie.")
    return Event(
        uid=f"{trajectory.id}.{edition.id}{key}@{host}",
        stamp=trajectory.checked or trajectory.submitted,
        start=first,
        end=next_day(last),
        summary=summary,
        description="\n".join(told),
        location=edition.place,
        url=web(edition.url) or web(trajectory.website),
    )


def _span(edition: Edition) -> str:
    assert edition.start is not None
    if edition.end is None:
        return f"Begint op {day(edition.start)}. Vraag de aanbieder naar de andere dagen."
    if edition.end == edition.start:
        return f"Op {day(edition.start)}."
    return f"Van {day(edition.start)} tot en met {day(edition.end)}. Vraag de aanbieder op welke dagen je er bent."
