"""Feeds are valid Atom with ids that stay; search engines get a sitemap, unless the register is a demonstration."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from xml.etree import ElementTree as ET

import feedparser
import msgspec
import pytest

from napl.gaps.cells import cells
from napl.gaps.supply import Supply
from napl.model.entity import Entity
from napl.model.register import Register
from napl.quality.verdict import verdicts
from napl.site.atom import EPOCH, MOST, Entry, Feed, atom
from napl.site.feeds import FEEDS, NO_VERDICT, covered_since
from napl.site.sitemap import for_search_engines
from tests.site.making import REPOSITORY, entities, parsed, site, site_of, words

ATOM = "{http://www.w3.org/2005/Atom}"
DAY = date(2026, 11, 23)


@cache
def made() -> Mapping[str, bytes]:
    return site_of(Register(entities(REPOSITORY)), DAY)


def child(element: ET.Element, name: str) -> str:
    found = element.findall(f"{ATOM}{name}")
    assert len(found) == 1, name
    assert found[0].text
    return found[0].text


@pytest.mark.parametrize("news", FEEDS, ids=lambda news: news.path)
def test_a_feed_has_what_atom_asks(news: object) -> None:
    path = news.path  # type: ignore[attr-defined]
    content = made()[path]
    read = feedparser.parse(content)
    assert not read.bozo
    assert read.version == "atom10"
    feed = ET.fromstring(content)
    assert child(feed, "id") == f"tag:register.voorbeeld.nl,2026:{path.removesuffix('.xml')}"
    assert child(feed, "title").endswith("Opleidingsregister voor leraren (demonstratie)")
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links["self"] == f"https://register.voorbeeld.nl/{path}"
    (name,) = feed.findall(f"{ATOM}author/{ATOM}name")
    assert name.text == "Demonstratie-uitgever"
    entries = feed.findall(f"{ATOM}entry")
    assert 0 < len(entries) <= MOST
    ids = [child(one, "id") for one in entries]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"tag:register\.voorbeeld\.nl,2026:[a-z0-9/-]+", one) for one in ids)
    dates = [child(one, "updated") for one in entries]
    assert dates == sorted(dates, reverse=True)
    assert all(re.fullmatch(r"20\d\d-\d\d-\d\dT00:00:00Z", one) for one in dates)
    assert dates[0] <= f"{DAY}T00:00:00Z"
    assert child(feed, "updated") == dates[0]
    for one in entries:
        assert child(one, "title")
        assert child(one, "summary")
        (link,) = one.findall(f"{ATOM}link")
        target = link.attrib["href"].removeprefix("https://register.voorbeeld.nl/").partition("#")[0]
        assert target in made()


def test_feeds_tell_what_the_register_says() -> None:
    register = Register(entities(REPOSITORY))
    supply = Supply(register, DAY)

    def keys(path: str) -> set[str]:
        return {child(one, "id").partition("2026:")[2] for one in ET.fromstring(made()[path]).findall(f"{ATOM}entry")}

    standings = supply.standings
    there = {name for name, one in standings.items() if one.state != "withdrawn"}
    newest = sorted(there, key=lambda name: register.trajectories[name].submitted, reverse=True)
    bound = register.trajectories[newest[MOST - 1]].submitted
    surely = {f"trajecten/{name}" for name in there if register.trajectories[name].submitted > bound}
    assert surely <= keys("feeds/nieuw.xml") <= {f"trajecten/{name}" for name in there}
    assert len(keys("feeds/nieuw.xml")) == MOST
    judged = {name: one for name, one in standings.items() if one.state not in NO_VERDICT}
    assert keys("feeds/oordelen.xml") <= {f"oordelen/{name}/{one.state}/{one.since}" for name, one in judged.items()}
    assert len(keys("feeds/oordelen.xml")) == min(MOST, len(judged))
    summaries = {one.id: one.summary for one in feedparser.parse(made()["feeds/oordelen.xml"]).entries}
    told = [
        summaries[key]
        for one in verdicts(register, DAY)
        if (key := f"tag:register.voorbeeld.nl,2026:oordelen/{one.trajectory}/admitted/{one.since}") in summaries
    ]
    assert len(told) > 10
    assert all(
        summary == "Alle criteria zijn gehaald." or summary.startswith("Genoeg gehaald voor opname. Niet gehaald: ")
        for summary in told
    )
    covered = {cell.id: covered_since(cell) for cell in cells(supply) if cell.state == "covered"}
    assert all(covered.values())
    assert all(covered_since(cell) is None for cell in cells(supply) if cell.state != "covered")


def test_a_feed_shows_text_as_text_and_the_newest_hundred() -> None:
    feed = Feed(key="k", title='<b>"&', subtitle="\x00s", author="a", host="h.nl", link="../x.html", here=None)
    empty = atom(feed, ())
    assert child(ET.fromstring(empty), "updated") == f"{EPOCH}T00:00:00Z"
    assert child(ET.fromstring(empty), "title") == '<b>"&'
    assert child(ET.fromstring(empty), "subtitle") == "s"
    assert 'rel="self"' not in empty
    many = [
        Entry(key=f"e{n:03}", date=f"2026-01-{1 + n % 28:02}", title="</title>", summary="&", link='"x"')
        for n in range(150)
    ]
    shown = ET.fromstring(atom(feed, many)).findall(f"{ATOM}entry")
    assert len(shown) == MOST
    assert child(shown[0], "title") == "</title>"
    assert atom(feed, many) == atom(feed, list(reversed(many)))


def test_every_page_names_the_feeds() -> None:
    page = parsed(made()["trajecten/leergroep-differentieren.html"])
    found = {link.get("href"): link.get("title") for link in page.iter("link") if link.get("rel") == "alternate"}
    assert found == {f"../{news.path}": news.title for news in FEEDS}
    assert all(news.title in words(parsed(made()["gegevens.html"])) for news in FEEDS)


def register(demonstration: bool, address: str = "https://register.voorbeeld.nl/") -> Mapping[str, bytes]:
    found: dict[str, tuple[Entity, ...]] = entities()
    (info,) = found["register"]
    return site({**found, "register": (msgspec.structs.replace(info, demonstration=demonstration, address=address),)})


def test_a_demonstration_keeps_search_engines_away() -> None:
    files = register(demonstration=True)
    assert files["robots.txt"] == b"User-agent: *\nDisallow: /\n"
    assert "sitemap.xml" not in files


def test_a_register_in_earnest_has_a_sitemap_of_every_page_but_the_one_that_is_not_there() -> None:
    files = register(demonstration=False)
    top = "https://register.voorbeeld.nl/"
    assert files["robots.txt"].decode() == f"User-agent: *\nAllow: /\nSitemap: {top}sitemap.xml\n"
    found = [one.text for one in ET.fromstring(files["sitemap.xml"]).iter() if one.tag.endswith("}loc")]
    wanted = {path for path in files if path.endswith(".html") and path != "404.html"}
    assert set(found) == {f"{top}{'' if path == 'index.html' else path}" for path in wanted}
    nowhere = register(demonstration=False, address="http://localhost/")
    assert nowhere["robots.txt"] == b"User-agent: *\nAllow: /\n"
    assert "sitemap.xml" not in nowhere


def test_a_sitemap_that_is_too_long_is_cut() -> None:
    (info,) = entities()["register"]
    real = msgspec.structs.replace(info, demonstration=False)
    files = {one.path: one.text for one in for_search_engines(real, (f"https://a.nl/{n}" for n in range(50_001)))}  # type: ignore[arg-type]
    assert set(files) == {"robots.txt", "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"}
    assert files["sitemap.xml"].count("<loc>") == 2
    assert files["sitemap-1.xml"].count("<loc>") == 50_000
    assert files["sitemap-2.xml"].count("<loc>") == 1
