"""In a browser, by keyboard alone: a search, a choice and back, a choice taken away, nothing found, and more results."""

from typing import Any

from tests.site.browsing import BROWSER, Built
from tests.site.keyboard import address, finder, focused, found, tab_to, until

pytestmark = BROWSER


def test_finding_by_keyboard(page: Any, built: Built) -> None:
    finder(page, built)
    tab_to(page, "#q")
    page.keyboard.type("begeleiding")
    until(page, '#zoeker[data-ready^="?q=begeleiding"]')
    first, told = found(page), page.inner_text("#telling")
    assert first
    assert "q=begeleiding" in address(page)
    tab_to(page, "[name=sector][value=mbo]")
    page.keyboard.press("Space")
    until(page, '#zoeker[data-ready*="sector=mbo"]')
    assert focused(page, "value") == "mbo"
    assert "sector=mbo" in address(page)
    second = found(page)
    assert second
    assert second != first
    assert page.inner_text("#telling") != told
    page.go_back()
    until(page, '#zoeker[data-ready="?q=begeleidingpast"]')
    assert found(page) == first
    assert page.inner_text("#telling") == told
    assert page.input_value("#q") == "begeleiding"
    assert not page.is_checked("[name=sector][value=mbo]")
    page.go_forward()
    until(page, '#zoeker[data-ready*="sector=mbo"]')
    assert found(page) == second


def test_a_chip_takes_its_choice_away(page: Any, built: Built) -> None:
    finder(page, built, "?sector=mbo&sector=vo")
    both = page.inner_text("#telling")
    tab_to(page, "#gekozen button")
    assert focused(page, "textContent").endswith(" weghalen")
    page.keyboard.press("Enter")
    until(page, "#gekozen li:only-child")
    assert focused(page, "closest('#gekozen') !== null")
    assert address(page).count("sector=") == 1
    assert page.inner_text("#telling") != both
    page.keyboard.press("Enter")
    until(page, "#gekozen:empty")
    assert focused(page, "id") == "q"
    assert "sector=" not in address(page)


def test_nothing_found_says_which_choice_to_drop(page: Any, built: Built) -> None:
    finder(page, built, "?q=rekenco%C3%B6rdinator&sector=mbo&pad=rekencoordinator-po")
    assert page.inner_text("#telling").startswith("Geen resultaten")
    assert (
        page.locator(".nothing a").get_attribute("href")
        == "witte-vlekken.html?sector=mbo&pad=rekencoordinator-po#paden"
    )
    tab_to(page, ".nothing button")
    page.keyboard.press("Enter")
    until(page, "#uitkomst .offer")
    assert found(page)
    assert focused(page, "id") == "telling"


def test_where_no_single_choice_helps_two_are_dropped_together(page: Any, built: Built) -> None:
    finder(page, built, "?q=xyzzyqwx&sector=mbo&pad=rekencoordinator-po")
    assert page.inner_text(".nothing h3") == "Laat twee keuzes los"
    ways = page.locator(".nothing button").all_inner_texts()
    assert [one.partition(":")[0] for one in ways] == ["Zonder sector", "Zonder ontwikkelpad"]
    assert all(" en zonder de zoekwoorden: " in one for one in ways)
    tab_to(page, ".nothing button")
    page.keyboard.press("Enter")
    until(page, "#uitkomst .offer")
    assert address(page).endswith("?pad=rekencoordinator-po")
    assert page.inner_text("#telling").rstrip(".") in ways[0]


def test_more_results_keep_the_focus(page: Any, built: Built) -> None:
    finder(page, built)
    before = len(found(page))
    tab_to(page, ".more-rows")
    page.keyboard.press("Enter")
    assert len(found(page)) > before
    assert focused(page, "textContent") == found(page)[before]


def test_asking_the_same_again_adds_no_step_back(page: Any, built: Built) -> None:
    finder(page, built)
    tab_to(page, "#q")
    page.keyboard.type("rekenen")
    page.keyboard.press("Enter")
    until(page, '#zoeker[data-ready="?q=rekenenpast"]')
    steps = page.evaluate("history.length")
    tab_to(page, "#q")
    page.keyboard.press("Enter")
    until(page, "#telling:focus")
    assert page.evaluate("history.length") == steps
