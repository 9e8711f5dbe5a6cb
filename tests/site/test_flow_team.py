"""In a browser, by keyboard alone: the plans of a team are counted together, and forgotten."""

from pathlib import Path
from typing import Any

from tests.site.browsing import BROWSER, Built
from tests.site.keyboard import tab_to, until
from tests.site.planning import NOTHING_KEPT, exported, kept, placed, wrong_files

pytestmark = BROWSER


def test_two_plans_are_counted_together(page: Any, built: Built, tmp_path: Path) -> None:
    placed(page, built, now=0, want=1)
    one = exported(page, tmp_path, "een.json")
    placed(page, built, now=0, want=2)
    other = exported(page, tmp_path, "twee.json")
    page.goto(built.address("team.html"))
    page.set_input_files("#files", [one, other])
    until(page, "#team-matrix table")
    table = page.inner_text("#team-matrix table")
    assert "2 staan hier" in table
    assert table.count("1 wil hierheen") == 2
    assert page.inner_text("#team-status") == "2 plannen."
    page.set_input_files("#files", list(wrong_files(tmp_path)))
    until(page, "#team-status:has-text('hoort bij een ander pad')")
    assert page.inner_text("#team-status").startswith("2 plannen; geen.json is geen plan")
    assert page.inner_text("#team-matrix table") == table
    assert kept(page) == NOTHING_KEPT
    tab_to(page, "#team-wipe")
    page.keyboard.press("Enter")
    assert page.locator("#team-matrix table").count() == 0
