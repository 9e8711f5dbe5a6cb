"""What a reader wants to work out, to share or to follow is told in words: no ids, no figures out of the blue."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from xml.etree.ElementTree import Element

import msgspec
import pytest

from napl.load.read import read
from napl.model.kinds.register import RegisterInfo
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register
from napl.schema.validate import is_valid
from tests.site.making import REPOSITORY, entities, pages, site, site_of, tiny_pages, words

DAY = date(2026, 11, 23)


@cache
def shipped() -> Mapping[str, Element]:
    return pages(site_of(Register(entities(REPOSITORY)), DAY))


def test_an_experience_is_shared_with_an_example_that_is_valid() -> None:
    page = shipped()["bijdragen.html"]
    (example,) = ["".join(one.itertext()) for one in page.iter("pre")]
    assert is_valid("experience", read(example.encode(), "f.yaml").data)
    assert "ervaring" in {one.attrib.get("id") for one in page.iter("h2")}
    assert any("/new/HEAD/data/experiences?" in one.attrib["href"] for one in page.iter("a"))


@pytest.mark.parametrize("repository", [None, "https://git.voorbeeld.nl/register"])
def test_without_a_repository_the_file_is_named(repository: str | None) -> None:
    found = entities()
    (info,) = found["register"]
    assert isinstance(info, RegisterInfo)
    page = pages(site({**found, "register": (msgspec.structs.replace(info, repository=repository),)}))["bijdragen.html"]
    assert ("bij ‘Een ervaring delen’" in words(page)) is (repository is None)
    assert "data/experiences" in words(page)


def test_a_trajectory_without_experiences_says_where_to_share_one() -> None:
    found = {name: page for name, page in shipped().items() if re.fullmatch(r"trajecten/[^/]+\.html", name)}
    without = [name for name, page in found.items() if "Nog geen ervaringen." in words(page)]
    assert 0 < len(without) < len(found)
    for name, page in found.items():
        there = "../bijdragen.html#ervaring" in {one.attrib["href"] for one in page.iter("a")}
        assert there is (name in without)


def test_what_a_screen_reader_hears_of_an_edition_is_no_id() -> None:
    changed = []
    for one in entities()["trajectory"]:
        assert isinstance(one, Trajectory)
        editions = tuple(
            msgspec.structs.replace(edition, id="online-2027-najaar", mode="online", place=None)
            for edition in one.editions
        )
        changed.append(msgspec.structs.replace(one, editions=editions[:1]))
    page = pages(site({**entities(), "trajectory": tuple(changed)}))["trajecten/leerlijn.html"]
    assert "Agendabestand van de online uitvoering" in words(page)
    assert "online-2027-najaar" not in words(page)


def test_a_step_that_a_label_rests_on_is_told_in_titles() -> None:
    (label,) = [
        one for one in tiny_pages()["trajecten/leerlijn.html"].iter("dd") if "Dit staat er: stap" in words(one)
    ][:1]
    assert re.search(r"stap Ontwerpen: van \w+ naar \w+", words(label))
    assert "→" not in words(label)


def test_the_demand_of_an_item_can_be_worked_out_from_its_regions() -> None:
    (found,) = [one for one in shipped()["agenda.html"].iter("ol") if one.attrib.get("class") == "agenda"]
    pattern = re.compile(r"vraag ([\d,]+) \(([^)]*), gedeeld door gemiddeld ([\d,]+)\)")
    told = [match for one in found for match in [pattern.search(words(one))] if match]
    assert len(told) > 5
    for match in told:
        value, average = (float(text.replace(",", ".")) for text in (match[1], match[3]))
        parts = [float(part.rsplit(" ", 1)[1].replace(",", ".")) for part in match[2].split(" + ")]
        assert sum(parts) / average == pytest.approx(value, abs=0.005)
    scores = re.findall(r"Score (\S+) ?,", words(found))
    assert len(scores) == len(list(found))
    assert all(re.fullmatch(r"\d+,\d{3}", score) for score in scores)


def test_paths_stand_in_order_of_title() -> None:
    (table,) = [one for one in shipped()["witte-vlekken.html"].iter("table") if one.attrib.get("class") == "overview"]
    titles = [words(link) for body in table.iter("tbody") for link in list(body.iter("a"))[:1]]
    assert len(titles) > 20
    assert titles == sorted(titles, key=str.casefold)


def test_a_plan_says_what_to_do_without_a_script() -> None:
    (told,) = [words(one) for one in shipped()["paden/curriculumdeskundigheid/plan.html"].iter("noscript")]
    assert "heeft JavaScript nodig" in told
    assert "met een pen" in told
