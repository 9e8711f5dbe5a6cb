"""In a browser: what is folded on a trajectory is open on paper, and a link into it opens it."""

from typing import Any

from tests.site.browsing import BROWSER, Built

pytestmark = BROWSER


def test_folded_parts_are_open_on_paper(small: Built, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(small.address("trajecten/lessenserie.html"))
    score = page.locator(".verdict .score").first
    assert not score.is_visible()
    page.emulate_media(media="print")
    assert score.bounding_box()["height"] > 0
    page.emulate_media(media="screen")
    assert not score.is_visible()
    page.locator("summary", has_text="De score per criterium").press("Enter")
    assert score.is_visible()
    page.close()
