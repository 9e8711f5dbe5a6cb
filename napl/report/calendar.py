"""Owns what falls due as a calendar that other programs subscribe to."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from napl.core.icalendar import Event, calendar
from napl.core.text import Language
from napl.model.entity import Date
from napl.model.register import Register
from napl.quality.due import Due
from napl.quality.months import next_day
from napl.quality.reasons import DUE, STATE_TITLES


def due_calendar(register: Register, found: Iterable[Due], as_of: Date, language: Language) -> str:
    """Return what falls due as a calendar of whole-day events, stamped with `as_of`."""
    info = register.info
    host = (urlsplit(info.address).hostname if info is not None else None) or "napl.invalid"
    name = info.name if info is not None else "Opleidingsregister"
    events = (_event(register, one, as_of, host, language) for one in found)
    return calendar(events, product="napl quality due", name=name)


def _event(register: Register, one: Due, as_of: Date, host: str, language: Language) -> Event:
    trajectory = register.trajectories[one.trajectory]
    key = f"{one.trajectory}.{one.what}{f'.{one.key}' if one.key else ''}"
    state = STATE_TITLES[one.state].within(language)
    return Event(
        uid=f"{key}@{host}",
        stamp=as_of,
        start=one.date,
        end=next_day(one.date),
        summary=f"{trajectory.title}: {DUE[one.what].within(language)}",
        description=f"{one.trajectory} ({state})" + (f"\n{one.detail}" if one.detail else ""),
        categories=one.what,
    )
