"""In a browser, from disk: no page is wider than the window, nothing is blocked, and nothing is asked of the network."""

from typing import Any

import pytest

from tests.site.browsing import BROWSER, Built

pytestmark = BROWSER


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1440, "dark")])
def test_every_sort_of_page_fits_and_stays_at_home(built: Built, browser: Any, width: int, scheme: str) -> None:
    out, paths = built.folder, built.sorts
    assert len(paths) >= 12
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    for path in paths:
        page.goto((out / path).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute", path
    assert said == []
    assert [address for address in asked if not address.startswith("file://")] == []
    context.close()


def test_the_first_tab_leads_past_the_menu(built: Built, browser: Any) -> None:
    out = built.folder
    page = browser.new_page()
    page.goto((out / "paden.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"
    page.close()


def test_the_matrix_stays_a_table_on_a_phone(built: Built, browser: Any) -> None:
    out = built.folder
    counts = []
    for width in (360, 1440):
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.goto((out / "paden" / "curriculumdeskundigheid.html").as_uri())
        tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
        roles = [node["role"]["value"] for node in tree["nodes"] if not node.get("ignored")]
        counts.append([roles.count(role) for role in ("table", "row", "rowheader", "columnheader", "cell")])
        page.close()
    assert counts[0] == counts[1]
    assert min(counts[0]) > 1
