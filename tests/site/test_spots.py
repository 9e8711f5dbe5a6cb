"""White spots, agenda, regions, labs in time, the landscape as a picture, knowledge: what the pages of the tiny site say."""

import gzip
from collections.abc import Mapping
from datetime import date
from functools import cache
from xml.etree.ElementTree import Element

import msgspec
import pytest

from napl.gaps.past import Past
from napl.model.kinds.register import RegisterInfo
from napl.model.register import Register
from napl.site import trend as trend_module
from napl.site.agenda_shown import agenda_of, shown_items
from napl.site.bars import share, state_bar
from napl.site.context import SiteContext, site_context
from napl.site.links import new_file_link
from napl.site.pages import agenda as agenda_page
from napl.site.render import Renderer
from napl.site.trend import trend
from tests.registers import TODAY
from tests.site.making import entities, links, made, pages, parsed, rows, site, text, tiny_pages, words

SVG = "{http://www.w3.org/2000/svg}"


def of_class(page: Element, tag: str, name: str) -> list[Element]:
    return [one for one in page.iter(tag) if name in one.attrib.get("class", "").split()]


@cache
def shipped() -> Mapping[str, bytes]:
    return made("repository")


def test_every_path_and_sector_has_a_row_with_counts() -> None:
    assert rows("witte-vlekken.html", "kies een pad") == [
        ["Pad en sector", "Toestand van de cellen", "Open"],
        ["Ontwerpen Primair onderwijs", "○ 2 wit", "2 van 2"],
        ["Ontwerpen Voortgezet onderwijs", "◌ 1 kandidaat ◒ 1 dun", "2 van 2"],
    ]
    assert "witte-vlekken/paden/ontwerpen.html#sector-po" in links("witte-vlekken.html")
    ids = {one.attrib.get("id") for one in tiny_pages()["witte-vlekken.html"].iter()}
    assert {"pad-ontwerpen", "lezen"} <= ids


def test_a_bar_is_as_long_as_its_cells_and_worst_comes_first() -> None:
    parts = state_bar({"covered": 1, "white": 3})
    assert [(one.state, one.start, one.length) for one in parts] == [("white", 0.0, 120.0), ("covered", 120.0, 40.0)]
    assert state_bar({}) == ()
    assert (share(3, 4), share(9, 4), share(None, 4), share(0, 4), share(1, 0)) == (120.0, 160, None, 0.0, None)


def test_an_open_cell_says_what_is_missing_and_where_to_help() -> None:
    page = "witte-vlekken/paden/ontwerpen.html"
    cell = rows(page, "Ontwerpen, Voortgezet onderwijs")[2]
    assert cell[0] == "Kern"
    assert cell[1].startswith("◒ dun 1 traject, telt Wat ontbreekt?")
    assert "Nieuw nodig: 1 traject van een andere aanbieder" in cell[1]
    assert "../../paden/ontwerpen/kern/vakbekwaam.html#bijdragen-vo" in links(page)
    step = text("paden/ontwerpen/kern/vakbekwaam.html")
    assert "id: ontwerpen-kern-vakbekwaam-po" in step
    assert "data/trajectories/ontwerpen-kern-vakbekwaam-po.yaml" in step


def test_with_a_repository_a_new_file_opens_with_the_skeleton() -> None:
    given = entities()
    (info,) = given["register"]
    assert isinstance(info, RegisterInfo)
    open_ = msgspec.structs.replace(info, repository="https://github.com/a/b")
    page = pages(site({**given, "register": (open_,)}))["paden/ontwerpen/kern/vakbekwaam.html"]
    addresses = [one.attrib["href"] for one in page.iter("a")]
    (first, *_) = [one for one in addresses if "/new/HEAD/data/trajectories?" in one]
    assert "filename=ontwerpen-kern-vakbekwaam-po.yaml&value=id%3A+ontwerpen-kern-vakbekwaam-po%0A" in first
    assert "https://github.com/a/b/blob/HEAD/BIJDRAGEN.md" in addresses


@pytest.mark.parametrize(
    ("repository", "link"),
    [
        (None, None),
        ("git@github.com:a/b", None),
        ("https://gitlab.com/a/b.git", "https://gitlab.com/a/b/-/new/HEAD/data/x?file_name=y.yaml"),
        ("https://github.com/a/b/", "https://github.com/a/b/new/HEAD/data/x?filename=y.yaml&value=a%3A+1"),
    ],
)
def test_where_a_new_file_is_made(repository: str | None, link: str | None) -> None:
    assert new_file_link(repository, "data/x/y.yaml", "a: 1") == link


def test_a_region_sees_its_own_supply() -> None:
    page = "witte-vlekken/regios/noord.html"
    assert "Hier telt alleen wat in de regio zelf te volgen is" in text(page)
    assert rows(page, "pad en sector in Regio Noord")[2] == [
        "Ontwerpen Voortgezet onderwijs", "◌ 1 kandidaat ◒ 1 dun", "2 van 2",
    ]  # fmt: skip
    assert "../../witte-vlekken/regios/noord.csv" in links(page)
    assert rows("regios.html", "met hun labs")[1] == [
        "Regio Noord", "Primair onderwijs en voortgezet onderwijs", "een regio", "1",
        "4 van 4 : de witte vlekken van Regio Noord", "2", "0",
    ]  # fmt: skip
    assert "geen provincie" in text("regios.html")


