"""Owns sites on disk for tests in a browser, and the browser itself."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from napl.workspace.publish import write_file

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
BROWSER = [pytest.mark.browser, pytest.mark.skipif(not CHROMIUM.exists(), reason="there is no Chromium here")]


@dataclass(frozen=True)
class Built:
    """A site on disk, and one path of every sort of page."""

    folder: Path
    sorts: Sequence[str]

    def address(self, path: str) -> str:
        """Return the address of a page from disk; what follows ``?`` or ``#`` stays."""
        name, mark, rest = path.partition("?") if "?" in path else path.partition("#")
        return (self.folder / name).as_uri() + mark + rest


def on_disk(files: Mapping[str, bytes], sorts: Sequence[str], out: Path) -> Built:
    """Write a site and return it."""
    for path, content in files.items():
        write_file(out, path, content)
    return Built(out, sorts)


@contextmanager
def chromium() -> Iterator[Any]:
    """Yield a browser, closed afterwards."""
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        try:
            yield opened
        finally:
            opened.close()
