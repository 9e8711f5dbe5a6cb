"""In a browser, by keyboard alone: a plan is made, kept only when asked, wiped, and shared by a link."""

from typing import Any

import pytest

from tests.site.browsing import BROWSER, Built
from tests.site.keyboard import focused, tab_to, until
from tests.site.planning import NOTHING_KEPT, PLAN, kept, placed

pytestmark = BROWSER


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
    assert kept(page) == NOTHING_KEPT
    page.reload()
    until(page, "#plan[data-ready]")
    assert page.locator("[name^=now-]:checked").count() == 0
    assert kept(page) == NOTHING_KEPT


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
    assert kept(page) == NOTHING_KEPT
    assert page.locator("#route .route").count() == 0
    assert page.locator("[name^=now-]:checked").count() == 0
    assert page.inner_text("#plan-status").startswith("Alles is gewist.")


def test_no_longer_keeping_takes_the_plan_away(page: Any, built: Built) -> None:
    placed(page, built)
    tab_to(page, "#keep")
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    assert kept(page) == NOTHING_KEPT


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
    assert kept(other) == NOTHING_KEPT
    other.context.close()


@pytest.mark.parametrize(
    ("hash_", "said"),
    [
        ("#plan=1.9.zzzz", "Er staat geen keuze in die op dit pad past. Let op: het pad is sindsdien veranderd"),
        ("#plan=2.x", "In deze link staat geen plan dat te lezen is. 0 onderdelen ingevuld"),
        ("#plan=1.1_0_0.", "Je plan staat klaar."),
        ("#plan=1.1_0_0.9z9z9z9z", "Er staat geen keuze in die op dit pad past."),
        ("#plan=<b>", "In deze link staat geen plan dat te lezen is."),
        (
            "#plan=1.1_0_0.zz0-",
            "Je plan staat klaar. Let op: het pad is sindsdien veranderd (nu versie 1.1.0). 1 keuze",
        ),
    ],
)
def test_a_broken_link_breaks_nothing_and_says_so(page: Any, built: Built, hash_: str, said: str) -> None:
    page.goto(built.address(PLAN) + hash_)
    until(page, "#plan[data-ready]")
    assert page.locator("#route .route").count() == 0
    assert page.inner_text("#plan-status").startswith(said)


def test_a_broken_link_leaves_the_plan_that_is_kept(page: Any, built: Built) -> None:
    placed(page, built)
    tab_to(page, "#keep")
    page.keyboard.press("Space")
    route = page.inner_text("#route")
    page.goto("about:blank")
    page.goto(built.address(PLAN) + "#plan=2.x")
    until(page, "#route .route li")
    assert page.inner_text("#plan-status").startswith("In deze link staat geen plan dat te lezen is.")
    page.goto("about:blank")
    page.goto(built.address(PLAN))
    until(page, "#route .route li")
    assert page.inner_text("#route") == route


def test_who_wants_no_more_than_they_have_is_told_so(page: Any, built: Built) -> None:
    page.goto(built.address(PLAN) + "#plan=1.1_0_0.2121")
    until(page, "#plan[data-ready]")
    assert "bij 2 onderdelen ben je al waar je heen wilt" in page.inner_text("#plan-status")
    assert "een hoger niveau dan waar je staat" in page.inner_text("#route")
