"""Beside a link other sites show the title of a page, what it is about, and a picture; without an address there is none."""

import struct
from collections.abc import Mapping
from xml.etree.ElementTree import Element

import msgspec

from napl.site.links import NOT_FOUND
from tests.site.making import entities, made, pages, site, sorts, tiny_pages

ADDRESS = "https://register.voorbeeld.nl/"


def metas(page: Element) -> Mapping[str, str]:
    told = ((one.get("property") or one.get("name") or "", one.get("content") or "") for one in page.iter("meta"))
    return dict(told)


def test_every_sort_of_page_tells_what_it_is_and_shows_the_picture() -> None:
    for path in sorts("tiny"):
        told = metas(tiny_pages()[path])
        title = tiny_pages()[path].findtext("head/title") or ""
        assert title.startswith(told["og:title"])
        assert told["og:description"] == told["description"]
        assert told["og:url"] == ADDRESS + ("" if path == "index.html" else path)
        picture = made("tiny")[told["og:image"].removeprefix(ADDRESS)]
        assert picture.startswith(b"\x89PNG")
        assert (
            struct.unpack(">II", picture[16:24])
            == (int(told["og:image:width"]), int(told["og:image:height"]))
            == (1200, 630)
        )
        assert told["og:image:alt"]


def test_without_an_address_of_its_own_a_page_points_nowhere() -> None:
    found = entities()
    (info,) = found["register"]
    local = msgspec.structs.replace(info, address="http://localhost/")
    for page in (pages(site({**found, "register": (local,)}))["paden.html"], tiny_pages()[NOT_FOUND]):
        assert not {"og:url", "og:image"} & set(metas(page))
        assert page.find("head/link[@rel='canonical']") is None
