"""In a browser, by keyboard alone: finding, comparing, planning and the team view; and the same pages without a script."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import napl
from tests.registers import TODAY
from tests.site.browsing import BROWSER, Built
from tests.site.making import REPOSITORY

pytestmark = BROWSER

PLAN = "paden/rekencoordinator-po/plan.html"
READY = "#zoeker[data-ready]"
LINKS = "#uitkomst .offer .title a"


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    yield opened
    context.close()
    assert said == []


def tab_to(page: Any, selector: str, most: int = 400) -> None:
    """Press Tab until what is asked for has the focus; fail when the keyboard cannot get there."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            box = page.evaluate("(({width, height}) => width * height)(document.activeElement.getBoundingClientRect())")
            assert box > 0, selector
            return
    raise AssertionError(selector)


def focused(page: Any, what: str) -> Any:
    return page.evaluate(f"document.activeElement.{what}")


def found(page: Any) -> list[str]:
    return [str(text) for text in page.locator(LINKS).all_inner_texts()]


def until(page: Any, selector: str) -> None:
    page.wait_for_selector(selector, state="attached", timeout=5000)


def finder(page: Any, built: Built, query: str = "") -> None:
    page.goto(built.address(f"trajecten.html{query}"))
    until(page, READY)


# Finding


def test_finding_by_keyboard(page: Any, built: Built) -> None:
    finder(page, built)
    tab_to(page, "#q")
    page.keyboard.type("begeleiding")
    until(page, '#zoeker[data-ready^="?q=begeleiding"]')
    first, told = found(page), page.inner_text("#telling")
    assert first
    assert "q=begeleiding" in page.url
    tab_to(page, "[name=sector][value=mbo]")
    page.keyboard.press("Space")
    until(page, '#zoeker[data-ready*="sector=mbo"]')
    assert focused(page, "value") == "mbo"
    assert "sector=mbo" in page.url
    second = found(page)
    assert second
    assert second != first
    assert page.inner_text("#telling") != told
    page.go_back()
    until(page, '#zoeker[data-ready="?q=begeleidingpast"]')
    assert found(page) == first
    assert page.inner_text("#telling") == told
    assert page.input_value("#q") == "begeleiding"
    assert not page.is_checked("[name=sector][value=mbo]")
    page.go_forward()
    until(page, '#zoeker[data-ready*="sector=mbo"]')
    assert found(page) == second


def test_a_chip_takes_its_choice_away(page: Any, built: Built) -> None:
    finder(page, built, "?sector=mbo&sector=vo")
    both = page.inner_text("#telling")
    tab_to(page, "#gekozen button")
    assert focused(page, "textContent").endswith(" weghalen")
    page.keyboard.press("Enter")
    until(page, "#gekozen li:only-child")
    assert focused(page, "closest('#gekozen') !== null")
    assert page.url.count("sector=") == 1
    assert page.inner_text("#telling") != both
    page.keyboard.press("Enter")
    until(page, "#gekozen:empty")
    assert focused(page, "id") == "q"
    assert "sector=" not in page.url


def test_nothing_found_says_which_choice_to_drop(page: Any, built: Built) -> None:
    finder(page, built, "?q=rekenco%C3%B6rdinator&sector=mbo&pad=rekencoordinator-po")
    assert page.inner_text("#telling").startswith("Geen resultaten")
    assert page.locator(".nothing a").get_attribute("href") == "witte-vlekken.html#pad-rekencoordinator-po"
    tab_to(page, ".nothing button")
    page.keyboard.press("Enter")
    until(page, "#uitkomst .offer")
    assert found(page)
    assert focused(page, "id") == "telling"


def test_more_results_keep_the_focus(page: Any, built: Built) -> None:
    finder(page, built)
    before = len(found(page))
    tab_to(page, ".more-rows")
    page.keyboard.press("Enter")
    assert len(found(page)) > before
    assert focused(page, "textContent") == found(page)[before]


# Comparing


def test_comparing_by_keyboard(page: Any, built: Built) -> None:
    finder(page, built, "?q=rekenco%C3%B6rdinator")
    for _ in range(3):
        tab_to(page, ".pick input")
        page.keyboard.press("Space")
    tab_to(page, "#vergelijk-balk a")
    page.keyboard.press("Enter")
    until(page, "#vergelijk[data-ready]")
    heads = page.locator("table.compare thead th")
    rows = page.locator("table.compare tbody tr")
    assert heads.count() == 3
    every = rows.count()
    tab_to(page, "#verschillen")
    page.keyboard.press("Space")
    until(page, "text=Alleen wat verschilt >> visible=true")
    page.wait_for_selector("table.compare tbody tr:not(.differs)", state="detached")
    assert 0 < rows.count() < every
    assert "verschillen=1" in page.url
    tab_to(page, "table.compare thead button")
    gone = heads.first.locator("a").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_selector("table.compare thead th:nth-child(4)", state="detached")
    assert heads.count() == 2
    assert gone not in page.inner_text("table.compare thead")
    assert focused(page, "id") == "vergelijk-status"
    page.go_back()
    until(page, "table.compare thead th:nth-child(4)")
    assert page.url.count("id=") == 3


def test_no_more_than_four_are_compared(page: Any, built: Built) -> None:
    finder(page, built)
    for _ in range(5):
        tab_to(page, ".pick input")
        page.keyboard.press("Space")
    assert page.locator(".pick input:checked").count() == 4
    assert page.inner_text("#vergelijk-balk").endswith("Je kunt er hoogstens 4 vergelijken.")


# Planning


