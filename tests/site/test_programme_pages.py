"""Programme, milestones and participation: pages hold what the register computes, with figures, reasons and who signed."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from xml.etree.ElementTree import Element

import msgspec
import pytest

from napl.model.kinds.milestone import Milestone
from napl.model.kinds.participation import Participation
from napl.model.register import Register
from napl.programme.milestones import NAMES, progress
from tests.registers import TODAY
from tests.site.making import REPOSITORY, entities, links, pages, rows, rows_of, site, site_of, text, words


@cache
def on(day: date) -> Mapping[str, Element]:
    return pages(site_of(Register(entities()), day))


def row(page: Element, key: str) -> Element:
    (found,) = [one for one in page.iter("tr") if one.get("id") == f"mijlpaal-{key}"]
    return found


def test_a_measured_milestone_tells_figure_target_and_state() -> None:
    page = on(TODAY)["mijlpalen.html"]
    title, due, state, figures, missing, signed = (words(cell) for cell in row(page, "een-rolpad"))
    assert title.startswith("Eén ontwikkelpad voor een rol")
    assert due == "31 december 2025"
    assert state == "● Bereikt"
    assert figures == "1 van 1 rolpaden Wat telt mee? Ontwerpen"
    assert missing == "Niets"
    assert signed == "Niet nodig: het register rekent het uit"


def test_a_milestone_that_is_not_reached_tells_what_is_missing() -> None:
    given = entities()
    more = tuple(
        msgspec.structs.replace(one, measure=msgspec.structs.replace(one.measure, target=3))
        if isinstance(one, Milestone) and one.measure
        else one
        for one in given["milestone"]
    )
    page = pages(site({**given, "milestone": more}))["mijlpalen.html"]
    cells = [words(cell) for cell in row(page, "een-rolpad")]
    assert cells[2:5] == ["○ Achter, te laat", "1 van 3 rolpaden Wat telt mee? Ontwerpen", "nog 2 nodig"]


def test_a_signed_milestone_tells_who_and_when() -> None:
    cells = [words(cell) for cell in row(on(TODAY)["mijlpalen.html"], "programmabureau")]
    assert cells[2] == "● Bereikt"
    assert cells[5] == (
        "Voorzitter van de stuurgroep, 5 november 2024 : bereikt. verzonnen Het bureau werkt sinds september."
    )
    before = [words(cell) for cell in row(on(date(2024, 11, 4))["mijlpalen.html"], "programmabureau")]
    assert before[2] == "? Onbekend"
    assert before[4] == "Voorzitter van de stuurgroep moet dit bevestigen"
    assert before[5] == "Nog niemand. Dit doet: Voorzitter van de stuurgroep"


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2028, 12, 31)])
def test_every_milestone_of_the_shipped_register_stands_on_the_page_with_its_state(day: date) -> None:
    register = Register(entities(REPOSITORY))
    page = pages(site_of(register, day))["mijlpalen.html"]
    found = progress(register, day)
    assert len(found) > 30
    for one in found:
        assert NAMES[one.state].nl in words(row(page, one.milestone.id)[2]).lower()
        missing = row(page, one.milestone.id)[4]
        assert "`" not in words(missing)
        assert len(list(missing.iter("li"))) == len(one.missing)


def test_the_programme_tells_phases_targets_and_contribution() -> None:
    told = text("programma.html")
    assert "Tienjarenplan: 10 jaar" in told
    assert "2 mijlpalen : 2 bereikt, 0 op koers, 0 achter, 0 onbekend" in told
    assert rows("programma.html", "De fasen van")[1:] == [
        ["Opstart", "1 januari 2024", "31 december 2025"],
        ["Labs", "1 januari 2026", "31 december 2028"],
    ]
    assert rows("programma.html", "Labs van fase 1: 1 lab voor Voortgezet onderwijs")[1][0] == "Vraagarticulatie"
    assert rows("programma.html", "Nieuwe leraren die meedoen")[1:] == [["31 december 2028", "300", "100"]]
    paid = rows("programma.html", "voor een deelnemer")
    assert [one[:3] for one in (paid[6], paid[7], paid[10])] == [
        ["6", "2029", "€ 2.500"],
        ["7", "2030", "€ 1.875"],
        ["10", "2033", "€ 1.875"],
    ]
    assert {"mijlpalen.html", "deelname.html", "labs.html"} <= links("programma.html")


def test_participation_stands_beside_the_targets_and_shares_of_the_plan() -> None:
    page = on(date(2026, 12, 31))["deelname.html"]
    in_labs, others = rows_of(page, "naast de doelen van het plan")[1:]
    assert in_labs[1:5] == ["300", "60", "99", "○ Achter"]
    assert others[1:4] == ["100", "ten minste 40", "33"]
    shares = rows_of(page, "Deel van alle leraren")[1:]
    assert [one[1] for one in shares] == ["25%", "6%", "19%"]
    (region,) = rows_of(page, "waar een lab is begonnen")[1:]
    assert region[:4] == ["Regio Noord (Voortgezet onderwijs)", "40%", "60 van 1.200 leraren", "5%"]
    years = rows_of(page, "toegekende bijdragen")[1:]
    assert years[1][:6] == ["2025", "Voortgezet onderwijs", "Buiten de labs", "40", "20", "€ 50.000"]


def test_small_numbers_of_people_stand_on_no_page() -> None:
    given = entities()

    def changed(reached: int) -> Mapping[str, bytes]:
        some = tuple(
            msgspec.structs.replace(
                one,
                reached=reached,
                contributions=msgspec.structs.replace(one.contributions, number=reached, amount=reached * 2500),
            )
            for one in given["participation"]
            if isinstance(one, Participation)
        )
        return site_of(Register({**given, "participation": some}), date(2026, 12, 31))

    assert changed(1) == changed(4)
    told = words(pages(changed(3))["deelname.html"])
    assert "minder dan 5 minder dan 5 verborgen" in told
    assert changed(5) != changed(6)


def test_without_a_programme_the_pages_say_so() -> None:
    found = pages(site({**entities(), "programme": (), "milestone": (), "participation": ()}))
    assert "geen plan in fasen en cijfers" in words(found["programma.html"])
    assert "nog geen mijlpalen" in words(found["mijlpalen.html"])
    assert "geen programma" in words(found["deelname.html"])
    assert "nog geen aantallen" in words(found["deelname.html"])


def test_a_milestone_that_is_denied_before_its_day_says_so_and_names_are_links() -> None:
    page = pages(site_of(Register(entities(REPOSITORY)), date(2026, 11, 23)))["mijlpalen.html"]
    state = words(row(page, "uitgebreid-kader-beproefd")[2])
    assert state == "? Nog niet bereikt; of het op koers is, is onbekend"
    assert words(row(page, "bereik-overig-jaar-10")[4]).startswith("nog 39.985 nodig")
    assert "van de opgenomen trajecten (doel: 100%; nu verwacht: " in words(row(page, "kwaliteit-gevolgd")[3])
    links_there = {one.attrib["href"] for one in row(page, "paden-bijgesteld")[4].iter("a")}
    assert "paden/basis-leraarschap-mbo.html" in links_there
