"""In a browser without a script: lists, paths and comparisons are there, and nothing is offered that needs one."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.site.browsing import BROWSER, Built
from tests.site.planning import PLAN

pytestmark = BROWSER


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
