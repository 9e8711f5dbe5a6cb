"""Labs, landscapes, knowledge and experiences: pages hold what the register knows."""

from typing import Any

import msgspec

from napl.model.entity import Quantity
from napl.model.kinds.experience import Experience, Reply
from napl.model.kinds.knowledge import Knowledge
from napl.model.kinds.landscape import Landscape, PrototypeEvaluation
from napl.site.experiences import half_year
from napl.site.markdown import rendered
from napl.site.pages import kennisitem
from tests.registers import TODAY
from tests.site.making import REPOSITORY, entities, links, made, pages, rows, site, text, tiny_pages, words


def test_a_lab_tells_its_stand_what_is_late_and_what_it_delivered() -> None:
    page = "labs/lab-noord.html"
    shown = rows(page, "De vier deelprocessen")
    assert [row[:2] for row in shown[1:]] == [
        ["Vraagarticulatie", "Klaar"],
        ["Analyse en selectie", "Loopt te laat"],
        ["Co-creatieteams", "Gepland"],
        ["Delen", "Gepland"],
    ]
    assert "Het einde is 17 dagen over tijd volgens het eigen plan (15 mei 2026)." in shown[2][4]
    assert shown[1][3] == "1 januari 2026 tot en met 31 maart 2026"
    assert "De plaats van dit lab is verzonnen." in text(page)
    assert {"../landschappen/landschap-noord.html", "../kennis/samen-kijken.html", "../regios/noord.html"} <= links(
        page
    )
    (row,) = rows("labs.html", "Stand van de labs")[1:]
    assert row == [
        "Lab Noord",
        "1",
        "Regio Noord",
        "vo",
        "Analyse en selectie",
        "Analyse en selectie",
    ]


def test_without_a_programme_the_lab_says_that_its_phase_is_unknown() -> None:
    page = pages(site({**entities(), "programme": ()}))["labs/lab-noord.html"]
    assert "Of het lab achterloopt op zijn fase, is onbekend" in words(page)


def test_a_landscape_is_a_table_in_order_with_what_it_serves() -> None:
    page = "landschappen/landschap-noord.html"
    first, second = rows(page, "Onderdelen van")[1:]
    cell = "Ontwerpen: Kern, naar vakbekwaam"
    assert first == ["Cursus Een lessenserie ontwerpen", "1", "Bestaand", "niets", cell]
    assert second == ["Samen kijken", "2", "Nieuw, schets", "Cursus", cell]
    assert "../paden/ontwerpen/kern/vakbekwaam.html" in links(page)


def test_a_try_out_with_a_few_people_does_not_tell_how_many() -> None:
    given = entities()
    (one,) = (one for one in given["landscape"] if isinstance(one, Landscape))
    cases: tuple[tuple[Quantity, str], ...] = ((4, "minder dan 5"), (0, "0"), (5, "5"), ("unknown", "onbekend"))
    for participants, told in cases:
        tried = PrototypeEvaluation(date="2026-05-01", participants=participants, findings="Het werkt.")
        first = msgspec.structs.replace(one.arrangements[0], evaluations=(tried,))
        changed = msgspec.structs.replace(one, arrangements=(first, *one.arrangements[1:]))
        page = pages(site({**given, "landscape": (changed,)}))["landschappen/landschap-noord.html"]
        assert f"Het werkt. Deelnemers: {told}." in words(page)


def test_a_landscape_that_changes_tomorrow_says_so() -> None:
    given = entities()
    later = tuple(
        msgspec.structs.replace(one, updated="2026-06-02") for one in given["landscape"] if isinstance(one, Landscape)
    )
    page = pages(site({**given, "landscape": later}))["landschappen/landschap-noord.html"]
    assert "gewijzigd na de peildatum" in words(page)


def test_a_knowledge_item_tells_its_parts_and_its_text() -> None:
    page = tiny_pages()["kennis/samen-kijken.html"]
    told = words(page)
    for part in ("In welke situatie? Twee scholen in het noorden.", "Waarom werkt het?", "Inzicht", "Eerst kijken."):
        assert part in told
    assert [one.text for one in page.iter("em")] == ["een vraag"]
    assert "../labs/lab-noord.html" in links("kennis/samen-kijken.html")
    assert "1 inzicht" in text("kennis.html")


def test_a_wicked_problem_tells_what_was_tried_and_what_is_open() -> None:
    given = entities()
    (item,) = (one for one in given["knowledge"] if isinstance(one, Knowledge))
    hard = msgspec.structs.replace(
        item,
        id="taai",
        title="Taai",
        sort="wicked-problem",
        problem="Geen tijd.",
        tried=("Roosteren.",),
        questions=("Wie?",),
    )
    found = pages(site({**given, "knowledge": (item, hard)}))
    told = words(found["kennis/taai.html"])
    for part in ("Wat is het probleem? Geen tijd.", "Wat is er geprobeerd? Roosteren.", "nog open? Wie?"):
        assert part in told
    assert "1 taai vraagstuk" in words(found["kennis.html"])


def test_the_text_of_an_item_is_rendered_once(monkeypatch: Any) -> None:
    seen: list[str] = []

    def counting(body: str) -> str:
        seen.append(body)
        return rendered(body)

    monkeypatch.setattr(kennisitem, "rendered", counting)
    dict(site(entities()))
    assert len(seen) == len(entities()["knowledge"])


def test_experiences_stand_with_their_trajectory_the_newest_first() -> None:
    given = entities()
    (one,) = (one for one in given["experience"] if isinstance(one, Experience))
    newer = msgspec.structs.replace(
        one, id="later", period="2026H1", role="werkplekbegeleider", reply=Reply(date="2026-05-01", text="Dank je.")
    )
    page = pages(site({**given, "experience": (one, newer)}))["trajecten/lessenserie.html"]
    told = words(page)
    assert "2 ervaringen" in told
    first = told.index("Werkplekbegeleider, Voortgezet onderwijs, eerste helft van 2026")
    assert first < told.index("Leraar, Voortgezet onderwijs, tweede helft van 2025")
    assert "Ik kon het gebruiken 4 van 5" in told
    assert "Antwoord van de aanbieder , 1 mei 2026 : Dank je." in told
    assert "Nog geen ervaringen. Deel de jouwe" in text("trajecten/leerlijn.html")
    assert half_year("2026") == "2026"


def test_items_of_knowledge_and_labs_link_to_one_another() -> None:
    files = pages(made("repository"))
    every = [one for one in entities(REPOSITORY)["knowledge"] if isinstance(one, Knowledge) and one.labs]
    items = [one for one in every if one.date <= TODAY.isoformat()]
    assert 0 < len(items) < len(every)
    for item in items:
        for lab in item.labs:
            of_lab = {one.attrib["href"] for one in files[f"labs/{lab}.html"].iter("a")}
            of_item = {one.attrib["href"] for one in files[f"kennis/{item.id}.html"].iter("a")}
            assert f"../kennis/{item.id}.html" in of_lab
            assert f"../labs/{lab}.html" in of_item
