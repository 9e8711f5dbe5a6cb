"""In a browser, by keyboard alone: what a trajectory must fit is filled in, and the route is the one that the command gives."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import napl
from tests.registers import TODAY
from tests.site.browsing import BROWSER, Built
from tests.site.keyboard import tab_to, until
from tests.site.making import REPOSITORY
from tests.site.planning import exported, placed

pytestmark = BROWSER

PATH = "paden/curriculumdeskundigheid/plan.html"


def chosen(field: str, value: str) -> Callable[[Any], None]:
    """Return what chooses a value in a list by arrow keys."""

    def choose(page: Any) -> None:
        tab_to(page, field)
        while page.input_value(field) != value:
            before = page.input_value(field)
            page.keyboard.press("ArrowDown")
            assert page.input_value(field) != before, value

    return choose


def typed(field: str, keys: str, value: str) -> Callable[[Any], None]:
    """Return what types in a field and leaves it."""

    def fill(page: Any) -> None:
        tab_to(page, field)
        page.keyboard.type(keys)
        page.keyboard.press("Tab")
        assert page.input_value(field) == value

    return fill


def ticked(field: str) -> Callable[[Any], None]:
    def tick(page: Any) -> None:
        tab_to(page, field)
        page.keyboard.press("Space")
        assert page.is_checked(field)

    return tick


WISHES = {
    "sector": (chosen("#sector", "vo"), ["--sector", "vo"]),
    "region": (chosen("#region", "scope"), ["--region", "scope"]),
    "start": (typed("#start", "09012028", "2028-09-01"), ["--from", "2028-09-01"]),
    "hours": (typed("#hours", "60", "60"), ["--hours", "60"]),
    "budget": (typed("#budget", "500", "500"), ["--budget", "500"]),
    "price": (chosen("#by", "price"), ["--by", "price"]),
    "mode": (ticked("[name=mode][value=online]"), ["--mode", "online"]),
}


def route(page: Any) -> list[str]:
    links = page.eval_on_selector_all("#route .route h3 a", "all => all.map((one) => one.href)")
    return [Path(one).stem for one in links]


def missing(page: Any) -> list[str]:
    links = page.eval_on_selector_all("#route .open-steps a", "all => all.map((one) => one.href)")
    return ["/".join(Path(one).with_suffix("").parts[-2:]) for one in links]


def wanting(page: Any, built: Built) -> None:
    """Place oneself at the beginning of one aspect, and want to go all the way on four."""
    placed(page, built, now=0, want=2, path=PATH)
    for _ in range(3):
        tab_to(page, "[name^=want-]")
        page.keyboard.press("End")


def test_every_wish_is_filled_in_and_the_route_is_that_of_the_command(
    page: Any, built: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanting(page, built)
    file = exported(page, tmp_path, "plan.json", "curriculumdeskundigheid")
    free = (route(page), missing(page))
    changed = []
    for name, (fill, options) in WISHES.items():
        wanting(page, built)
        fill(page)
        ran = napl(capsys, REPOSITORY, ["route", str(file), *options, "--as-of", TODAY.isoformat(), "--format", "json"])
        told = json.loads(ran.out)
        found = (route(page), missing(page))
        assert found == ([one["offer"] for one in told["legs"]], [one["step"] for one in told["missing"]]), name
        changed += [name] * (found != free)
    assert changed == [name for name in WISHES if name != "price"]
    wanting(page, built)
    assert "vraagt de hele route de minste uren" in page.inner_text("#route")
    WISHES["price"][0](page)
    assert "kost de hele route het minst" in page.inner_text("#route")


def test_what_begins_before_what_it_builds_on_is_over_says_so(
    page: Any, built: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page.goto(built.address("paden/mentor-vo/plan.html") + "#plan=1.2_0_0." + "02" * 12)
    until(page, "#route .route li")
    file = exported(page, tmp_path, "plan.json", "mentor-vo")
    ran = napl(
        capsys, REPOSITORY, ["route", str(file), "--sector", "vo", "--as-of", TODAY.isoformat(), "--format", "json"]
    )
    early = [leg["offer"] for leg in json.loads(ran.out)["legs"] if leg["before"]]
    assert early
    warned = page.locator("#route .route li", has_text="Let op: dit begint vóór het einde van ‘")
    links = warned.locator("h3 a").evaluate_all("all => all.map((one) => one.href)")
    assert [Path(one).stem for one in links] == early


def test_wishes_travel_with_the_file_the_link_and_what_is_kept(
    page: Any, built: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str], browser: Any
) -> None:
    wanting(page, built)
    for name in ("region", "price", "mode"):
        WISHES[name][0](page)
    shown = page.inner_text("#route")
    file = exported(page, tmp_path, "plan.json", "curriculumdeskundigheid")
    ran = napl(capsys, REPOSITORY, ["route", str(file), "--as-of", TODAY.isoformat(), "--format", "json"])
    told = json.loads(ran.out)
    assert (route(page), missing(page)) == (
        [one["offer"] for one in told["legs"]],
        [one["step"] for one in told["missing"]],
    )
    tab_to(page, "#share")
    page.keyboard.press("Enter")
    other = browser.new_context().new_page()
    other.goto(page.input_value("#share-link"))
    until(other, "#route :is(.route, .open-steps) li")
    assert other.inner_text("#route") == shown
    assert other.input_value("#by") == "price"
    other.context.close()
    tab_to(page, "#keep")
    page.keyboard.press("Space")
    page.reload()
    until(page, "#route :is(.route, .open-steps) li")
    assert page.inner_text("#route") == shown
