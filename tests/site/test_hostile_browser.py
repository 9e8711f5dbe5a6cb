"""In a browser: whatever people write in the data stays text; no dialog, no script, no error, and no page becomes wider."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from napl.model.entity import Entity
from napl.model.kind import kinds
from tests.site.browsing import BROWSER, Built, on_disk
from tests.site.making import REPOSITORY, entities, site, sorts

pytestmark = BROWSER

SCRIPT = "</script></title></textarea>--><script>window.pwned=1;alert(1)</script>"
MARKUP = "\"'><img src=x onerror=window.pwned=1><svg onload=window.pwned=1><a href=javascript:window.pwned=1>x</a>"
MARKDOWN = "[x](javascript:window.pwned=1) ![x](x) <iframe srcdoc='<script>parent.pwned=1</script>'></iframe>"
TEMPLATE = "{{ 7*7 }}{% raw %}${window.pwned=1}\\u003cscript\\u003e\u2028\u2029\\"
REVERSED = "\u202e\u2067omgekeerd\u202d"
HOSTILE = f"{SCRIPT}{MARKUP}{MARKDOWN}{TEMPLATE}{REVERSED}"
ADDRESS = "javascript:window.pwned=1"
LONG = "w" * 600
"""Longer than a title, a name or a summary may be; the schemas refuse what is longer."""
CODE = re.compile(r"[A-Za-z0-9]+(-[a-z0-9]+)*|\d{4}-\d{2}-\d{2}|\d+\.\d+\.\d+")
FREE = {"title", "name", "desk", "place", "subject", "by", "summary"}
Poison = Callable[[str], str]


def poisoned(value: Any, poison: Poison, key: str = "") -> Any:
    """Return data with every free text replaced, and every address by one that runs a script."""
    if isinstance(value, dict):
        return {name: poisoned(inner, poison, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [poisoned(inner, poison, key) for inner in value]
    if not isinstance(value, str) or key == "address":
        return value
    if value.startswith("http"):
        return ADDRESS
    return value if CODE.fullmatch(value) and key not in FREE else poison(value)


def poisoned_entities(poison: Poison) -> dict[str, tuple[Entity, ...]]:
    known = kinds()
    return {
        name: tuple(msgspec.convert(poisoned(msgspec.to_builtins(one), poison), known[name].model) for one in found)
        for name, found in entities(REPOSITORY).items()
    }


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return on_disk(site(poisoned_entities(lambda _: HOSTILE)), sorts("repository"), tmp_path_factory.mktemp("hostile"))


@cache
def wide_files() -> Mapping[str, bytes]:
    """Return the tiny site with one very long word, marked as reversed, in every title, name and summary."""
    known = kinds()
    long = f"{REVERSED}{LONG}"

    def lengthened(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: lengthened(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [lengthened(inner, key) for inner in value]
        return long if isinstance(value, str) and key in {"title", "name", "summary"} else value

    return site(
        {
            name: tuple(msgspec.convert(lengthened(msgspec.to_builtins(one)), known[name].model) for one in found)
            for name, found in entities().items()
        }
    )


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return on_disk(wide_files(), sorts("tiny"), tmp_path_factory.mktemp("wide"))


class Watched:
    """A page with everything on it that should not happen."""

    def __init__(self, page: Any, home: str) -> None:
        self.page = page
        self.home = home
        self.events: list[str] = []
        page.on("dialog", self._dialog)
        page.on("console", lambda message: self.events.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.events.append(f"error: {error}"))
        page.on("request", self._request)
        page.on("frameattached", lambda _: self.events.append("frame"))

    def _dialog(self, dialog: Any) -> None:
        self.events.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Any) -> None:
        if not request.url.startswith(self.home):
            self.events.append(f"request: {request.url}")

    def calm(self, where: str, width: int) -> None:
        """Fail when anything happened, a script ran, an element came to life, or the page became wider than the window."""
        assert self.events == [], where
        assert self.page.evaluate("window.pwned === undefined"), where
        assert self.page.locator("main img, main iframe, main script, [onerror], [onload], [srcdoc]").count() == 0, (
            where
        )
        assert self.page.locator("a[href^='javascript:'], a[href^='data:']").count() == 0, where
        assert self.page.evaluate("document.documentElement.scrollWidth") <= width, where


@pytest.fixture(params=[360, 1280])
def width(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def opened(browser: Any, width: int) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": width, "height": 800})
    yield context.new_page()
    context.close()


def finder(watched: Watched, built: Built) -> None:
    watched.page.goto(built.address("trajecten.html?q=omgekeerd%3Cimg%20src=x%20onerror=window.pwned=1%3E&sector=mbo"))
    watched.page.wait_for_selector("#zoeker[data-ready]")
    watched.page.goto(built.address("trajecten.html?sector=mbo&pad=curriculumdeskundigheid"))
    watched.page.wait_for_selector("#uitkomst .offer")
    watched.page.check(".pick input >> nth=0")


def plan(watched: Watched, built: Built) -> None:
    page = watched.page
    page.goto(built.address("paden/curriculumdeskundigheid/plan.html"))
    page.wait_for_selector("#plan[data-ready]")
    for number in range(4):
        page.check(f".plan-aspect >> nth={number} >> [type=radio] >> nth=0")
        page.select_option(f".plan-aspect >> nth={number} >> select", index=2)
    page.wait_for_selector("#route li")


def compare(watched: Watched, built: Built) -> None:
    names = sorted(path.stem for path in (built.folder / "trajecten").glob("*.html"))[:3]
    watched.page.goto(built.address(f"vergelijk.html?id={names[0]}&id={names[1]}&id={names[2]}&id=%3Cimg%20src=x%3E"))
    watched.page.wait_for_selector("table.compare")


def spots(watched: Watched, built: Built) -> None:
    watched.page.goto(built.address("witte-vlekken.html?sector=%3Cimg%20src=x%3E"))
    watched.page.select_option("#kies-sector", index=1)


def knowledge(watched: Watched, built: Built) -> None:
    watched.page.goto(built.address("kennis.html?q=%22%3E%3Cimg%20src=x%20onerror=window.pwned=1%3E"))
    watched.page.fill("#kennis-woorden", "omgekeerd")


FLOWS = (finder, plan, compare, spots, knowledge)


@pytest.mark.parametrize("flow", FLOWS, ids=[flow.__name__ for flow in FLOWS])
def test_no_text_comes_to_life_while_somebody_works(
    hostile: Built, opened: Any, width: int, flow: Callable[[Watched, Built], None]
) -> None:
    watched = Watched(opened, hostile.folder.as_uri())
    flow(watched, hostile)
    assert "window.pwned=1;alert(1)" in opened.inner_text("main")
    watched.calm(flow.__name__, width)


def test_no_text_comes_to_life_on_any_sort_of_page(hostile: Built, opened: Any, width: int) -> None:
    watched = Watched(opened, hostile.folder.as_uri())
    for path in hostile.sorts:
        opened.goto(hostile.address(path))
        watched.calm(path, width)


def test_a_very_long_word_does_not_widen_a_page(wide: Built, opened: Any, width: int) -> None:
    watched = Watched(opened, wide.folder.as_uri())
    for path in wide.sorts:
        opened.goto(wide.address(path))
        watched.calm(path, width)
    opened.goto(wide.address("trajecten.html"))
    opened.wait_for_selector("#uitkomst .offer")
    watched.calm("finder", width)


def test_a_reversed_text_does_not_turn_what_follows(hostile: Built, opened: Any, width: int) -> None:
    """The order of letters on the screen: what stands after a poisoned title still runs from left to right."""
    opened.goto(hostile.address("trajecten.html?sector=mbo"))
    opened.wait_for_selector("#uitkomst .offer")
    where = opened.evaluate(
        """() => {
        const tag = document.querySelector('#uitkomst .offer .tag').firstChild;
        const left = (at) => { const range = document.createRange(); range.setStart(tag, at); range.setEnd(tag, at + 1);
          return range.getBoundingClientRect().left; };
        return [left(0), left(1)];
        }"""
    )
    assert where[0] < where[1] <= width


def test_a_plan_from_elsewhere_is_only_text(hostile: Built, opened: Any, width: int, tmp_path: Path) -> None:
    watched = Watched(opened, hostile.folder.as_uri())
    levels = [["a", HOSTILE], ["b", HOSTILE]]
    aspects = {
        HOSTILE: {"title": HOSTILE, "now": "a", "want": "b"},
        "__proto__": {"title": HOSTILE, "now": HOSTILE, "want": None},
    }
    told = {"napl": "position", "version": 1, "path": HOSTILE, "title": HOSTILE, "levels": levels, "aspects": aspects}
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    opened.goto(hostile.address("team.html"))
    opened.set_input_files("#files", file)
    opened.wait_for_selector("#team-matrix table")
    watched.calm("team", width)
    opened.goto(hostile.address("paden/curriculumdeskundigheid/plan.html"))
    opened.wait_for_selector("#plan[data-ready]")
    opened.set_input_files("#import", file)
    opened.wait_for_selector("#plan-status:has-text('ander pad')")
    watched.calm("plan", width)
