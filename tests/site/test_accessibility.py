"""In a browser, axe-core finds nothing wrong: on every sort of page, wide and narrow, light and dark, and with results shown."""

import json
from collections.abc import Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.site.browsing import BROWSER, Built

pytestmark = BROWSER
VIEWS = ((360, "light"), (360, "dark"), (1440, "light"), (1440, "dark"))
WHOLE = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""The rules of axe whose outcome a colour scheme can change; at one width the rest is asked once."""


def axe_script() -> str:
    package = pytest.importorskip("axe_playwright_python")
    return (Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def complaints(page: Any, views: Sequence[tuple[int, str]] = VIEWS) -> list[str]:
    """Return every violation that axe finds on a page, narrow and wide, light and dark, with the elements it is about."""
    page.evaluate(axe_script())
    found = []
    widths: set[int] = set()
    for width, scheme in views:
        options = json.dumps({"runOnly": COLOURS if width in widths else WHOLE, "resultTypes": ["violations"]})
        widths.add(width)
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found += [
            f"{width} {scheme} {one['id']}: {node['target']} {node['failureSummary']}"
            for one in page.evaluate(f"axe.run(document, {options})")["violations"]
            for node in one["nodes"]
        ]
    return found


@pytest.mark.parametrize("half", [0, 1])
def test_every_sort_of_page(small: Built, built: Built, browser: Any, half: int) -> None:
    """On the tiny register, whose pages are short; what it has too little for, a ready-made comparison, on the shipped one."""
    page = browser.new_page()
    wrong = {}
    compared = next(path for path in built.sorts if path.endswith("/vergelijk.html"))
    for path, address in [*((one, small.address(one)) for one in small.sorts), (compared, built.address(compared))][
        half::2
    ]:
        page.goto(address)
        if found := complaints(page):
            wrong[path] = found
    page.close()
    assert wrong == {}


def test_the_page_for_what_is_not_there(small: Built, browser: Any) -> None:
    """It is shown at any address, so its links are whole: only from a server does it look as it should."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            return None

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(small.folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/404.html")
        assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
        found = complaints(page)
        page.close()
        server.shutdown()
    assert found == []


def test_what_scripts_show(built: Built, browser: Any, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(built.address("trajecten.html?q=toetsen&sector=vo"))
    page.wait_for_selector("#uitkomst .offer li")
    wrong = {"found": complaints(page)}
    page.goto(built.address("trajecten.html?q=zzzz&sector=vo&oordeel=admitted"))
    page.wait_for_selector("#uitkomst .nothing")
    wrong["nothing"] = complaints(page)
    page.goto(built.address("paden/curriculumdeskundigheid/plan.html"))
    page.wait_for_selector("#plan[data-ready]")
    page.check("[name=now-relevantie][value=startbekwaam]")
    page.select_option("#want-relevantie", "expert")
    page.wait_for_selector("#route .open-steps, #route .route")
    wrong["plan"] = complaints(page)
    plan = {
        "napl": "position", "version": 1, "path": "p", "path_version": "1.0.0", "title": "Pad",
        "levels": [["a", "A"], ["b", "B"]], "aspects": {"x": {"title": "X", "now": "a", "want": "b"}},
    }  # fmt: skip
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(plan), encoding="utf-8")
    page.goto(built.address("team.html"))
    page.set_input_files("#files", [str(file), str(file)])
    page.wait_for_selector("#team-matrix table")
    wrong["team"] = complaints(page)
    page.goto(built.address("vergelijk.html?id=wat-doet-ertoe&id=een-coach-naast-je"))
    page.wait_for_selector("#naast-elkaar table")
    wrong["compare"] = complaints(page)
    page.close()
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.parametrize(
    ("path", "ready"),
    [
        ("trajecten/een-toets-bij-een-werkproces.html", "table.editions"),
        ("witte-vlekken/paden/curriculumdeskundigheid.html", "table.spots"),
        ("trajecten.html?q=toetsen&sector=vo", "#uitkomst .offer li"),
        ("vergelijk.html?id=wat-doet-ertoe&id=een-coach-naast-je&id=kalm-bij-een-uitbarsting", "table.compare"),
    ],
)
def test_the_richest_pages_with_all_that_is_folded_open(built: Built, browser: Any, path: str, ready: str) -> None:
    """Of the shipped register, which has more of everything than the tiny one."""
    page = browser.new_page()
    page.goto(built.address(path))
    page.wait_for_selector(ready)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found = complaints(page, (VIEWS[0], VIEWS[-1]))
    page.close()
    assert found == []
