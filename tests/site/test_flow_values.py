"""In a browser: values that no trajectory has or that do not exist, a name in part, and the order where all fit equally well."""

from typing import Any

from tests.site.browsing import BROWSER, Built
from tests.site.keyboard import finder, tab_to, until

pytestmark = BROWSER


def test_a_value_without_a_trajectory_can_be_asked_for(page: Any, built: Built) -> None:
    finder(page, built, "?rol=specialist-nt2")
    assert page.inner_text("#telling") == "Geen resultaten."
    assert page.inner_text("#gekozen").startswith("Specialist NT2")
    assert page.is_visible("[name=rol][value=specialist-nt2]")
    assert page.inner_text(".nothing a") == "Bekijk de witte vlekken"


def test_a_value_that_does_not_exist_is_not_passed_over_in_silence(page: Any, built: Built) -> None:
    finder(page, built, "?rol=zeilmaker&start=2019-1&sector=po")
    assert "bestaat niet en telt niet mee: zeilmaker, 2019-1." in page.inner_text("#telling")
    tab_to(page, "[name=sector][value=vo]")
    page.keyboard.press("Space")
    until(page, '#zoeker[data-ready*="sector=vo"]')
    assert "zeilmaker" not in page.inner_text("#telling")


def test_what_fits_equally_well_is_admitted_first(page: Any, built: Built) -> None:
    finder(page, built)
    while page.locator(".more-rows").count():
        page.locator(".more-rows").click()
    states = page.locator("#uitkomst .title .tag").all_inner_texts()
    ranks = [
        ["opgenomen", "opgenomen onder voorwaarden"].index(one) if one.startswith("opgenomen") else 2 for one in states
    ]
    assert ranks == sorted(ranks)
    assert {*ranks} == {0, 1, 2}


def test_a_part_of_a_name_chooses_its_provider_and_else_says_why_not(page: Any, built: Built) -> None:
    finder(page, built)
    tab_to(page, ".finder-group:has(#kies-aanbieder) > summary")
    page.keyboard.press("Enter")
    for typed, told in (("zilverdr", "Hogeschool Zilverdrift"), ("xyz", "Geen naam past bij ‘xyz’.")):
        tab_to(page, "#kies-aanbieder")
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
        until(page, "#gekozen li")
        assert told in page.inner_text("#telling") + page.inner_text("#gekozen")
