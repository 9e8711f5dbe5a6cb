"""The page of rules explains everything that can be found, at the anchor that reports link to."""

from collections import Counter
from urllib.parse import urlsplit

from napl.core.example import DAY_TOLD
from napl.lint.catalogue import catalogue, explained_at
from napl.lint.shown import shown
from tests.site.making import entities, pages, site

PAGES = pages(site(entities()))


def test_every_link_of_a_report_arrives() -> None:
    for name in catalogue():
        address = explained_at("https://register.voorbeeld.nl/proef/", name)
        assert address is not None
        parts = urlsplit(address)
        assert parts.path.startswith("/proef/")
        page = PAGES[parts.path.removeprefix("/proef/")]
        assert [one.tag for one in page.iter() if one.get("id") == parts.fragment] == ["article"]


def test_no_anchor_occurs_twice() -> None:
    anchors = Counter(one.get("id") for one in PAGES["regels.html"].iter() if one.get("id") is not None)
    assert [name for name, times in anchors.items() if times > 1] == []


def test_the_page_shows_what_the_command_says() -> None:
    articles = {
        one.get("id"): " ".join(one.itertext()).replace("\u00ad", "") for one in PAGES["regels.html"].iter("article")
    }
    for name, one in catalogue().items():
        text = articles[name]
        assert one.title.nl in text
        assert one.why.nl in text
        assert (DAY_TOLD.nl in text) == one.dated
        for example in shown(one):
            assert example.told is None or example.told.nl.replace("`", "") in text
            for part in example.files:
                assert part.name in text
                assert part.text in text
