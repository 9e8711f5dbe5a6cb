"""The pages about the register say what its data says: figures, owners, corrections, independence; and never a name."""

import re
from collections.abc import Mapping
from functools import cache
from xml.etree.ElementTree import Element

import msgspec

from napl.model.kinds.assessor import Assessor
from napl.model.kinds.quality_framework import QualityFramework
from napl.model.kinds.review import Review
from napl.model.kinds.trajectory import Suspended, Trajectory, Withdrawn
from napl.quality.standing import STATES
from napl.schema.store import schema
from napl.site.page import pages as declared_pages
from napl.site.pages.gegevens import SHAPES
from napl.site.pages.onafhankelijkheid import TIES
from napl.site.pages.zo_werkt_het_oordeel import MEANINGS
from tests.site.making import REPOSITORY, entities, made, pages, rows, rows_of, site, text, tiny_pages, words


@cache
def shipped() -> Mapping[str, Element]:
    return pages(made("repository"))


def test_terms_and_bounds_come_from_the_framework() -> None:
    (framework,) = entities()["quality-framework"]
    assert isinstance(framework, QualityFramework)
    longer = msgspec.structs.replace(framework.validity, admitted_months=37, grace_months=11, monitoring_months=17)
    panel = msgspec.structs.replace(framework.panel, assessors=5, lookback_months=29, closing_days=41)
    changed = msgspec.structs.replace(framework, validity=longer, panel=panel)
    page = pages(site({**entities(), "quality-framework": (changed,)}))["zo-werkt-het-oordeel.html"]
    told = dict(row for row in rows_of(page, "Wat een kader vraagt") if len(row) == 2)
    assert told["Opname geldt"] == "37 maanden"
    assert told["Uitloop"] == "11 maanden"
    assert told["Nieuwe cijfers elke"] == "17 maanden"
    assert told["Een band telt nog mee na"] == "29 maanden"
    assert told["Panel sluit na"] == "41 dagen"
    assert told["Beoordelaars"] == "minstens 5"
    assert "Minstens 5 beoordelaars geven" in words(page)
    assert "Na 37 maanden" in words(page)
    none = pages(site({**entities(), "quality-framework": ()}))["zo-werkt-het-oordeel.html"]
    assert "Er geldt nu geen kwaliteitskader." in words(none)


def test_every_state_has_a_meaning_and_its_number() -> None:
    assert tuple(MEANINGS) == STATES
    found = rows("zo-werkt-het-oordeel.html", "De standen van een traject")[1:]
    assert [int(row[2]) for row in found] == [1, 0, 0, 1, 0, 0, 0, 0]


def test_assessors_are_numbers_and_never_names() -> None:
    page = words(shipped()["onafhankelijkheid.html"])
    for one in entities(REPOSITORY)["assessor"]:
        assert isinstance(one, Assessor)
        assert one.id not in page
        assert one.title not in page
    found = rows("onafhankelijkheid.html", "Beoordelaars naar achtergrond")[1:]
    assert [(row[0], row[-1]) for row in found] == [("Deskundige", "1"), ("Leraar", "1")]
    sorts = schema("assessor")["properties"]["ties"]["items"]["properties"]["sort"]["enum"]
    assert set(TIES) == set(sorts)


def test_what_does_not_count_is_published_with_its_reason() -> None:
    assert "Alle 2 beoordelingen tellen mee." in text("onafhankelijkheid.html")
    found = entities()
    strangers = tuple(msgspec.structs.replace(one, declaration=None) for one in found["assessor"])
    page = pages(site({**found, "assessor": strangers}))["onafhankelijkheid.html"]
    assert "tellen er 2 niet mee" in words(page)
    told = rows_of(page, "Wat niet meetelt")[1:]
    assert [row[0] for row in told] == ["Een lessenserie ontwerpen"] * 2
    assert all(row[3] == "Er was op die dag geen verklaring van onafhankelijkheid" for row in told)


def test_corrections_follow_from_the_data() -> None:
    assert "2025" in text("correcties.html")
    found = entities()
    one, other = found["trajectory"]
    assert isinstance(one, Trajectory)
    gone = msgspec.structs.replace(one, withdrawn=Withdrawn(date="2026-03-01", reason="De docent stopt."))
    held = msgspec.structs.replace(
        other, suspended=Suspended(date="2026-04-01", reason="Er loopt een klacht.", by="het programmabureau")
    )
    later = msgspec.structs.replace(gone, id="later", withdrawn=Withdrawn(date="2026-06-02", reason="Morgen pas."))
    page = words(pages(site({**found, "trajectory": (gone, held, later)}))["correcties.html"])
    assert "1 maart 2026 · Ingetrokken: Een leerlijn ontwerpen De docent stopt." in page
    assert "Besluit van: het programmabureau." in page
    assert page.index("1 april 2026") < page.index("1 maart 2026")
    assert "Morgen pas." not in page
    assert "Er is nog niets gecorrigeerd." in words(
        pages(site({**entities(), "path": (), "trajectory": ()}))["correcties.html"]
    )


def test_every_path_stands_with_who_looks_after_it() -> None:
    told = words(shipped()["wie-onderhoudt-wat.html"])
    for kind in ("path", "lab", "quality-framework"):
        for one in entities(REPOSITORY)[kind]:
            assert one.title in told  # type: ignore[attr-defined]
    for path in entities(REPOSITORY)["path"]:
        assert (path.owner or "Nog geen atelier") in told  # type: ignore[attr-defined]
    lists = {path.name for path in (REPOSITORY / "data" / "framework").glob("*.yaml")}
    named = set(re.findall(r"data/framework/([a-z-]+\.yaml)", told))
    assert named
    assert named <= lists


def test_every_shape_of_json_is_named() -> None:
    files = {path.name.removesuffix(".schema.json") for path in (REPOSITORY / "docs" / "formats").glob("*.json")}
    assert {shape.file for shape in SHAPES} == files


def test_the_statement_claims_nothing_that_was_not_tested() -> None:
    told = text("toegankelijkheid.html")
    assert "WCAG 2.2, niveau AA" in told
    assert "Daarom zeggen we niet dat de site aan de richtlijn voldoet." in told
    assert "wet" not in re.findall(r"\w+", told.lower())


def test_descriptions_are_sentences_of_their_own() -> None:
    found: dict[str, str] = {}
    for path, page in shipped().items():
        (told,) = [meta.attrib["content"] for meta in page.iter("meta") if meta.attrib.get("name") == "description"]
        assert 20 <= len(told) <= 300, (path, told)
        assert told not in found, (path, found.get(told), told)
        found[told] = path


def test_no_sentence_stands_on_two_of_these_pages() -> None:
    mine = (
        "zo-werkt-het-oordeel", "onafhankelijkheid", "wie-onderhoudt-wat", "over", "toegankelijkheid", "correcties",
        "gegevens", "bijdragen", "404", "aanbod",
    )  # fmt: skip
    seen: dict[str, str] = {}
    for name in mine:
        (main,) = tiny_pages()[f"{name}.html"].iter("main")
        for paragraph in (*main.iter("p"), *main.iter("li")):
            for sentence in re.split(r"(?<=[.?!]) ", words(paragraph)):
                if len(sentence) > 40:
                    assert seen.setdefault(sentence, name) == name, sentence


def test_nothing_here_is_about_a_person() -> None:
    reviews = [one for one in entities(REPOSITORY)["review"] if isinstance(one, Review)]
    people = {one.assessor for one in reviews}
    for page in declared_pages():
        if page.menu is not None and page.menu.group in {"judge", "about"}:
            told = words(shipped()[page.menu.path])
            assert not [name for name in people if name in told]
