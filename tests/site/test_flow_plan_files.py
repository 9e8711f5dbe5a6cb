"""In a browser, by keyboard alone: a plan becomes a file that the command reads, and only a file with a plan is opened."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import napl
from tests.registers import TODAY
from tests.site.browsing import BROWSER, Built
from tests.site.keyboard import tab_to, until
from tests.site.making import REPOSITORY
from tests.site.planning import PLAN, exported, placed, wrong_files

pytestmark = BROWSER


def test_an_exported_plan_is_read_by_the_command_and_by_the_page(
    page: Any, built: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    placed(page, built)
    file = exported(page, tmp_path, "plan.json")
    assert json.loads(file.read_text(encoding="utf-8"))["napl"] == "position"
    shown = [
        str(address) for address in page.eval_on_selector_all("#route .route h3 a", "all => all.map(one => one.href)")
    ]
    ran = napl(
        capsys, REPOSITORY, ["route", str(file), "--sector", "po", "--as-of", TODAY.isoformat(), "--format", "json"]
    )
    assert ran.code == 0, ran
    assert shown
    assert [Path(address).stem for address in shown] == [one["offer"] for one in json.loads(ran.out)["legs"]]
    route = page.inner_text("#route")
    page.reload()
    until(page, "#plan[data-ready]")
    page.set_input_files("#import", file)
    until(page, "#route .route li")
    assert page.inner_text("#route") == route
    assert page.inner_text("#plan-status").startswith("Je plan staat klaar.")


@pytest.mark.parametrize(("path", "field"), [(PLAN, "#import"), ("team.html", "#files")])
def test_the_file_fields_are_used_by_keyboard(page: Any, built: Built, path: str, field: str) -> None:
    """Space on the field is a click, with which a browser opens its window for files; that window is not the site's."""
    page.goto(built.address(path))
    if path == PLAN:
        until(page, "#plan[data-ready]")
    page.eval_on_selector(field, "field => field.addEventListener('click', () => { field.dataset.clicked = ''; })")
    tab_to(page, field)
    assert page.get_attribute(field, "type") == "file"
    page.keyboard.press("Space")
    until(page, f"{field}[data-clicked]")


def test_a_file_that_is_no_plan_is_refused_with_a_word(page: Any, built: Built, tmp_path: Path) -> None:
    page.goto(built.address(PLAN))
    until(page, "#plan[data-ready]")
    said: list[str] = []
    for file in wrong_files(tmp_path):
        before = page.inner_text("#plan-status")
        page.set_input_files("#import", file)
        page.wait_for_timeout(100)
        assert page.inner_text("#plan-status") != before or said[-1:] == [before]
        said.append(page.inner_text("#plan-status"))
    assert "geen plan" in said[0]
    assert "<b>x</b>" in said[1]
    assert "geen plan" in said[2]
    assert "te groot" in said[3]
