"""Owns how dates are written as a calendar that other programs read: iCalendar, RFC 5545."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LINE = 75
"""Octets in a line, its end not counted (RFC 5545, section 3.1)."""
_MASK, _WITHIN = 0b1100_0000, 0b1000_0000
"""An octet within a character, in UTF-8, is the second after the first of these."""
_ESCAPED = re.compile(r"[\\;,]")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event of whole days, all dates as ``YYYY-MM-DD``: `end` is the day after the last, `stamp` when it was last revised.

    `uid` stays the same while the thing does, so that a date that moves, moves in the calendar of who took it.
    """

    uid: str
    stamp: str
    start: str
    end: str
    summary: str
    description: str
    categories: str | None = None
    location: str | None = None
    url: str | None = None


def escaped(text: str) -> str:
    r"""Return text as a TEXT value (RFC 5545, section 3.3.11): ``\``, ``;``, ``,`` and line ends escaped, controls dropped."""
    plain = _CONTROL.sub("", text.replace("\r\n", "\n").encode("utf-8", "replace").decode("utf-8"))
    return _ESCAPED.sub(r"\\\g<0>", plain).replace("\n", r"\n")


def folded(line: str) -> str:
    """Return a content line folded into lines of at most 75 octets, never within a character; without its own end."""
    octets = line.encode()
    if len(octets) <= LINE:
        return line
    parts: list[bytes] = []
    start, room = 0, LINE
    while len(octets) - start > room:
        end = start + room
        while octets[end] & _MASK == _WITHIN:
            end -= 1
        parts.append(octets[start:end])
        start, room = end, LINE - 1
    return b"\r\n ".join((*parts, octets[start:])).decode()


def calendar(events: Iterable[Event], *, product: str, name: str | None = None) -> str:
    """Return events as a calendar; `product` says what made it, `name` what a subscriber sees."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//napl//{product}//NL", "CALSCALE:GREGORIAN"]
    if name is not None:
        lines.append(f"X-WR-CALNAME:{escaped(name)}")
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _event(event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{_basic(event.stamp)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_basic(event.start)}"
    yield f"DTEND;VALUE=DATE:{_basic(event.end)}"
    yield f"SUMMARY:{escaped(event.summary)}"
    yield f"DESCRIPTION:{escaped(event.description)}"
    if event.location:
        yield f"LOCATION:{escaped(event.location)}"
    if event.url:
        yield f"URL:{_CONTROL.sub('', event.url)}"
    if event.categories:
        yield f"CATEGORIES:{escaped(event.categories)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _basic(date: str) -> str:
    return date.replace("-", "")
