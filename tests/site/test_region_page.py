"""The page of a region: who takes part, and its map as the command computes it, with small groups hidden."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from xml.etree.ElementTree import Element

import msgspec
import pytest

from napl.demand.regional import regional_demand
from napl.gaps.regional import regional_map
from napl.model.kinds.demand import Demand
from napl.workspace.opening import open_register
from tests.demand.attack import GROUPS, MINIMUM, alternatives, days
from tests.demand.making import Group, Wish, register
from tests.registers import TODAY
from tests.site.making import REPOSITORY, entities, links, pages, rows, rows_of, site, site_of, text, words

MAP = "Kaart van de regio"
NORTH = "regios/noord.html"


def test_a_region_tells_its_members_teachers_and_labs() -> None:
    told = text("regios/noord.html")
    for name in (
        "Schoolbestuur Bestuur Een verzonnen Bestuur Twee",
        "Lerarenopleiding Opleiding Noord",
        "Leraren van Noord",
    ):
        assert name in told
    assert rows("regios/noord.html", "Leraren per sector")[1] == ["Voortgezet onderwijs", "1.200", ""]
    assert "../labs/lab-noord.html" in links("regios/noord.html")
    assert "regios/noord.html" in links("regios.html")
    assert "1 lab" in text("regios.html")


def test_a_region_counts_how_often_demand_was_articulated_by_today() -> None:
    assert rows(NORTH, "de vraag is opgehaald") == [
        ["Sector", "Leraren", "Scholen", "Besturen"],
        ["Voortgezet onderwijs", "1 keer", "1 keer", "1 keer"],
    ]
    given = entities()
    later = tuple(msgspec.structs.replace(one, date="2026-06-02") for one in given["demand"] if isinstance(one, Demand))
    assert "nog niet opgehaald" in words(pages(site({**given, "demand": later}))[NORTH])


@cache
def shown(*groups: Group) -> Element:
    return pages(site_of(register(groups), date(2026, 6, 1)))[NORTH]


TEACHERS = Group(id="a", participants=40, wishes=(Wish(asked=30, priority=5),))
BOARDS = Group(id="b", participants=10, wishes=(Wish(asked=10, priority=4),), perspective="boards")
FEW = Group(id="c", participants=4, wishes=(Wish(asked=4, priority=1),), perspective="boards")
SCHOOLS = Group(id="d", participants=10, wishes=(Wish(asked=8),), perspective="schools")


def test_the_map_puts_the_perspectives_side_by_side() -> None:
    head, row = rows_of(shown(TEACHERS, BOARDS, FEW, SCHOOLS), MAP)
    assert head == ["Stap", "Leraren", "Scholen", "Besturen", "Overeenstemming", "Vraag", "Aanbod in de regio"]
    assert row == [
        "Ontwerpen: Kern, naar vakbekwaam Voortgezet onderwijs",
        "30 van 40; prioriteit 5 ‘Wij willen leren kiezen.’",
        "Verborgen",
        "10 van 10, en kleine groepen; prioriteit 4 ‘Wij willen leren kiezen.’",
        "0,75",
        "0,775",
        "○ Wit witte vlek",
    ]


def test_the_proposal_tells_its_arithmetic_and_reasons() -> None:
    told = words(shown(TEACHERS, BOARDS))
    assert "score 0,775" in told
    assert "Vraag 0,775 (= (30/40 × 5/5 + 10/10 × 4/5) / 2) × toestand 1 = 0,775" in told
    assert "De perspectieven zijn het eens" in told
    assert "Wit: er is geen enkel traject voor" in told


def test_a_region_of_which_all_is_hidden_proposes_nothing() -> None:
    page = shown(FEW)
    assert rows_of(page, MAP)[1][1:6] == ["Niet genoemd", "Niet genoemd", "Verborgen", "Onbekend", "Onbekend"]
    assert "van geen open stap is de vraag bekend" in words(page)
    assert "besturen verborgen" in words(page)


def test_every_cell_and_every_item_of_the_command_stands_on_the_page() -> None:
    opened = open_register(REPOSITORY, today=TODAY, jobs=1)
    files = pages(site_of(opened.register, TODAY))
    for name, region in opened.register.regions.items():
        found = regional_map(opened.register, region, TODAY)
        page = files[f"regios/{name}.html"]
        if not regional_demand(opened.register, name, TODAY):
            continue
        assert len(rows_of(page, MAP)) == len(found.cells) + 1
        (ranked,) = [one for one in page.iter("section") if one.get("aria-labelledby") == "voorstel"]
        items = [one for each in ranked.iter("ol") for one in each]
        assert len(items) == len(found.proposal)
        for item, proposed in zip(items, found.proposal, strict=True):
            score = f"{proposed.score:.3f}".rstrip("0").rstrip(".").replace(".", ",")
            assert f"score {score}" in words(item)


def published(groups: Sequence[Group], minimum: int = MINIMUM) -> Mapping[str, bytes]:
    return site_of(register(groups, minimum=minimum), days(groups)[-1])


@pytest.mark.parametrize(("minimum", "betrayed"), [(MINIMUM, False), (1, True)])
def test_no_page_of_the_site_betrays_a_hidden_number(minimum: int, *, betrayed: bool) -> None:
    truth = published(GROUPS, minimum)
    for place in (0, -1):
        others = [alternatives(group)[place] for group in GROUPS]
        assert others != list(GROUPS)
        assert (published(others, minimum) != truth) is betrayed
