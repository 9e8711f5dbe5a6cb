"""In a browser on a phone: every cell of every table lies within the window, or in a box that scrolls and shows that it does."""

from typing import Any

import pytest

from tests.site.browsing import BROWSER, Built

pytestmark = BROWSER

CUT = """() => {
  const found = [];
  for (const box of document.querySelectorAll("main .wide")) {
    const cells = [...box.querySelectorAll("td, tbody th")].filter((one) => one.checkVisibility());
    const edge = box.getBoundingClientRect().right + 1;
    const cut = cells.some((one) => one.getBoundingClientRect().right > edge);
    const spills = (one) => one.scrollWidth > one.clientWidth + 1 && one.checkVisibility() && !one.closest("thead");
    const words = [...box.querySelectorAll("td, th, caption")].some(spills);
    const { overflowX, backgroundImage } = getComputedStyle(box);
    const hinted = overflowX === "auto" && backgroundImage.includes("gradient");
    const caption = box.querySelector("caption");
    const clipped = caption && caption.getBoundingClientRect().right > edge;
    found.push([box.querySelector("table, svg").getAttribute("class"), cut, hinted, words, clipped]);
  }
  return found;
}"""
SCROLLS = ("compare", "trend-table")
"""True matrices: what they hold is compared along a row."""


@pytest.mark.parametrize("width", [320, 768])
def test_no_cell_is_cut_on_a_narrow_screen(built: Built, browser: Any, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    seen = 0
    for path in built.sorts:
        page.goto(built.address(path))
        for kind, cut, hinted, spilled, clipped in page.evaluate(CUT):
            seen += 1
            assert not cut or hinted, (path, kind)
            assert not cut or width > 400 or str(kind).startswith(SCROLLS), (path, kind)
            assert not spilled, (path, kind)
            assert not clipped, (path, kind)
    assert seen > 20
    page.close()


def test_two_trajectories_fit_beside_each_other_on_a_phone(built: Built, browser: Any) -> None:
    (path,) = [one for one in built.sorts if one.endswith("/vergelijk.html")]
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(built.address(path))
    box = page.locator(".wide").bounding_box()
    first, second = (page.locator(".compare thead th").nth(at).bounding_box() for at in (0, 1))
    assert first["x"] >= box["x"]
    assert second["x"] + second["width"] <= box["x"] + box["width"]
    page.close()


def test_a_list_of_rows_is_a_table_to_who_listens(built: Built, browser: Any) -> None:
    counts = []
    for width in (360, 1440):
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.goto(built.address("labs.html"))
        tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
        nodes = [node for node in tree["nodes"] if not node.get("ignored")]
        roles = [node["role"]["value"] for node in nodes]
        counts.append([roles.count(role) for role in ("table", "row", "rowheader", "columnheader", "cell")])
        names = {node["name"]["value"] for node in nodes if node["role"]["value"] == "cell"}
        assert not [name for name in names if name.startswith("Fase")]
        page.close()
    assert counts[0] == counts[1]
    assert min(counts[0]) > 1
