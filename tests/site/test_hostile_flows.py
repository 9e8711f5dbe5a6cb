"""In a browser: whatever people write in the data, or in a plan, stays text while somebody works with it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.site.browsing import BROWSER, Built
from tests.site.poison import HOSTILE
from tests.site.watched import Watched

pytestmark = BROWSER


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
