"""Owns the browser that measurements take place in: Debian's Chromium, driven by Playwright."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.comparison import MissingError

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")


@contextmanager
def chromium() -> Iterator[Any]:
    """Yield a browser, closed afterwards; raises MissingError where there is none."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  only some measurements need a browser
    except ImportError as error:
        raise MissingError("playwright is not installed") from error
    if not CHROMIUM.exists():
        message = f"there is no {CHROMIUM}"
        raise MissingError(message)
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()
