"""In a browser whose user forces colours: what has the focus, can be pressed, is chosen, or is in some state, still shows.

axe cannot tell: it reads a colour of text that Chromium does not force in what it computes (-webkit-text-fill-color).
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

from tests.site.browsing import BROWSER, Built
from tests.site.keyboard import READY, until
from tests.site.planning import PLAN

pytestmark = BROWSER

UNSEEN = """() => {
  const line = (style, side) => style[`${side}Style`] !== "none" && parseFloat(style[`${side}Width`]) > 0;
  const told = [];
  for (const one of document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")) {
    if (!one.checkVisibility()) continue;
    one.focus({ preventScroll: true, focusVisible: true });
    const shown = one.closest("label.button") || one;
    if (document.activeElement !== one) told.push(`takes no focus: ${one.outerHTML.slice(0, 90)}`);
    else if (!line(getComputedStyle(shown), "outline")) told.push(`focus does not show: ${one.outerHTML.slice(0, 90)}`);
  }
  const bordered = "button, .button, select, input:is([type=search], [type=text], [type=number]), .tag, .score, .spot";
  for (const one of document.querySelectorAll(bordered)) {
    const style = getComputedStyle(one);
    const shows = line(style, "borderTop") && style.borderTopColor !== style.backgroundColor;
    if (one.checkVisibility() && !shows) told.push(`no border: ${one.outerHTML.slice(0, 90)}`);
  }
  for (const one of document.querySelectorAll(".cell, .tag, .score, .spot")) {
    if (!one.textContent.trim()) told.push(`a state without a word: ${one.outerHTML.slice(0, 90)}`);
  }
  return told;
}"""
"""What a page does wrong with focus, borders and words; each in words."""

LOOK = """(one) => {
  const { borderBottomColor, borderBottomStyle, textDecorationThickness, fontWeight, outlineStyle } = getComputedStyle(one);
  return [borderBottomColor, borderBottomStyle, textDecorationThickness, fontWeight, outlineStyle].join();
}"""


@pytest.fixture
def forced(browser: Any) -> Iterator[Any]:
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    yield opened
    context.close()


def test_focus_borders_and_words_show_on_every_sort_of_page(forced: Any, small: Built, built: Built) -> None:
    wrong = {}
    compared = next(path for path in built.sorts if path.endswith("/vergelijk.html"))
    for path, address in [*((one, small.address(one)) for one in small.sorts), (compared, built.address(compared))]:
        forced.goto(address)
        if told := forced.evaluate(UNSEEN):
            wrong[path] = told
    assert wrong == {}


def test_focus_borders_and_words_show_in_what_scripts_make_and_on_rich_pages(forced: Any, built: Built) -> None:
    wrong = {}
    for path, ready in (
        ("trajecten.html?q=toetsen&sector=vo", READY),
        ("trajecten.html?q=zzzz&sector=vo", "#uitkomst .nothing"),
        ("vergelijk.html?id=wat-doet-ertoe&id=een-coach-naast-je", "#vergelijk[data-ready]"),
        (PLAN, "#plan[data-ready]"),
        ("trajecten/een-toets-bij-een-werkproces.html", "table.editions"),
        ("paden/curriculumdeskundigheid.html", "table.matrix"),
        ("witte-vlekken.html", ".scripted"),
        ("witte-vlekken/paden/curriculumdeskundigheid.html", "table.spots"),
    ):
        forced.goto(built.address(path))
        until(forced, ready)
        wrong[path] = forced.evaluate(UNSEEN)
    assert {path: told for path, told in wrong.items() if told} == {}


def pictures(page: Any, places: Any, width: int, height: int) -> list[bytes]:
    """Return the upper left corner of each place, in which there is no text."""
    found = []
    for one in places.all():
        one.scroll_into_view_if_needed()
        box = one.bounding_box()
        found.append(page.screenshot(clip={"x": box["x"], "y": box["y"], "width": width, "height": height}))
    return found


@pytest.mark.parametrize(
    ("places", "size", "count"), [("table.legend th.cell", (26, 38), 9), (".trend-table th .swatch", (14, 14), 8)]
)
def test_every_state_has_a_drawing_of_its_own(
    forced: Any, built: Built, places: str, size: tuple[int, int], count: int
) -> None:
    """Colours are gone, so that only the pattern can tell one drawing from another."""
    forced.goto(built.address("witte-vlekken.html"))
    found = pictures(forced, forced.locator(places), *size)
    assert len(found) == count
    assert all(one != other for one, other in combinations(found, 2))


COLOURS = """() => {
  const canvas = document.createElement("span");
  document.body.append(canvas);
  const named = (name) => { canvas.style.color = name; return getComputedStyle(canvas).color; };
  const system = new Set(["Canvas", "CanvasText", "GrayText", "Highlight"].map(named));
  canvas.remove();
  const shapes = [...document.querySelectorAll("svg :is(rect, circle, path, line)")];
  return shapes.flatMap((one) => {
    const { fill, stroke } = getComputedStyle(one);
    const other = [fill, stroke].filter((colour) => colour.startsWith("rgb") && !system.has(colour));
    return other.map((colour) => `${one.getAttribute("class")}: ${colour}`);
  });
}"""
"""The shapes in drawings that have another colour than those that the user chose."""


def test_drawings_have_the_colours_of_the_user(forced: Any, built: Built) -> None:
    told = {}
    drawn = 0
    for path in built.sorts:
        if b"<svg" in (built.folder / path).read_bytes():
            drawn += 1
            forced.goto(built.address(path))
            told[path] = forced.evaluate(COLOURS)
    assert drawn > 5
    assert {path: sorted(set(found)) for path, found in told.items() if found} == {}


@pytest.mark.parametrize("path", ["witte-vlekken.html", "aanbod/sector-po.html"])
def test_where_one_is_looks_different(forced: Any, built: Built, path: str) -> None:
    forced.goto(built.address(path))
    for current in forced.locator("a[aria-current]").all():
        beside = current.locator("xpath=ancestor::ul[1]//a[not(@aria-current)]").first
        assert current.evaluate(LOOK) != beside.evaluate(LOOK)
    assert forced.locator("a[aria-current]").count() > 0


def test_what_is_chosen_in_a_plan_looks_different(forced: Any, built: Built) -> None:
    forced.goto(built.address(PLAN))
    until(forced, "#plan[data-ready]")
    levels = forced.locator(".plan-aspect >> nth=0 >> .plan-level")
    levels.first.locator("input").check()
    forced.evaluate("document.activeElement.blur()")
    looks = [one.evaluate(LOOK) for one in levels.all()]
    assert looks[0] not in looks[1:]
    assert len(set(looks[1:])) == 1
