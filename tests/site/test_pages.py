"""Every page of a site is whole: valid, linked, without third parties, and the same for the same register."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import pytest

from napl.site.page import pages as declared_pages
from tests.site.making import REGISTERS, REPOSITORY, entities, made, pages
from tests.site.reading import HERE, ids, tags


@cache
def read(name: str) -> Mapping[str, Element]:
    return pages(made(name))


EVERY = pytest.mark.parametrize("name", sorted(REGISTERS))


@EVERY
def test_every_sort_of_page_is_there(name: str) -> None:
    files = made(name)
    assert len(declared_pages()) == len(list((REPOSITORY / "napl" / "site" / "pages").glob("[a-z]*.py")))
    for path in (
        "index.html", "paden.html", "trajecten.html", "aanbieders.html", "kwaliteitskaders.html",
        "witte-vlekken.html", "witte-vlekken.csv", "regels.html", "404.html", "regios.html", "labs.html", "kennis.html",
        "programma.html", "mijlpalen.html", "deelname.html", "zo-werkt-het-oordeel.html", "onafhankelijkheid.html",
        "wie-onderhoudt-wat.html", "over.html", "toegankelijkheid.html", "correcties.html", "gegevens.html", "bijdragen.html",
        "aanbod.html", "feeds/nieuw.xml", "feeds/oordelen.xml", "feeds/witte-vlekken.xml", "robots.txt",
    ):  # fmt: skip
        assert path in files
    for folder, kind in (
        ("paden", "path"), ("trajecten", "trajectory"), ("aanbieders", "provider"), ("kwaliteitskaders", "quality-framework"),
        ("regios", "region"), ("labs", "lab"), ("landschappen", "landscape"), ("kennis", "knowledge"),
    ):  # fmt: skip
        for entity in entities(REGISTERS[name])[kind]:
            assert f"{folder}/{entity.id}.html" in files


@EVERY
def test_every_page_is_valid_html_in_dutch(name: str) -> None:
    for path, page in read(name).items():
        assert made(name)[path].startswith(b"<!doctype html>\n")
        assert page.attrib["lang"] == "nl"
        assert tags(page).count("h1") == 1, path
        assert tags(page).count("main") == 1, path
        title = page.find("head/title")
        assert title is not None
        assert title.text


@EVERY
def test_no_two_pages_share_a_title(name: str) -> None:
    titles = Counter(page.findtext("head/title") for page in read(name).values())
    assert [title for title, count in titles.items() if count > 1] == []


@EVERY
def test_ids_are_unique_and_labels_point_at_them(name: str) -> None:
    for path, page in read(name).items():
        found = ids(page)
        assert len(found) == len(set(found)), path
        for element in page.iter():
            for label in element.attrib.get("aria-labelledby", "").split():
                assert label in found, (path, label)


@EVERY
def test_headings_skip_no_level(name: str) -> None:
    for path, page in read(name).items():
        levels = [int(tag[1]) for tag in tags(page) if re.fullmatch(r"h[1-6]", tag)]
        for above, below in pairwise(levels):
            assert below <= above + 1, (path, levels)


@EVERY
def test_every_header_of_a_table_says_what_it_heads(name: str) -> None:
    for path, page in read(name).items():
        for table in page.iter("table"):
            assert table.find("caption") is not None, path
            assert all(cell.attrib.get("scope") for cell in table.iter("th")), path


@EVERY
def test_every_internal_link_and_fragment_resolves(name: str) -> None:
    read_pages = read(name)
    files = made(name)
    for path, page in read_pages.items():
        for element in page.iter():
            address = element.attrib.get("href") or element.attrib.get("src")
            if address is None:
                continue
            target = urlsplit(urljoin(HERE + path, address))
            if f"{target.scheme}://{target.netloc}/" != HERE:
                assert target.scheme in {"https", "http"}, (path, address)
                continue
            inside = target.path.removeprefix("/")
            assert inside in files, (path, address)
            if target.fragment:
                assert target.fragment in ids(read_pages[inside]), (path, address)


@EVERY
def test_every_page_can_be_reached_from_the_first(name: str) -> None:
    found = read(name)
    reached, todo = set(), ["index.html"]
    while todo:
        path = todo.pop()
        if path in reached or path not in found:
            continue
        reached.add(path)
        todo += [
            urlsplit(urljoin(HERE + path, link.attrib["href"])).path.removeprefix("/")
            for link in found[path].iter("a")
            if urljoin(HERE + path, link.attrib["href"]).startswith(HERE)
        ]
    assert set(found) - reached == {"404.html"}


@EVERY
def test_pages_load_nothing_from_elsewhere_and_run_nothing_of_their_own(name: str) -> None:
    for path, page in read(name).items():
        assert not {"iframe", "object", "embed", "img", "style", "base"} & set(tags(page)), path
        for script in page.iter("script"):
            assert set(script.attrib) == {"src", "defer"}, path
            assert not script.text, path
            assert not urlsplit(script.attrib["src"]).netloc, path
        for element in page.iter():
            assert "style" not in element.attrib, path
            assert not [attribute for attribute in element.attrib if attribute.startswith("on")], path
        for link in page.iter("link"):
            assert link.attrib["rel"] == "canonical" or not urlsplit(link.attrib["href"]).netloc, path
    for path, content in made(name).items():
        if path.endswith(".css"):
            addresses = re.findall(r"url\(([^)]*)\)", content.decode())
            assert "@import" not in content.decode()
            assert {f"static/{address}" for address in addresses} <= set(made(name)), path


@EVERY
def test_a_demonstration_says_so_and_stays_out_of_search_engines(name: str) -> None:
    for path, page in read(name).items():
        metas = {meta.attrib.get("name"): meta.attrib.get("content") for meta in page.iter("meta")}
        assert metas["robots"] == "noindex", path
        assert metas["description"], path
        assert any("demo" in element.attrib.get("class", "").split() for element in page.iter("aside")), path


@EVERY
def test_the_security_policy_comes_before_anything_it_governs(name: str) -> None:
    policy = b"default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'"
    for path, content in made(name).items():
        if path.endswith(".html"):
            assert content.index(policy) < content.index(b"<link"), path
