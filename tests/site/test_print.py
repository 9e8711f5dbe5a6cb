"""In a browser, printed: pages come out on A4, with what there is to read and without what there is to press."""

import re
from typing import Any

import pytest

from tests.site.browsing import BROWSER, Built

pytestmark = BROWSER
A4 = (595, 842)
"""Width and height in points."""


@pytest.mark.parametrize("path", ["paden/curriculumdeskundigheid.html", "paden/curriculumdeskundigheid/plan.html"])
def test_a_page_prints_on_a4_without_buttons(built: Built, browser: Any, path: str) -> None:
    page = browser.new_page()
    page.goto(built.address(path))
    if path.endswith("plan.html"):
        page.wait_for_selector("#plan[data-ready]")
    sizes = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    assert sizes
    assert {(round(float(width)), round(float(height))) for width, height in sizes} == {A4}
    page.emulate_media(media="print")
    assert page.locator("main button:visible, main input[type=file]:visible, .all-pages:visible").count() == 0
    assert page.locator("h1:visible").count() == 1
    page.close()


def test_a_plan_prints_all_that_was_chosen_and_nothing_else(built: Built, browser: Any) -> None:
    page = browser.new_page()
    page.goto(built.address("paden/curriculumdeskundigheid/plan.html#plan=1.1_0_0.02-2&start=2027-01-04"))
    page.wait_for_selector("#route li")
    page.emulate_media(media="print")
    assert page.locator(".plan-aspect:visible").count() == 2, "also the one of which only the wish was chosen"
    assert page.locator(".plan-level:visible").count() == 1
    assert page.locator("#start:visible").count() == 1
    assert page.locator("#budget:visible").count() == 0
    page.close()
