"""Owns sites on disk that tests in a browser share, of the shipped and of the tiny register, and a page that stays silent."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.site.browsing import Built, on_disk
from tests.site.making import few_rules, made, sorts, sorts_of
from tests.site.poison import hostile_site, telling


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return on_disk(made("repository"), sorts("repository"), tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return on_disk(few_rules(), sorts_of(few_rules()), tmp_path_factory.mktemp("small"))


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """Return a page to work on; what it writes in its console or fails in, fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    yield opened
    context.close()
    assert said == []


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the site of the shipped register with poison in every text, and pages that together show all of it."""
    files = hostile_site()
    return on_disk(files, telling(files), tmp_path_factory.mktemp("hostile"))


@pytest.fixture
def width() -> int:
    """Return the width at which hostile texts are shown: that of a phone, where they have the least room."""
    return 360


@pytest.fixture
def opened(browser: Any, width: int) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": width, "height": 800})
    yield context.new_page()
    context.close()
