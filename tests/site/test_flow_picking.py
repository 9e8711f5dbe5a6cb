"""In a browser, by keyboard alone: what is picked in the finder to be compared comes back, and its bar hides nothing."""

from typing import Any

import pytest

from tests.site.browsing import BROWSER, Built
from tests.site.keyboard import READY, address, finder, found, tab_to, until

pytestmark = BROWSER


def test_what_is_picked_and_how_much_is_shown_come_back(page: Any, built: Built) -> None:
    finder(page, built, "?sector=po")
    steps = page.evaluate("history.length")
    tab_to(page, "#uitkomst .pick input")
    page.keyboard.press("Space")
    tab_to(page, ".more-rows")
    page.keyboard.press("Enter")
    shown = found(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    picked = page.locator("#vergelijk-balk a").get_attribute("href")
    assert picked.count("id=") == 2
    page.reload()
    for _ in range(2):
        until(page, READY)
        assert found(page) == shown
        assert page.locator("#vergelijk-balk a").get_attribute("href") == picked
        assert page.locator("#uitkomst .pick :checked").count() == 2
        page.goto(built.address("paden.html"))
        page.go_back()
    until(page, READY)
    assert address(page).endswith("trajecten.html?sector=po")
    assert page.evaluate("history.length") == steps + 1
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    tab_to(page, "#vergelijk-balk button")
    page.keyboard.press("Enter")
    page.reload()
    until(page, READY)
    assert page.locator("#uitkomst .pick :checked").count() == 0


BEHIND = """() => {
  const bar = document.getElementById("vergelijk-balk");
  const one = document.activeElement;
  const [box, seen] = [one.getBoundingClientRect(), bar.getBoundingClientRect()];
  const behind = box.width > 0 && box.top >= seen.top - 1 && box.left >= seen.left - 1 && box.right <= seen.right + 1;
  return behind && !bar.contains(one) && box.top < seen.bottom ? one.outerHTML.slice(0, 90) : null;
}"""
"""What has the focus and cannot be seen for the bar that stays in sight (WCAG 2.4.11)."""


@pytest.mark.parametrize("width", [360, 1280])
def test_the_bar_with_what_is_picked_never_hides_what_has_the_focus(page: Any, built: Built, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    finder(page, built)
    tab_to(page, ".pick input")
    page.keyboard.press("Space")
    until(page, "#vergelijk-balk:not([hidden])")
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate(BEHIND) is None
