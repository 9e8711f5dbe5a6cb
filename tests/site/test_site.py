"""A site as a whole: with and without each kind, with its source, the same for the same register, and on safe paths."""

import html
import os
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin, urlsplit

import msgspec
import pytest

from napl.core.errors import NaplError
from napl.model.kind import kinds
from napl.model.kinds.path import Path as DevelopmentPath
from tests.site.making import REPOSITORY, entities, made, pages, site
from tests.site.reading import HERE, tags


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
        ("https://github.com/a/b", "https://github.com/a/b/{}/HEAD/data"),
        ("https://gitlab.com/a/b.git", "https://gitlab.com/a/b/-/{}/HEAD/data"),
    ],
)
def test_with_a_repository_a_page_links_to_its_source_and_its_history(repository: str, link: str) -> None:
    found = entities()
    (info,) = found["register"]
    open_ = msgspec.structs.replace(info, repository=repository)
    read = pages(site({**found, "register": (open_,)}))
    for page, views, file in (
        ("trajecten/leerlijn.html", ("blob", "commits"), "/trajectories/leerlijn.yaml"),
        ("correcties.html", ("commits",), ""),
    ):
        assert {link.format(view) + file for view in views} <= {one.attrib["href"] for one in read[page].iter("a")}


@pytest.mark.parametrize("kind", sorted(set(kinds()) - {"register"}))
def test_a_site_without_a_kind_of_entity_is_still_whole(kind: str) -> None:
    """Links are read without parsing, which would take most of the time: that pages are well formed is tested elsewhere."""
    files = {path: content.decode("utf-8", "replace") for path, content in site({**entities(), kind: ()}).items()}
    links = 0
    for path, page in files.items():
        for link in re.findall(r'<a [^>]*?href="([^"]*)"', page) if path.endswith(".html") else ():
            target = urlsplit(urljoin(HERE + path, html.unescape(link)))
            if target.netloc == urlsplit(HERE).netloc:
                links += 1
                assert target.path.removeprefix("/") in files, (path, link)
                if target.fragment:
                    assert f' id="{target.fragment}"' in files[target.path.removeprefix("/")], (path, link)
    assert links > 1000


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


def test_the_first_page_shows_how_the_matrix_of_a_path_begins() -> None:
    files = made("repository")
    found = pages(files)
    (table,) = [one for one in found["index.html"].iter("table") if one.get("class") == "matrix"]
    (whole,) = [
        one for one in found["paden/curriculumdeskundigheid.html"].iter("table") if one.get("class") == "matrix"
    ]
    shown, every = ("".join(one.itertext()).split() for one in (table, whole))
    assert shown == every[: len(shown)]
    assert 50 < len(shown) < len(every) / 3
