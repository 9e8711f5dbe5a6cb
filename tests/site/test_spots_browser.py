"""In a browser, by keyboard: white spots and knowledge are filtered, the choice stands in the address, and back goes back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.site.browsing import BROWSER, Built
from tests.site.keyboard import address, tab_to

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
    assert address(page).endswith(f"?sector={sector}")
    some = shown(page, ROWS)
    assert 0 < some < every
    assert shown(page, f'{ROWS}[data-sector="{sector}"]') == some
    assert page.inner_text("#vlekken-telling").startswith(f"{some} rij")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert "pad=" in address(page)
    assert shown(page, ROWS) <= some
    page.go_back()
    page.go_back()
    page.wait_for_selector(f"{ROWS}[hidden]", state="detached")
    assert shown(page, ROWS) == every
    page.reload()
    page.goto(built.address(f"{path}?sector={sector}"))
    assert shown(page, ROWS) == some


def test_another_region_opens_when_asked_and_keeps_the_sector(built: Built, page: Any) -> None:
    page.goto(built.address("witte-vlekken.html?sector=vo"))
    page.focus("#kies-regio")
    page.keyboard.type("Scope")
    region = page.input_value("#kies-regio")
    assert address(page).endswith("witte-vlekken.html?sector=vo")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{region}?sector=vo")
    page.wait_for_selector("#vlekken-telling:not(:empty)")
    assert page.input_value("#kies-sector") == "vo"
    assert 0 < shown(page, ROWS) == shown(page, f'{ROWS}[data-sector="vo"]')
    page.focus("#kies-regio")
    page.keyboard.press("Home")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/witte-vlekken.html?sector=vo")
    page.go_back()
    page.wait_for_url(f"**/{region}?sector=vo")
    assert page.locator("#kies-regio option:checked").get_attribute("value").endswith(region)


def test_knowledge_is_filtered_and_sorted_by_keyboard(built: Built, page: Any) -> None:
    page.goto(built.address("kennis.html"))
    items = ".knowledge .offer > li"
    every = shown(page, items)
    page.focus("#kennis-woorden")
    page.keyboard.type("ROOSTER examen")
    assert 0 < shown(page, items) < every
    assert address(page).endswith("?q=ROOSTER+examen")
    for form, other in (("lesbezoeken", "lesbezoek"), ("roosters", "rooster"), ("rooste", "rooster")):
        counts = []
        for typed in (form, other):
            page.keyboard.press("Control+A")
            page.keyboard.type(typed)
            counts.append(shown(page, items))
        assert 0 < counts[0] == counts[1] < every
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
    assert address(page).endswith(f"#{target.get_attribute('id')}")
    assert page.locator("details[open] pre").first.inner_text().startswith("id: curriculumdeskundigheid-")


def test_white_spots_are_cleared_by_keyboard_and_back_gives_the_former(built: Built, page: Any) -> None:
    page.goto(built.address("witte-vlekken.html"))
    every, told = shown(page, ROWS), page.inner_text("#vlekken-telling")
    tab_to(page, "#kies-sector")
    page.keyboard.press("End")
    sector = page.input_value("#kies-sector")
    tab_to(page, "#vlekken-filter [name=open]")
    page.keyboard.press("Space")
    page.wait_for_url(f"**/witte-vlekken.html?sector={sector}&open=1")
    some, few = shown(page, ROWS), page.inner_text("#vlekken-telling")
    assert 0 < some < every
    assert page.locator(f'{ROWS}[data-open="0"]:visible').count() == 0
    tab_to(page, "#vlekken-filter [type=reset]")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"{ROWS}[hidden]", state="detached")
    assert (shown(page, ROWS), page.inner_text("#vlekken-telling")) == (every, told)
    page.wait_for_url("**/witte-vlekken.html")
    page.go_back()
    page.wait_for_selector(f"{ROWS}[hidden]", state="attached")
    assert (shown(page, ROWS), page.inner_text("#vlekken-telling")) == (some, few)
    assert page.input_value("#kies-sector") == sector
    assert page.is_checked("#vlekken-filter [name=open]")


@pytest.mark.parametrize("path", ["witte-vlekken.html", "witte-vlekken/paden/mentor-vo.html"])
def test_the_figures_are_fetched_by_keyboard(built: Built, page: Any, tmp_path: Path, path: str) -> None:
    page.goto(built.address(path))
    tab_to(page, "a[type='text/csv']")
    assert page.evaluate("document.activeElement.textContent") == "Alle cijfers (CSV)"
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    download.value.save_as(tmp_path / "cijfers.csv")
    assert (tmp_path / "cijfers.csv").read_bytes() == (built.folder / "witte-vlekken.csv").read_bytes()


def test_knowledge_of_a_path_is_chosen_by_keyboard_and_back_gives_the_former(built: Built, page: Any) -> None:
    items = ".knowledge .offer > li"
    page.goto(built.address("kennis.html"))
    every = shown(page, items)
    tab_to(page, "#kennis-pad")
    page.keyboard.press("ArrowDown")
    path = page.input_value("#kennis-pad")
    page.wait_for_selector(f"{items}[hidden]", state="attached")
    some = shown(page, items)
    page.wait_for_url(f"**/kennis.html?pad={path}")
    assert 0 < some < every
    assert shown(page, f'{items}[data-paths~="{path}"]') == some
    tab_to(page, "#kennis-filter [type=reset]")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"{items}[hidden]", state="detached")
    assert (shown(page, items), page.input_value("#kennis-pad")) == (every, "")
    page.go_back()
    page.wait_for_selector(f"{items}[hidden]", state="attached")
    assert (shown(page, items), page.input_value("#kennis-pad")) == (some, path)
    page.go_back()
    page.wait_for_selector(f"{items}[hidden]", state="detached")
    assert (shown(page, items), page.input_value("#kennis-pad")) == (every, "")
