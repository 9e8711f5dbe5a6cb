"""Owns a plan made by keyboard: placing oneself, what the browser keeps of it, its file, and files that are no plan."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.site.browsing import Built
from tests.site.keyboard import tab_to, until

PLAN = "paden/rekencoordinator-po/plan.html"
NOTHING_KEPT = [0, 0, ""]


def placed(page: Any, built: Built, now: int = 1, want: int = 2, path: str = PLAN) -> None:
    """Place oneself on the first aspect by arrow keys, and choose where to go."""
    page.goto(built.address(path))
    until(page, "#plan[data-ready]")
    tab_to(page, "[name^=now-]")
    page.keyboard.press("Space")
    for _ in range(now):
        page.keyboard.press("ArrowDown")
    tab_to(page, "[name^=want-]")
    for _ in range(want):
        page.keyboard.press("ArrowDown")
    until(page, "#route .route li")


def kept(page: Any) -> Any:
    return page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")


def exported(page: Any, folder: Path, name: str, path: str = "rekencoordinator-po") -> Path:
    tab_to(page, "#export")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == f"plan-{path}.json"
    file = folder / name
    download.value.save_as(file)
    return file


def wrong_files(folder: Path) -> Iterator[Path]:
    for name, text in (
        ("geen.json", "{"),
        (
            "ander.json",
            '{"napl":"position","version":1,"path":"mentor-vo","title":"<b>x</b>","aspects":{},"levels":[]}',
        ),
        ("leeg.json", "null"),
        ("groot.json", " " * 70_000),
    ):
        (folder / name).write_text(text, encoding="utf-8")
        yield folder / name
