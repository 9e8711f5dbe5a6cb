"""Owns sites on disk that tests in a browser share, of the shipped and of the tiny register, and a page that stays silent."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.site.browsing import Built, on_disk
from tests.site.making import made, sorts


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return on_disk(made("repository"), sorts("repository"), tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return on_disk(made("tiny"), sorts("tiny"), tmp_path_factory.mktemp("small"))


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
