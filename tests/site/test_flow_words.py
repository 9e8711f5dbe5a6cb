"""In a browser, by keyboard: what the status says of the words that somebody types, and words that could be chosen as well."""

from typing import Any

import pytest

from tests.site.browsing import BROWSER, Built
from tests.site.keyboard import finder

pytestmark = BROWSER


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("leraar", "staat bijna overal en telt niet mee: leraar"),
        ("begeleidnig", "niet letterlijk gevonden: begeleidnig"),
        ("pesten", "niet gevonden: pesten"),
        ("leraar", " ingetrokken;"),
        ("leerkracht", "staat bijna overal en telt niet mee: leerkracht"),
        ("juf meester", "staat bijna overal en telt niet mee: juf, meester"),
        ("kleuterklas", "niet letterlijk gevonden: kleuterklas (wel: kleuter)"),
        ("toesten", "niet letterlijk gevonden: toesten (wel: toetsen)"),
        ("gedragspecialist", "niet letterlijk gevonden: gedragspecialist (wel: gedragsspecialist)"),
    ],
)
def test_the_status_says_what_became_of_the_words(page: Any, built: Built, query: str, said: str) -> None:
    finder(page, built, f"?q={query}")
    assert said in page.inner_text("#telling")


@pytest.mark.parametrize(("word", "choice"), [("gratis", "prijs=gratis"), ("online", "wijze=online")])
def test_a_typed_choice_finds_what_choosing_it_does(page: Any, built: Built, word: str, choice: str) -> None:
    finder(page, built, f"?{choice}")
    told = page.inner_text("#telling")
    finder(page, built, f"?q={word}")
    assert page.inner_text("#telling") == told


def test_what_is_not_found_leads_to_the_white_spots_of_the_sector(page: Any, built: Built) -> None:
    finder(page, built, "?q=xyzzyqwx&sector=mbo")
    page.click(".nothing a")
    page.wait_for_url("**/witte-vlekken.html?sector=mbo#paden")
    assert page.input_value("#kies-sector") == "mbo"
