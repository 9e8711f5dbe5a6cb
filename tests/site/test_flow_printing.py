"""In a browser, by keyboard alone: every button that prints, prints, and once."""

from typing import Any

import pytest

from tests.site.browsing import BROWSER, Built
from tests.site.keyboard import tab_to, until
from tests.site.making import made
from tests.site.planning import PLAN

pytestmark = BROWSER

BUTTONS = {
    "plan": (PLAN, "#plan[data-ready]"),
    "team": ("team.html", ".scripted"),
    "vergelijk": ("vergelijk.html?id=wat-doet-ertoe&id=een-coach-naast-je", "#vergelijk[data-ready]"),
}
"""An address of each page that has such a button, by its name in the toolkit, and what tells that its script has run."""

ONE = b'{"napl": "position", "version": 1, "path": "een", "levels": [["start", "Start"]], "aspects": {}}'
"""The file of a plan."""


@pytest.fixture
def paper(page: Any) -> Any:
    """Return a page that counts how often it is printed, and opens no window for it."""
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; };")
    return page


@pytest.mark.parametrize(("address", "ready"), BUTTONS.values(), ids=BUTTONS)
def test_a_button_that_prints_is_pressed_by_keyboard(paper: Any, built: Built, address: str, ready: str) -> None:
    paper.goto(built.address(address))
    until(paper, ready)
    if address == "team.html":
        assert not paper.locator("button:text-is('Afdrukken')").is_visible(), "there is nothing to print yet"
        paper.set_input_files("#files", {"name": "een.json", "mimeType": "application/json", "buffer": ONE})
        until(paper, "#team-matrix table")
    assert paper.locator("button:text-is('Afdrukken')").count() == 1
    tab_to(paper, "button[id$=print]")
    assert paper.evaluate("document.activeElement.textContent") == "Afdrukken"
    paper.keyboard.press("Enter")
    assert paper.evaluate("window.printed") == 1
    paper.keyboard.press("Space")
    assert paper.evaluate("window.printed") == 2


def test_no_other_page_has_a_button_that_prints() -> None:
    planned = made("repository").planned
    having = {path for path in planned if path.endswith(".html") and b">Afdrukken<" in made("repository")[path]}
    assert {one.page.name for path in having if (one := planned[path]).page} == set(BUTTONS)
