"""Owns the sites on disk that tests in a browser share: of the shipped register and of the tiny one."""

import pytest

from tests.site.browsing import Built, on_disk
from tests.site.making import made, sorts


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return on_disk(made("repository"), sorts("repository"), tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return on_disk(made("tiny"), sorts("tiny"), tmp_path_factory.mktemp("small"))
