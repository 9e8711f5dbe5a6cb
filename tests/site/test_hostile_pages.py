"""In a browser: whatever people write in the data stays text; no dialog, no script, no error, and no page becomes wider."""

from typing import Any

import pytest

from tests.registers import TINY
from tests.site.browsing import BROWSER, Built, on_disk
from tests.site.making import site, sorts
from tests.site.poison import LONG, REVERSED, hostile_entities
from tests.site.watched import Watched

pytestmark = BROWSER


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the tiny site with one very long word, marked as reversed, in every text."""
    entities = hostile_entities(TINY, lambda *_: f"{REVERSED}{LONG}")
    return on_disk(site(entities), sorts("tiny"), tmp_path_factory.mktemp("wide"))


def test_no_text_comes_to_life_on_any_sort_of_page(hostile: Built, opened: Any, width: int) -> None:
    watched = Watched(opened, hostile.folder.as_uri())
    for path in hostile.sorts:
        opened.goto(hostile.address(path))
        watched.calm(path, width)


def test_a_very_long_word_does_not_widen_a_page(wide: Built, opened: Any, width: int) -> None:
    watched = Watched(opened, wide.folder.as_uri())
    for path in wide.sorts:
        opened.goto(wide.address(path))
        watched.calm(path, width)
    opened.goto(wide.address("trajecten.html"))
    opened.wait_for_selector("#uitkomst .offer")
    watched.calm("finder", width)


def test_a_reversed_text_does_not_turn_what_follows(hostile: Built, opened: Any, width: int) -> None:
    """The order of letters on the screen: what stands after a poisoned title still runs from left to right."""
    opened.goto(hostile.address("trajecten.html?sector=mbo"))
    opened.wait_for_selector("#uitkomst .offer")
    where = opened.evaluate(
        """() => {
        const tag = document.querySelector('#uitkomst .offer .tag').firstChild;
        const left = (at) => { const range = document.createRange(); range.setStart(tag, at); range.setEnd(tag, at + 1);
          return range.getBoundingClientRect().left; };
        return [left(0), left(1)];
        }"""
    )
    assert where[0] < where[1] <= width
