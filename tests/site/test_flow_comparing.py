"""In a browser, by keyboard alone: trajectories are chosen, put side by side, and taken away again."""

from typing import Any

from tests.site.browsing import BROWSER, Built
from tests.site.keyboard import address, finder, focused, tab_to, until

pytestmark = BROWSER


def test_comparing_by_keyboard(page: Any, built: Built) -> None:
    finder(page, built, "?q=rekenco%C3%B6rdinator")
    for _ in range(3):
        tab_to(page, ".pick input")
        page.keyboard.press("Space")
    tab_to(page, "#vergelijk-balk a")
    page.keyboard.press("Enter")
    until(page, "#vergelijk[data-ready]")
    heads = page.locator("table.compare thead th")
    rows = page.locator("table.compare tbody tr")
    assert heads.count() == 3
    every = rows.count()
    tab_to(page, "#verschillen")
    page.keyboard.press("Space")
    until(page, "text=Alleen wat verschilt >> visible=true")
    page.wait_for_selector("table.compare tbody tr:not(.differs)", state="detached")
    assert 0 < rows.count() < every
    assert "verschillen=1" in address(page)
    tab_to(page, "table.compare thead button")
    gone = heads.first.locator("a").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_selector("table.compare thead th:nth-child(4)", state="detached")
    assert heads.count() == 2
    assert gone not in page.inner_text("table.compare thead")
    assert focused(page, "id") == "vergelijk-status"
    page.go_back()
    until(page, "table.compare thead th:nth-child(4)")
    assert address(page).count("id=") == 3


def test_no_more_than_four_are_compared(page: Any, built: Built) -> None:
    finder(page, built)
    for _ in range(5):
        tab_to(page, ".pick input")
        page.keyboard.press("Space")
    assert page.locator(".pick input:checked").count() == 4
    assert page.inner_text("#vergelijk-balk").endswith("Je kunt er hoogstens 4 vergelijken.")


def test_back_shows_all_rows_again_where_all_were_shown(page: Any, built: Built) -> None:
    page.goto(built.address("vergelijk.html?id=wat-doet-ertoe&id=een-coach-naast-je&id=kalm-bij-een-uitbarsting"))
    until(page, "table.compare thead th:nth-child(4)")
    every = page.inner_text("table.compare")
    tab_to(page, "table.compare thead button")
    page.keyboard.press("Enter")
    page.wait_for_selector("table.compare thead th:nth-child(4)", state="detached")
    tab_to(page, "#verschillen")
    page.keyboard.press("Space")
    page.wait_for_selector("table.compare tbody tr:not(.differs)", state="detached")
    page.go_back()
    until(page, "table.compare thead th:nth-child(4)")
    assert "verschillen" not in address(page)
    assert not page.is_checked("#verschillen")
    assert page.inner_text("table.compare") == every
    page.go_forward()
    page.wait_for_selector("table.compare thead th:nth-child(4)", state="detached")
    assert page.is_checked("#verschillen")
    assert page.locator("table.compare tbody tr:not(.differs)").count() == 0


def test_from_a_trajectory_another_is_chosen_beside_it(page: Any, built: Built) -> None:
    page.goto(built.address("trajecten/een-coach-naast-je.html"))
    tab_to(page, "a[href*='vergelijk.html?id=']")
    page.keyboard.press("Enter")
    until(page, "table.compare")
    tab_to(page, "#naast-elkaar a[href*='vergelijk=een-coach-naast-je']")
    page.keyboard.press("Enter")
    until(page, "#zoeker[data-ready]")
    assert page.is_visible("#vergelijk-balk")
    tab_to(page, ".pick input:not(:checked)")
    page.keyboard.press("Space")
    tab_to(page, "#vergelijk-balk a")
    page.keyboard.press("Enter")
    until(page, "table.compare thead th:nth-child(3)")
    assert "id=een-coach-naast-je" in address(page)
