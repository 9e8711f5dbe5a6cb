"""In a browser, by keyboard: white spots and knowledge are filtered, the choice stands in the address, and back goes back."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.site.browsing import BROWSER, Built

pytestmark = BROWSER


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    opened = browser.new_page(viewport={"width": 360, "height": 800})
    yield opened
    opened.close()


def shown(page: Any, rows: str) -> int:
    return int(page.locator(f"{rows}:visible").count())


ROWS = ".overview tr[data-sector]"


@pytest.mark.parametrize("path", ["witte-vlekken.html", "witte-vlekken/regios/scope.html"])
def test_white_spots_are_filtered_by_keyboard(built: Built, page: Any, path: str) -> None:
    page.goto(built.address(path))
    every = shown(page, ROWS)
    assert every > 3
    page.focus("#kies-sector")
    page.keyboard.press("ArrowDown")
    page.wait_for_selector(f"{ROWS}[hidden]", state="attached")
    assert page.evaluate("document.activeElement.id") == "kies-sector"
    sector = page.evaluate("document.getElementById('kies-sector').value")
    assert page.url.endswith(f"?sector={sector}")
    some = shown(page, ROWS)
    assert 0 < some < every
    assert shown(page, f'{ROWS}[data-sector="{sector}"]') == some
    assert page.inner_text("#vlekken-telling").startswith(f"{some} rij")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert "pad=" in page.url
    assert shown(page, ROWS) <= some
    page.go_back()
    page.go_back()
    page.wait_for_selector(f"{ROWS}[hidden]", state="detached")
    assert shown(page, ROWS) == every
    page.reload()
    page.goto(built.address(f"{path}?sector={sector}"))
    assert shown(page, ROWS) == some


def test_another_region_is_chosen_by_keyboard_and_keeps_the_sector(built: Built, page: Any) -> None:
    page.goto(built.address("witte-vlekken.html?sector=vo"))
    page.focus("#kies-regio")
    page.keyboard.press("ArrowDown")
    page.wait_for_url("**/witte-vlekken/regios/*.html?sector=vo")
    assert page.input_value("#kies-sector") == "vo"
    assert 0 < shown(page, ROWS) == shown(page, f'{ROWS}[data-sector="vo"]')
    page.focus("#kies-regio")
    page.keyboard.press("Home")
    page.wait_for_url("**/witte-vlekken.html?sector=vo")


def test_knowledge_is_filtered_and_sorted_by_keyboard(built: Built, page: Any) -> None:
    page.goto(built.address("kennis.html"))
    items = ".knowledge .offer > li"
    every = shown(page, items)
    page.focus("#kennis-woorden")
    page.keyboard.type("ROOSTER examen")
    assert 0 < shown(page, items) < every
    assert page.url.endswith("?q=ROOSTER+examen")
    page.keyboard.press("Control+A")
    page.keyboard.type("zzzz")
    assert shown(page, items) == 0
    assert page.inner_text("#kennis-telling").startswith("Niets gevonden.")
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.focus("#kennis-volgorde")
    page.keyboard.press("ArrowDown")
    dates = page.evaluate("[...document.querySelectorAll('#insight + .offer > li')].map((one) => one.dataset.date)")
    assert dates == sorted(dates, reverse=True)
    assert shown(page, items) == every


def test_without_a_script_everything_is_there(built: Built, page: Any) -> None:
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(built.address("witte-vlekken.html"))
    assert plain.locator("#vlekken-filter:visible").count() == 0
    assert plain.locator(f"{ROWS}:visible").count() == plain.locator(ROWS).count() > 3
    plain.goto(built.address("kennis.html"))
    assert plain.locator("#kennis-filter:visible").count() == 0
    context.close()


def test_the_link_in_a_cell_opens_the_skeleton(built: Built, page: Any) -> None:
    page.goto(built.address("witte-vlekken/paden/curriculumdeskundigheid.html"))
    cell = page.locator("td.st-white").first
    cell.locator("summary").press("Enter")
    assert cell.locator("p.small").inner_text().startswith("Nieuw nodig: ")
    cell.locator("p a").last.press("Enter")
    page.wait_for_selector("[id^=bijdragen-]:visible")
    (target,) = page.locator("[id^=bijdragen-]:visible").all()
    assert page.url.endswith(f"#{target.get_attribute('id')}")
    assert page.locator("details[open] pre").first.inner_text().startswith("id: curriculumdeskundigheid-")
