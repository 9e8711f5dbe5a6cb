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


def test_the_list_of_headings_is_folded_on_a_narrow_screen_only(small: Built, browser: Any) -> None:
    for width, there in ((360, False), (768, False), (1440, True)):
        context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=False)
        page = context.new_page()
        page.goto(small.address("trajecten/lessenserie.html"))
        link = page.locator(".jump a", has_text="Wat ga je doen?")
        assert link.is_visible() == there
        assert page.locator(".jump > summary").is_visible() != there
        context.close()


def test_a_link_to_an_outcome_opens_its_fold(small: Built, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(small.address("paden/ontwerpen.html"))
    outcome = page.locator("[id^=eindterm-]").first
    assert not outcome.is_visible()
    page.goto(small.address(f"paden/ontwerpen.html#{outcome.get_attribute('id')}"))
    outcome.wait_for(state="visible")
    page.set_viewport_size({"width": 1440, "height": 800})
    assert page.locator("[id^=eindterm-]").last.is_visible()
    assert not page.locator(".narrow-fold > summary").first.is_visible()
    page.close()
