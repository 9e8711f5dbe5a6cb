"""In a browser: what is folded on a trajectory is open on paper, and a link into it opens it."""

from pathlib import Path

import pytest

from napl.workspace.publish import write_file
from tests.site.browsing import ARGUMENTS, CHROMIUM
from tests.site.making import entities, site

pytestmark = [pytest.mark.browser, pytest.mark.skipif(not CHROMIUM.exists(), reason="there is no Chromium here")]


def test_folded_parts_are_open_on_paper(tmp_path: Path) -> None:
    for path, content in site(entities()).items():
        write_file(tmp_path, path, content)
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto((tmp_path / "trajecten" / "lessenserie.html").as_uri())
        score = page.locator(".verdict .score").first
        assert not score.is_visible()
        page.emulate_media(media="print")
        assert score.bounding_box()["height"] > 0
        page.emulate_media(media="screen")
        assert not score.is_visible()
        page.locator("summary", has_text="De score per criterium").press("Enter")
        assert score.is_visible()
        browser.close()