def placed(page: Any, built: Built, now: int = 1, want: int = 2) -> None:
    """Place oneself on the first aspect by arrow keys, and choose where to go."""
    page.goto(built.address(PLAN))
    until(page, "#plan[data-ready]")
    tab_to(page, "[name^=now-]")
    page.keyboard.press("Space")
    for _ in range(now):
        page.keyboard.press("ArrowDown")
    tab_to(page, "[name^=want-]")
    for _ in range(want):
        page.keyboard.press("ArrowDown")
    until(page, "#route .route li")


def kept(page: Any) -> Any:
    return page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")


NOTHING = [0, 0, ""]


def test_a_plan_by_keyboard(page: Any, built: Built) -> None:
    placed(page, built)
    assert page.locator("[name^=now-]:checked").count() == 1
    legs = page.locator("#route .route li")
    for leg in legs.all():
        told = leg.inner_text()
        assert "Brengt je verder bij: " in told
        assert "Dit is het enige passende traject" in told or "met dit traject" in told
    assert "1 onderdeel ingevuld" in page.inner_text("#plan-status")
    assert "Tijd samen" in page.inner_text("#route")
    assert kept(page) == NOTHING
    page.reload()
    until(page, "#plan[data-ready]")
    assert page.locator("[name^=now-]:checked").count() == 0
    assert kept(page) == NOTHING


def test_a_plan_is_kept_only_when_asked_and_wiped(page: Any, built: Built) -> None:
    placed(page, built)
    route = page.inner_text("#route")
    tab_to(page, "#keep")
    page.keyboard.press("Space")
    assert kept(page)[0] == 1
    assert "op dit apparaat bewaard" in page.inner_text("#plan-status")
    page.reload()
    until(page, "#route .route li")
    assert page.inner_text("#route") == route
    tab_to(page, "#wipe")
    page.keyboard.press("Enter")
    assert kept(page) == NOTHING
    assert page.locator("#route .route").count() == 0
    assert page.locator("[name^=now-]:checked").count() == 0
    assert page.inner_text("#plan-status").startswith("Alles is gewist.")


def test_no_longer_keeping_takes_the_plan_away(page: Any, built: Built) -> None:
    placed(page, built)
    tab_to(page, "#keep")
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    assert kept(page) == NOTHING


def test_a_shared_link_restores_a_plan(page: Any, built: Built, browser: Any) -> None:
    placed(page, built)
    tab_to(page, "#share")
    page.keyboard.press("Enter")
    assert focused(page, "id") == "share-link"
    link = page.input_value("#share-link")
    assert "#plan=" in link
    assert "?" not in link
    other = browser.new_context().new_page()
    other.goto(link)
    until(other, "#route .route li")
    assert other.inner_text("#route") == page.inner_text("#route")
    assert kept(other) == NOTHING
    other.context.close()


@pytest.mark.parametrize(
    "hash_", ["#plan=1.9.zzzz", "#plan=2.x", "#plan=1.1_0_0.", "#plan=1.1_0_0.9z9z9z9z", "#plan=<b>"]
)
def test_a_broken_link_breaks_nothing(page: Any, built: Built, hash_: str) -> None:
    page.goto(built.address(PLAN) + hash_)
    until(page, "#plan[data-ready]")
    assert page.locator("#route .route").count() == 0


def exported(page: Any, folder: Path, name: str) -> Path:
    tab_to(page, "#export")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "plan-rekencoordinator-po.json"
    file = folder / name
    download.value.save_as(file)
    return file


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


def wrong_files(folder: Path) -> Iterator[Path]:
    for name, text in (
        ("geen.json", "{"),
        (
            "ander.json",
            '{"napl":"position","version":1,"path":"mentor-vo","title":"<b>x</b>","aspects":{},"levels":[]}',
        ),
        ("leeg.json", "null"),
        ("groot.json", " " * 70_000),
    ):
        (folder / name).write_text(text, encoding="utf-8")
        yield folder / name


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


# A team


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
    assert kept(page) == NOTHING
    tab_to(page, "#team-wipe")
    page.keyboard.press("Enter")
    assert page.locator("#team-matrix table").count() == 0


# Without a script


@pytest.fixture
def plain(browser: Any) -> Iterator[Any]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_a_script_the_lists_are_there(plain: Any, built: Built) -> None:
    plain.goto(built.address("trajecten.html"))
    assert not plain.is_visible("#zoeker")
    links = plain.locator("main a[href^='trajecten/']:visible")
    assert links.count() >= 25
    plain.goto(built.address("aanbod.html"))
    assert plain.locator("main a[href^='aanbod/']:visible").count() > 20
    plain.goto(built.address("aanbod/sector-mbo.html"))
    assert plain.locator("main a[href*='trajecten/']:visible").count() >= 25


def test_without_a_script_a_path_and_its_comparison_are_there(plain: Any, built: Built) -> None:
    plain.goto(built.address("paden/rekencoordinator-po.html"))
    assert plain.locator("main table:visible tbody tr").count() >= 4
    (comparison,) = sorted(built.folder.glob("paden/rekencoordinator-po/*/*/vergelijk.html"))[:1]
    plain.goto(comparison.as_uri())
    assert plain.locator("table.compare:visible thead th").count() >= 2
    assert plain.locator("form:visible").count() == 0


@pytest.mark.parametrize("path", ["vergelijk.html", "team.html", PLAN])
def test_without_a_script_nothing_is_offered_that_needs_one(plain: Any, built: Built, path: str) -> None:
    plain.goto(built.address(path))
    assert plain.locator(".needs-script").count() > 0
    assert plain.locator(".needs-script:visible").count() == 0
    assert plain.locator("main button:visible").count() == 0
    assert plain.locator("main h1:visible").count() == 1
