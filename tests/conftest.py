"""Owns what all tests share: property tests have no deadline, since a machine may be busy, and a module has one browser."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

from tests.site.browsing import chromium

settings.register_profile("napl", deadline=None)
settings.load_profile("napl")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Return a browser for the tests of one module; a test that starts processes should not have one from elsewhere."""
    with chromium() as opened:
        yield opened