def test_the_states_of_earlier_quarters_stand_in_a_table_and_a_drawing() -> None:
    shown = rows("witte-vlekken.html", "laatste dag van het kwartaal")
    assert shown[0] == [
        "Wanneer", "○ wit", "◌ kandidaat", "◑ niet te volgen", "◒ dun", "Samen",
    ]  # fmt: skip
    assert shown[1] == ["1e kw. 2025", "2", "2", "0", "0", "4"]
    assert shown[2][:5] == ["2e kw. 2025", "2", "1", "1", "0"]
    assert shown[-1] == ["Nu 2026", "2", "1", "0", "1", "4"]
    (drawing,) = of_class(tiny_pages()["witte-vlekken.html"], f"{SVG}svg", "drawing")
    assert "2e kwartaal van 2025: 2 wit, 1 kandidaat, 1 niet te volgen." in words(drawing)


def page_of(context: SiteContext, path: str) -> Element:
    renderer = Renderer(context)
    (planned,) = (one for one in renderer.plan() if one.path == path)
    return parsed(renderer.render(planned))


def test_what_git_knows_goes_before_what_is_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    past = Past(
        day="2026-03-31", committed="2026-03-02", counts={"white": 9}, ranks={"po/ontwerpen/kern/expert": 3, "weg": 1}
    )
    context = site_context(Register(entities()), TODAY, (), history=(past,))
    found = trend(context)
    assert found is not None
    assert (found.from_git, found.readings[-2].total, found.readings[-2].source) == (1, 9, "git, 2 maart 2026")
    told = words(page_of(context, "agenda.html"))
    assert "Verschoven sinds 31 maart 2026: de agenda van die dag komt uit git, van 2 maart 2026." in told
    assert "Sindsdien verdween 1 cel van de agenda." in told
    items = shown_items(context, agenda_of(context))
    assert [one.move for one in items[:2]] == ["▲ gestegen, was 3", "✚ nieuw op de agenda"]
    monkeypatch.setattr(trend_module, "LARGE", 1)
    other = site_context(Register(entities()), TODAY, ())
    assert trend(other) is None


def test_a_long_agenda_has_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(agenda_page, "PAGE_SIZE", 3)
    found = pages(site(entities()))
    first, second = (of_class(found[path], "ol", "agenda")[0] for path in ("agenda.html", "agenda-2.html"))
    assert (len(first), len(second), second.attrib["start"]) == (3, 1, "4")
    assert words(second).startswith("4. Kern: van startbekwaam naar vakbekwaam")
    assert "agenda-2.html" in [one.attrib["href"] for one in found["agenda.html"].iter("a")]


def test_labs_stand_in_time_as_a_drawing_and_a_table() -> None:
    lab = rows("labs.html", "De deelprocessen van elk lab")[1]
    assert lab[:3] == [
        "Lab Noord",
        "● Klaar 15 januari 2026 tot en met 10 april 2026",
        "◒ Loopt te laat 13 april 2026 tot en met 15 mei 2026",
    ]
    (drawing,) = of_class(tiny_pages()["labs.html"], f"{SVG}svg", "lanes")
    assert len(of_class(drawing, f"{SVG}rect", "part")) == 4
    assert "Lab Noord: vraagarticulatie klaar, analyse en selectie loopt" in words(drawing)


def test_a_landscape_is_one_picture() -> None:
    assert rows("landschappen/landschap-noord.html", "Welke stap, waarmee") == [
        ["Stap", "Eerst", "Daarna (2)"],
        ["Ontwerpen: Kern, naar vakbekwaam", "● Cursus , bestaand", "✚ Samen kijken , nieuw"],
    ]


def test_a_figure_of_a_milestone_has_a_bar() -> None:
    (row,) = [one for one in tiny_pages()["mijlpalen.html"].iter("tr") if one.get("id") == "mijlpaal-een-rolpad"]
    (bar,) = of_class(row, f"{SVG}svg", "bar")
    assert [one.attrib["width"] for one in bar.iter(f"{SVG}rect")] == ["159", "160.0"]


def test_knowledge_can_be_searched_in_all_that_it_says() -> None:
    (item,) = [one for one in tiny_pages()["kennis.html"].iter("li") if "data-words" in one.attrib]
    assert "Twee scholen in het noorden." in item.attrib["data-words"]
    assert item.attrib["data-date"] == "2026-05-01"


def test_pages_stay_within_their_budget() -> None:
    for path, content in shipped().items():
        if path.startswith(("witte-vlekken", "agenda", "regios.html", "labs.html", "kennis.html")):
            assert len(gzip.compress(content)) < 30_000, path
        if path.startswith("static/spots"):
            assert len(gzip.compress(content)) < 2_000, path


def test_before_there_was_a_path_nothing_is_compared() -> None:
    context = site_context(Register(entities()), date(2025, 1, 2), ())
    assert trend(context) is None
