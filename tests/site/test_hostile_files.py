"""Whatever people write in the data, in feeds, calendars and tables it is text for strict readers, and nothing for a browser."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from napl.site.feeds import FEEDS
from tests.site.browsing import BROWSER, Built
from tests.site.poison import HOSTILE, MARK, hostile_site
from tests.site.watched import Watched

ATOM = "{http://www.w3.org/2005/Atom}"
ELEMENTS = {*["feed", "id", "title", "subtitle", "updated", "author", "name", "rights", "link", "entry", "summary"]}
ATTRIBUTES = {"link": {"rel", "type", "href"}, "feed": {"{http://www.w3.org/XML/1998/namespace}lang"}}
HOME = "https://register.voorbeeld.nl/"
LINE = re.compile(r"(?P<name>[A-Z-]+)(?:;VALUE=DATE)?:(?P<value>[^\x00-\x1f\x7f]*)")
"""A content line of a calendar (RFC 5545, section 3.1) with the one parameter that the site uses."""
COMPONENT = [
    "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "TRANSP", "END",
]  # fmt: skip


def files() -> Mapping[str, bytes]:
    return hostile_site()


def ending(suffix: str) -> list[str]:
    found = [path for path in files() if path.endswith(suffix)]
    assert found
    return found


@pytest.mark.parametrize("path", [news.path for news in FEEDS])
def test_a_feed_is_text_for_a_strict_reader(path: str) -> None:
    feed = ET.fromstring(files()[path])
    assert {one.tag.removeprefix(ATOM) for one in feed.iter()} == ELEMENTS
    for one in feed.iter():
        assert set(one.attrib) <= ATTRIBUTES.get(one.tag.removeprefix(ATOM), set())
        assert one.attrib.get("href", HOME).startswith(HOME)
    told = [one.text or "" for name in ("title", "summary") for one in feed.findall(f"{ATOM}entry/{ATOM}{name}")]
    assert sum(HOSTILE in text for text in told) >= len(told) / 2
    assert MARK.findall(" ".join(told))


def events(path: str) -> Iterator[list[tuple[str, str]]]:
    """Yield the lines of every event of a calendar, unfolded, as name and value; fail on a line that is none."""
    text = files()[path].decode()
    assert text.endswith("\r\n")
    lines = [LINE.fullmatch(line) for line in text.removesuffix("\r\n").replace("\r\n ", "").split("\r\n")]
    assert all(lines), path
    pairs = [(one["name"], one["value"]) for one in lines if one]
    assert [pair for pair in pairs if pair[1] == "VCALENDAR"] == [pairs[0], pairs[-1]]
    inner = pairs[4:-1]
    starts = [at for at, pair in enumerate(inner) if pair == ("BEGIN", "VEVENT")]
    for start, end in zip(starts, [*starts[1:], len(inner)], strict=True):
        yield inner[start:end]


def unescaped(value: str) -> str:
    """Return a TEXT value as it was written (RFC 5545, section 3.3.11); fail on a sign that should have been escaped."""
    assert re.fullmatch(r"(?:\\[\\;,nN]|[^\\;,])*", value), value
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def test_a_calendar_is_text_for_a_strict_reader() -> None:
    for path in ending(".ics"):
        for event in events(path):
            assert [name for name, _ in event] == COMPONENT, path
            told = dict(event)
            assert f"{HOSTILE}§trajectory.title§" in unescaped(told["SUMMARY"])
            assert unescaped(told["DESCRIPTION"]).startswith(f"{HOSTILE}§provider.name§")
            assert unescaped(told["LOCATION"]) == f"{HOSTILE}§trajectory.editions[].place§"


def test_every_row_of_a_table_has_as_many_fields_as_its_head() -> None:
    for path in ending(".csv"):
        head, *rows = csv.reader(io.StringIO(files()[path].decode(), newline=""), strict=True)
        assert rows, path
        assert {len(row) for row in rows} == {len(head)}, path


@BROWSER[0]
@BROWSER[1]
def test_nothing_comes_to_life_when_a_browser_opens_a_feed(hostile: Built, browser: Any) -> None:
    page = browser.new_page()
    watched = Watched(page, hostile.folder.as_uri())
    for path in (news.path for news in FEEDS):
        page.goto(hostile.address(path))
        assert HOSTILE in page.evaluate("document.documentElement.textContent")
        watched.calm(path, 1280)
    page.close()
