"""In a browser, by keyboard alone: the order of what is found, choices that are folded away, a provider, and back again."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.site.browsing import BROWSER, Built
from tests.site.keyboard import address, finder, focused, found, tab_to, until

pytestmark = BROWSER

FACTS = "#uitkomst .offer .facts"
MONTHS = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]


def title(item: str) -> str:
    return item.casefold()


def begin(item: str) -> tuple[int, int, int]:
    """Return the day on which an offer begins, those without one last."""
    told = re.search(r"begint (\d+) (\w{3})\w* (\d{4})", item)
    return (int(told[3]), MONTHS.index(told[2]), int(told[1])) if told else (9999, 0, 0)


def hours(item: str) -> float:
    told = re.search(r"([\d.,]+) contacturen", item)
    return float(told[1].replace(".", "").replace(",", ".")) if told else 1e9


def price(item: str) -> float:
    told = re.search(r"€ ([\d.,]+)", item)
    return float(told[1].replace(".", "").replace(",", ".")) if told else 0 if "gratis" in item else 1e9


ORDERS: list[tuple[str, Callable[[str], Any]]] = [("titel", title), ("start", begin), ("uren", hours), ("prijs", price)]


@pytest.mark.parametrize(("presses", "name", "by"), [(at, *one) for at, one in enumerate(ORDERS, 1)], ids=dict(ORDERS))
def test_the_order_is_chosen_by_keyboard_and_back_gives_the_former(
    page: Any, built: Built, presses: int, name: str, by: Callable[[str], Any]
) -> None:
    finder(page, built, "?q=lezen")
    best = found(page)
    tab_to(page, "#sorteer")
    for passed, _ in ORDERS[:presses]:
        page.keyboard.press("ArrowDown")
        until(page, f'#zoeker[data-ready$="sorteer={passed}{passed}"]')
    assert focused(page, "id") == "sorteer"
    assert address(page).endswith(f"?q=lezen&sorteer={name}")
    now = found(page)
    assert now != best
    shown = now if by is title else page.locator(FACTS).all_inner_texts()
    assert len(shown) == len(best) > 5
    assert [by(one) for one in shown] == sorted(by(one) for one in shown)
    for _ in range(presses):
        page.go_back()
    until(page, '#zoeker[data-ready="?q=lezenpast"]')
    assert found(page) == best
    assert page.input_value("#sorteer") == "past"


def test_an_order_in_the_address_is_the_order_that_is_shown(page: Any, built: Built) -> None:
    finder(page, built, "?q=lezen&sorteer=prijs")
    assert page.input_value("#sorteer") == "prijs"
    prices = [price(one) for one in page.locator(FACTS).all_inner_texts()]
    assert prices == sorted(prices)


def folded(page: Any) -> list[str]:
    """Return the groups of choices that are folded away."""
    names = page.eval_on_selector_all(
        ".finder-group:not([open])", "all => all.map((one) => one.querySelector('input').name)"
    )
    return [str(name) for name in names]


FOLDED = ["pad", "rol", "vorm", "formaliteit", "regio", "start", "uren", "prijs"]


@pytest.mark.parametrize("name", FOLDED)
def test_a_choice_that_is_folded_away_is_made_by_keyboard(page: Any, built: Built, name: str) -> None:
    finder(page, built)
    before, told = found(page), page.inner_text("#telling")
    box = f".finder-group:has([name={name}])"
    assert not page.is_visible(f"{box} input >> nth=0")
    tab_to(page, f"{box} > summary")
    page.keyboard.press("Enter")
    tab_to(page, f"{box} input")
    value = focused(page, "value")
    number = re.sub(r"\D", "", focused(page, "parentElement.querySelector('.n').textContent"))
    page.keyboard.press("Space")
    until(page, f'#zoeker[data-ready^="?{name}={value}"]')
    assert address(page).endswith(f"?{name}={value}")
    assert page.inner_text("#telling") == (f"{number} traject." if number == "1" else f"{number} trajecten.")
    assert int(number) >= len(found(page)) > 0
    assert focused(page, "checked") is True
    assert page.locator("#gekozen button").count() == 1
    page.go_back()
    until(page, '#zoeker[data-ready$="trajecten.htmlpast"]')
    assert (found(page), page.inner_text("#telling")) == (before, told)
    assert page.locator("#gekozen button, #zoeker :checked:not(option)").count() == 0


def test_every_group_that_is_folded_away_is_tried(page: Any, built: Built) -> None:
    finder(page, built)
    assert folded(page) == [*FOLDED, ""], "the group of providers has a field to type in, without a name"


def test_providers_are_typed_one_after_another(page: Any, built: Built) -> None:
    finder(page, built)
    before = found(page)
    providers = list(dict.fromkeys(page.locator("#uitkomst .offer .who").all_inner_texts()))[:2]
    tab_to(page, ".finder-group:has(#kies-aanbieder) > summary")
    page.keyboard.press("Enter")
    tab_to(page, "#kies-aanbieder")
    for count, provider in enumerate(providers, 1):
        page.keyboard.type(provider)
        page.keyboard.press("Enter")
        until(page, f"#gekozen li:nth-child({count})")
        tab_to(page, "#kies-aanbieder")
        assert page.input_value("#kies-aanbieder") == ""
    assert address(page).count("aanbieder=") == 2
    assert {*page.locator("#uitkomst .offer .who").all_inner_texts()} == {*providers}
    for _ in providers:
        tab_to(page, "#gekozen button")
        page.keyboard.press("Enter")
        until(page, f"#gekozen:not(:has(li:nth-child({len(providers)})))")
    until(page, "#gekozen:empty")
    assert found(page) == before


def test_on_a_phone_the_choices_are_folded_and_count_what_is_chosen(page: Any, built: Built) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    finder(page, built, "?sector=vo&wijze=online")
    assert not page.is_visible("[name=sector] >> nth=0")
    assert "2 gekozen" in page.inner_text("#keuzes > summary")
    tab_to(page, "#keuzes > summary")
    page.keyboard.press("Enter")
    tab_to(page, "[name=sector][value=po]")
    page.keyboard.press("Space")
    until(page, '#zoeker[data-ready*="sector=po"]')
    assert "3 gekozen" in page.inner_text("#keuzes > summary")


def test_all_is_cleared_by_keyboard_and_back_gives_the_former(page: Any, built: Built) -> None:
    finder(page, built, "?q=lezen&sector=po&prijs=gratis&sorteer=uren")
    chosen, told = found(page), page.inner_text("#telling")
    tab_to(page, "#zoeker [type=reset]")
    page.keyboard.press("Enter")
    until(page, '#zoeker[data-ready$="trajecten.htmlpast"]')
    assert "?" not in address(page)
    assert len(found(page)) > len(chosen)
    page.go_back()
    until(page, '#zoeker[data-ready^="?q=lezen"]')
    assert (found(page), page.inner_text("#telling")) == (chosen, told)
    assert page.input_value("#q") == "lezen"
    assert page.input_value("#sorteer") == "uren"
    assert page.is_checked("[name=sector][value=po]")
