"""The progress report in a browser: it fits any window, asks nothing of the network, and prints on A4 pages with its plots."""

import re
from typing import Any

import pytest

from napl.report.periodic.html import html
from napl.workspace.opening import open_register
from tests.registers import TODAY
from tests.report.periodic import document
from tests.site.browsing import BROWSER
from tests.site.making import REPOSITORY
from tests.site.test_accessibility import complaints

pytestmark = BROWSER
A4 = (595, 842)
"""Width and height in points."""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of the report of the shipped register on disk."""
    register = open_register(REPOSITORY, today=TODAY, jobs=1).register
    file = tmp_path_factory.mktemp("verslag") / "verslag.html"
    file.write_text(html(document(register, period="2026H2", as_of="2026-11-23")), encoding="utf-8")
    return file.as_uri()


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_and_stays_at_home(page: str, browser: Any, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    shown = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    shown.on("console", lambda message: said.append(message.text))
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto(page)
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    paper = shown.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(28, 24, 22)" if scheme == "dark" else "rgb(255, 253, 249)")
    assert said == []
    assert [address for address in asked if not address.startswith(("file://", "data:"))] == []
    context.close()


def test_no_label_of_a_plot_lies_outside_its_drawing(page: str, browser: Any) -> None:
    shown = browser.new_page(viewport={"width": 1200, "height": 800})
    shown.goto(page)
    outside = shown.evaluate(
        """() => [...document.querySelectorAll(".drawing text")].filter((text) => {
            const own = text.getBoundingClientRect(), all = text.ownerSVGElement.getBoundingClientRect();
            return own.left < all.left - 1 || own.right > all.right + 1 || own.top < all.top - 1 || own.bottom > all.bottom + 1;
        }).map((text) => text.textContent)"""
    )
    assert outside == []
    shown.close()


def test_it_prints_on_pages_of_a4_with_the_summary_on_the_first(page: str, browser: Any) -> None:
    shown = browser.new_page()
    shown.goto(page)
    printed = shown.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) > 5
    boxes = {
        tuple(round(float(number)) for number in box.split())
        for box in re.findall(rb"/MediaBox\s*\[([^\]]*)\]", printed)
    }
    assert boxes == {(0, 0, *A4)}
    shown.emulate_media(media="print")
    shown.set_viewport_size({"width": 658, "height": 800})
    bottom = shown.evaluate("document.querySelector('.boxed').getBoundingClientRect().bottom + window.scrollY")
    assert bottom < (297 - 20 - 18) / 25.4 * 96
    shown.close()


def test_axe_finds_nothing(page: str, browser: Any) -> None:
    shown = browser.new_page()
    shown.goto(page)
    assert complaints(shown) == []
    shown.close()
