"""Owns how news is written as a feed: Atom, RFC 4287."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

MOST = 100
"""Entries in a feed."""
EPOCH = "1970-01-01"
"""When a feed without entries was last updated: never."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One piece of news: its key (stable, within the host), its day, title and summary, and where it can be read."""

    key: str
    date: str
    title: str
    summary: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed; `link` is the page that it tells about, `here` its own address where that is known, `key` as with an entry."""

    key: str
    title: str
    subtitle: str
    author: str
    host: str
    link: str
    here: str | None


def newest(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the newest entries, at most a hundred; those of one day in order of key."""
    ordered = sorted(entries, key=lambda one: one.key)
    return tuple(sorted(ordered, key=lambda one: one.date, reverse=True)[:MOST])


def atom(feed: Feed, entries: Iterable[Entry]) -> str:
    """Return a feed with its newest entries; it was updated when its newest entry was."""
    shown = newest(entries)
    updated = max((one.date for one in shown), default=EPOCH)
    return "\n".join((*_head(feed, updated), *(line for one in shown for line in _entry(feed, one)), "</feed>\n"))


def _head(feed: Feed, updated: str) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">'
    yield f"<id>{_text(_tag(feed.host, feed.key))}</id>"
    yield f"<title>{_text(feed.title)}</title>"
    yield f"<subtitle>{_text(feed.subtitle)}</subtitle>"
    yield f"<updated>{updated}T00:00:00Z</updated>"
    yield f"<author><name>{_text(feed.author)}</name></author>"
    yield "<rights>CC BY 4.0</rights>"
    if feed.here is not None:
        yield f'<link rel="self" type="application/atom+xml" href={_attribute(feed.here)}/>'
    yield f'<link rel="alternate" type="text/html" href={_attribute(feed.link)}/>'


def _entry(feed: Feed, entry: Entry) -> Iterator[str]:
    yield "<entry>"
    yield f"<id>{_text(_tag(feed.host, entry.key))}</id>"
    yield f"<title>{_text(entry.title)}</title>"
    yield f"<updated>{entry.date}T00:00:00Z</updated>"
    yield f'<link rel="alternate" type="text/html" href={_attribute(entry.link)}/>'
    yield f"<summary>{_text(entry.summary)}</summary>"
    yield "</entry>"


def _tag(host: str, key: str) -> str:
    """Return a tag URI (RFC 4151): it stays the same wherever the site moves to within its host."""
    return f"tag:{host},2026:{key}"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("", text))


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("", text))
