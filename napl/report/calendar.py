"""Owns dates as a calendar that other programs subscribe to: iCalendar, RFC 5545."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from napl.core.text import Language
from napl.model.entity import Date
from napl.model.register import Register
from napl.quality.due import Due
from napl.quality.months import next_day
from napl.quality.reasons import DUE, STATE_TITLES

LINE = 75
"""Octets in a line, its end not counted (RFC 5545, section 3.1)."""
_ESCAPED = re.compile(r"[\\;,]")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f]")


def escaped(text: str) -> str:
    r"""Return text as a TEXT value (RFC 5545, section 3.3.11): ``\``, ``;``, ``,`` and line ends escaped, controls dropped."""
    plain = _CONTROL.sub("", text.replace("\r\n", "\n").encode("utf-8", "replace").decode("utf-8"))
    return _ESCAPED.sub(r"\\\g<0>", plain).replace("\n", r"\n")


def folded(line: str) -> str:
    """Return a content line folded into lines of at most 75 octets, never within a character; without its own end."""
    parts: list[str] = []
    current, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > LINE:
            parts.append(current)
            current, size = " ", 1
        current += character
        size += width
    return "\r\n".join((*parts, current))


def due_calendar(register: Register, found: Iterable[Due], as_of: Date, language: Language) -> str:
    """Return what falls due as a calendar of whole-day events, stamped with `as_of`.

    A UID stays the same while the thing that falls due does: a date that moves, moves in the calendar of a subscriber.
    """
    info = register.info
    host = (urlsplit(info.address).hostname if info is not None else None) or "napl.invalid"
    name = info.name if info is not None else "Opleidingsregister"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//napl//napl quality due//NL", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{escaped(name)}")
    for one in found:
        lines += _event(register, one, as_of, host, language)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _event(register: Register, one: Due, as_of: Date, host: str, language: Language) -> Iterator[str]:
    trajectory = register.trajectories[one.trajectory]
    what = DUE[one.what].within(language)
    key = f"{one.trajectory}.{one.what}{f'.{one.key}' if one.key else ''}"
    state = STATE_TITLES[one.state].within(language)
    yield "BEGIN:VEVENT"
    yield f"UID:{key}@{host}"
    yield f"DTSTAMP:{_basic(as_of)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_basic(one.date)}"
    yield f"DTEND;VALUE=DATE:{_basic(next_day(one.date))}"
    yield f"SUMMARY:{escaped(f'{trajectory.title}: {what}')}"
    yield f"DESCRIPTION:{escaped(f'{one.trajectory} ({state})' + (chr(10) + one.detail if one.detail else ''))}"
    yield f"CATEGORIES:{escaped(one.what)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _basic(date: Date) -> str:
    return date.replace("-", "")
