"""Without a script there is a list for every value that the finder can choose by, and lists of providers."""

import pytest

from napl.lint.catalogue import catalogue
from napl.model.register import Register
from napl.site.context import site_context
from napl.site.finder.facets import facets
from napl.site.pages.aanbieders import letter
from napl.site.pages.aanbod import FACETS, INTRODUCTIONS
from tests.registers import TODAY
from tests.site.making import REPOSITORY, entities, made, pages, parsed, site, tiny_pages, words
from tests.site.test_lists import many


def test_every_value_has_a_list_with_exactly_its_trajectories() -> None:
    register = Register(entities(REPOSITORY))
    context = site_context(register, TODAY, tuple(catalogue().values()))
    files = made("repository")
    wanted: dict[str, set[str]] = {}
    for facet in facets(context):
        if facet.id in FACETS:
            terms = {term for term, _ in facet.terms}
            for one in register.trajectories.values():
                for term in set(facet.of(one)) & terms:
                    wanted.setdefault(f"aanbod/{facet.id}-{term}.html", set()).add(f"../trajecten/{one.id}.html")
    assert {path for path in files if path.startswith("aanbod/")} == set(wanted)
    assert {path.split("/")[1].split("-")[0] for path in wanted} == set(FACETS) == set(INTRODUCTIONS)
    for path, trajectories in wanted.items():
        page = parsed(files[path])
        shown = {one.attrib["href"] for one in page.iter("a") if one.attrib["href"].startswith("../trajecten/")}
        assert shown == trajectories, path
    index = {one.attrib["href"] for one in parsed(files["aanbod.html"]).iter("a")}
    assert set(wanted) <= index


def test_a_value_that_nothing_has_is_told_without_a_link() -> None:
    page = tiny_pages()["aanbod.html"]
    (sectors,) = [one for one in page.iter("section") if one.attrib["aria-labelledby"] == "kies-sector"]
    rows = [(words(one), one.find("a") is not None) for one in sectors.iter("li")]
    assert [linked for text, linked in rows if text.endswith("(0)")].count(True) == 0
    assert any(linked for _, linked in rows)


def test_a_long_list_has_more_pages() -> None:
    found = pages(site(many(201)))
    assert [path for path in found if path.startswith("aanbod/sector-vo")] == [
        "aanbod/sector-vo.html",
        "aanbod/sector-vo/2.html",
    ]
    assert "Traject 0200" in words(found["aanbod/sector-vo/2.html"])


def test_the_list_of_trajectories_leads_there_without_a_script() -> None:
    page = tiny_pages()["trajecten.html"]
    for part in (*page.iter("noscript"), *(one for one in page.iter("div") if "data-without-script" in one.attrib)):
        assert "aanbod.html" in {one.attrib["href"] for one in part.iter("a")}


@pytest.mark.parametrize(
    ("name", "under"), [("Academie", "A"), ("éénoog", "E"), (" zes", "Z"), ("3D-lab", "0-9"), ("", "0-9"), ("Ж", "0-9")]
)
def test_a_provider_stands_under_its_letter(name: str, under: str) -> None:
    assert letter(name) == under


def test_providers_are_found_by_letter_and_by_sector() -> None:
    page = tiny_pages()["aanbieders.html"]
    anchors = {one.attrib["href"] for one in page.iter("a") if one.attrib["href"].startswith("#")}
    assert {"#letter-V", "#sector-po", "#sector-vo"} <= anchors
    assert "#sector-mbo" not in anchors


def test_a_provider_tells_how_to_complain_and_its_trajectories_by_state() -> None:
    told = words(tiny_pages()["aanbieders/academie.html"])
    assert "Er is een klachtenregeling. Vraag ernaar bij het loket." in told
    headings = [words(one) for one in tiny_pages()["aanbieders/academie.html"].iter("h3")]
    assert headings == ["Opgenomen", "Aangemeld"]


def test_counts_are_the_same_wherever_they_stand_and_say_how_many_are_withdrawn() -> None:
    files = made("repository")
    index = {
        one.attrib["href"]: words(item) for item in parsed(files["aanbod.html"]).iter("li") for one in item.iter("a")
    }
    assert index["aanbod/oordeel-withdrawn.html"] == "Ingetrokken (1)"
    heading = {path: words(next(parsed(files[path]).iter("h2"))) for path in files if path.startswith("aanbod/")}
    assert heading["aanbod/oordeel-withdrawn.html"] == "1 traject, ingetrokken"
    finder = parsed(files["trajecten.html"])
    for facet in FACETS:
        for box in (one for one in finder.iter("span") if one.attrib.get("id", "").startswith(f"n-{facet}-")):
            path = f"aanbod/{box.attrib['id'][2:]}.html"
            number = words(box).strip("()")
            assert (path in index) is (number != "0"), path
            if number == "0":
                continue
            assert index[path].endswith(f" ({number})"), path
            assert heading[path].startswith((f"{number} trajecten", f"{number} traject")), path
