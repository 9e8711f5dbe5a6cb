"""Every page of a site is whole: valid, linked, without third parties, and the same for the same register."""

import os
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import msgspec
import pytest

from napl.core.errors import NaplError
from napl.model.kind import kinds
from napl.model.kinds.path import Path as DevelopmentPath
from napl.site.page import pages as declared_pages
from tests.site.making import REGISTERS, REPOSITORY, entities, pages, site

STATIC = {path.relative_to(REPOSITORY / "site").as_posix() for path in (REPOSITORY / "site" / "static").iterdir()}
HERE = "https://site.invalid/"


@cache
def made(name: str) -> dict[str, bytes]:
    return site(entities(REGISTERS[name]))


@cache
def read(name: str) -> dict[str, Element]:
    return pages(made(name))


def ids(page: Element) -> list[str]:
    return [element.attrib["id"] for element in page.iter() if "id" in element.attrib]


def tags(page: Element) -> list[str]:
    return [element.tag for element in page.iter()]


EVERY = pytest.mark.parametrize("name", sorted(REGISTERS))


@EVERY
def test_every_sort_of_page_is_there(name: str) -> None:
    files = made(name)
    assert len(declared_pages()) == 23
    for path in (
        "index.html", "paden.html", "trajecten.html", "aanbieders.html", "kwaliteitskaders.html",
        "witte-vlekken.html", "witte-vlekken.csv", "regels.html", "404.html", "regios.html", "labs.html", "kennis.html",
        "programma.html", "mijlpalen.html", "deelname.html",
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
            assert inside in files or inside in STATIC, (path, address)
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
def test_pages_load_nothing_from_elsewhere_and_run_nothing(name: str) -> None:
    for path, page in read(name).items():
        assert not {"script", "iframe", "object", "embed", "img", "style", "base"} & set(tags(page)), path
        for element in page.iter():
            assert "style" not in element.attrib, path
            assert not [attribute for attribute in element.attrib if attribute.startswith("on")], path
        for link in page.iter("link"):
            assert not urlsplit(link.attrib["href"]).netloc, path
    for style in (REPOSITORY / "site" / "static").glob("*.css"):
        assert not re.search(r"@import|url\(", style.read_text(encoding="utf-8"))


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


def test_a_register_in_earnest_has_no_banner() -> None:
    found = entities()
    (info,) = found["register"]
    real = msgspec.structs.replace(info, demonstration=False)
    for page in pages(site({**found, "register": (real,)})).values():
        assert "aside" not in tags(page)
        assert all(meta.attrib.get("name") != "robots" for meta in page.iter("meta"))


@pytest.mark.parametrize(
    ("repository", "link"),
    [
        ("https://github.com/a/b", "https://github.com/a/b/blob/HEAD/data/trajectories/leerlijn.yaml"),
        ("https://gitlab.com/a/b.git", "https://gitlab.com/a/b/-/blob/HEAD/data/trajectories/leerlijn.yaml"),
    ],
)
def test_with_a_repository_a_page_links_to_its_source(repository: str, link: str) -> None:
    found = entities()
    (info,) = found["register"]
    open_ = msgspec.structs.replace(info, repository=repository)
    page = pages(site({**found, "register": (open_,)}))["trajecten/leerlijn.html"]
    assert link in {element.attrib["href"] for element in page.iter("a")}


@pytest.mark.parametrize("kind", sorted(set(kinds()) - {"register"}))
def test_a_site_without_a_kind_of_entity_is_still_whole(kind: str) -> None:
    files = site({**entities(REPOSITORY), kind: ()})
    found = pages(files)
    for path, page in found.items():
        for link in page.iter("a"):
            target = urlsplit(urljoin(HERE + path, link.attrib["href"]))
            if target.netloc == urlsplit(HERE).netloc:
                assert target.path.removeprefix("/") in files, (path, link.attrib["href"])
                if target.fragment:
                    assert target.fragment in ids(found[target.path.removeprefix("/")])


def test_without_the_register_itself_there_is_no_site() -> None:
    with pytest.raises(NaplError, match=r"data/register\.yaml"):
        site({**entities(), "register": ()})


def test_two_pages_never_share_an_address() -> None:
    found = entities()
    path = found["path"][0]
    assert isinstance(path, DevelopmentPath)
    twice = msgspec.structs.replace(path, dimensions=path.dimensions * 2)
    with pytest.raises(NaplError, match="same address"):
        site({**found, "path": (twice,)})


def test_the_same_register_gives_the_same_bytes(tmp_path: Path) -> None:
    program = (
        "import hashlib, sys; sys.path.insert(0, sys.argv[1])\n"
        "from tests.site.making import entities, site, TINY\n"
        "files = site(entities(TINY))\n"
        "print([(path, hashlib.sha256(content).hexdigest()) for path, content in files.items()])\n"
    )
    outcomes = []
    for seed, zone in (("1", "Pacific/Kiritimati"), ("2", "America/Los_Angeles")):
        folder = tmp_path / seed
        folder.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LANG": "C"}
        command = [sys.executable, "-c", program, str(REPOSITORY)]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True, text=True)
        outcomes.append(done.stdout)
    assert outcomes[0] == outcomes[1]
    assert outcomes[0].count(".html") > 15


def test_paths_stay_below_the_site() -> None:
    for path in made("repository"):
        assert not path.startswith("/")
        assert ".." not in PurePosixPath(path).parts


def test_the_first_page_shows_the_whole_matrix_of_a_path() -> None:
    files = site(entities(REPOSITORY))
    found = pages(files)
    (table,) = [one for one in found["index.html"].iter("table") if one.get("class") == "matrix"]
    (whole,) = [
        one for one in found["paden/curriculumdeskundigheid.html"].iter("table") if one.get("class") == "matrix"
    ]
    assert "".join(table.itertext()).split() == "".join(whole.itertext()).split()
