"""Owns what tests in a browser share: the site of the shipped register, that of the tiny one, and one browser a module."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.site.browsing import Built, chromium, on_disk
from tests.site.reading import made


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return on_disk(made("repository"), tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return on_disk(made("tiny"), tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as opened:
        yield opened
