"""In a browser: an edit shows without anybody reloading, what is wrong lies over the page as text, and goes when it is mended."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.registers import change, tiny
from tests.site.browsing import BROWSER
from tests.workspace.serving.making import TITLE, TRAJECTORY, address_in, serving

pytestmark = BROWSER
OVERLAY = "dialog.napl-overlay[open]"
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>"


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """Return a page that nothing is blocked on and that nobody from elsewhere is asked for."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.set_default_timeout(60_000)
    opened = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("dialog", lambda dialog: said.append(dialog.message))
    opened.on("request", lambda request: asked.append(request.url))
    yield opened
    assert [line for line in said if "status of 503" not in line] == []
    assert [url for url in asked if not url.startswith("http://127.0.0.1:")] == []
    context.close()


def test_an_edit_shows_by_itself(tmp_path: Path, page: Any) -> None:
    root = tiny(tmp_path)
    with serving(root, "--port", "0") as ran:
        page.goto(f"{address_in(ran.line())}trajecten/leerlijn.html")
        assert page.locator("h1").inner_text() == "Een leerlijn ontwerpen"
        change(root, {TRAJECTORY: (TITLE, "title: Een leerlijn maken")})
        page.wait_for_selector("h1:text-is('Een leerlijn maken')")
        change(root, {TRAJECTORY: ("title: Een leerlijn maken", TITLE)})
        page.wait_for_selector("h1:text-is('Een leerlijn ontwerpen')")


def test_what_is_wrong_lies_over_the_page_and_goes_when_it_is_mended(tmp_path: Path, page: Any) -> None:
    root = tiny(tmp_path)
    with serving(root, "--port", "0") as ran:
        page.goto(f"{address_in(ran.line())}trajecten/leerlijn.html")
        change(root, {TRAJECTORY: (TITLE, f'{TITLE}\n"{HOSTILE}": {HOSTILE}')})
        overlay = page.wait_for_selector(OVERLAY)
        assert page.locator(".napl-place").all_inner_texts() == [f"{TRAJECTORY}:3:1"]
        assert HOSTILE in page.locator(".napl-message").inner_text()
        assert page.locator(".napl-advice").inner_text().startswith("Advies: ")
        assert page.locator(".napl-overlay img, .napl-overlay script").count() == 0
        assert page.evaluate("document.activeElement.textContent") == "Sluiten"
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert overlay.bounding_box()["width"] <= 360
        assert page.locator("h1").inner_text() == "Een leerlijn ontwerpen"
        page.keyboard.press("Escape")
        page.wait_for_selector(OVERLAY, state="hidden")
        change(root, {TRAJECTORY: (HOSTILE, "anders")})
        page.wait_for_selector(OVERLAY)
        page.keyboard.press("Enter")
        page.wait_for_selector(OVERLAY, state="hidden")
        change(root, {TRAJECTORY: ("title:", "titel:")})
        page.wait_for_selector(OVERLAY)
        text = (root / TRAJECTORY).read_text(encoding="utf-8")
        mended = [line for line in text.splitlines(keepends=True) if HOSTILE not in line]
        change(root, files={TRAJECTORY: "".join(mended).replace("titel:", "title:")})
        page.wait_for_selector(OVERLAY, state="hidden")


def test_without_a_site_a_page_waits_and_then_becomes_the_site(tmp_path: Path, page: Any) -> None:
    root = tiny(tmp_path)
    change(root, {TRAJECTORY: (TITLE, "title: [")})
    with serving(root, "--port", "0") as ran:
        ran.line()
        page.goto(f"{address_in(ran.line())}trajecten/leerlijn.html")
        page.wait_for_selector(OVERLAY)
        assert page.locator(".napl-note").count() == 0
        assert page.locator("h1").inner_text() == "Er is nog geen site"
        change(root, {TRAJECTORY: ("title: [", TITLE)})
        page.wait_for_selector("h1:text-is('Een leerlijn ontwerpen')")


def test_a_page_that_went_out_of_sight_asks_what_changed_when_it_is_seen(tmp_path: Path, page: Any) -> None:
    root = tiny(tmp_path)
    with serving(root, "--port", "0") as ran:
        page.goto(f"{address_in(ran.line())}trajecten/leerlijn.html")
        page.evaluate(
            "Object.defineProperty(document, 'hidden', { value: true, configurable: true });"
            "document.dispatchEvent(new Event('visibilitychange'))"
        )
        change(root, {TRAJECTORY: (TITLE, "title: Een leerlijn maken")})
        assert TRAJECTORY in ran.line()
        assert page.locator("h1").inner_text() == "Een leerlijn ontwerpen"
        page.evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))")
        page.wait_for_selector("h1:text-is('Een leerlijn maken')")
