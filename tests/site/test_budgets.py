"""What a page of the shipped site weighs (gzip -9) and asks for, in bytes by page and in requests in a browser."""

import gzip
import re
from collections import Counter
from functools import cache
from typing import Any

from tests.site.browsing import BROWSER, Built
from tests.site.making import made

KB = 1000
HTML, CSS, CONTENT_SCRIPTS, FINDER_SCRIPTS = 30 * KB, 15 * KB, 5 * KB, 10 * KB
REQUESTS = 8
FINDER = "trajecten.html"
SCRIPT = re.compile(r'<script defer src="(?:\.\./|/|https://[^"/]+/)*(static/[^"]+)"></script>')
STYLE = re.compile(r'<link rel="stylesheet" href="(?:\.\./|/|https://[^"/]+/)*(static/[^"]+)">')
LATER = re.compile(r' data-rule="(?:\.\./)*(static/[^"]+)"')
TAG = re.compile(r"<(?:script|style)\b")


@cache
def weight(*paths: str) -> int:
    """Return the bytes of files compressed one by one, as they travel."""
    return sum(len(gzip.compress(made("repository")[path], 9)) for path in paths)


def html() -> dict[str, str]:
    return {path: content.decode() for path, content in made("repository").items() if path.endswith(".html")}


def test_no_page_is_heavier_than_its_budget() -> None:
    assert len(html()) > 300
    assert {path: weight(path) for path in html() if weight(path) > HTML} == {}


def test_styles_and_scripts_stay_within_their_budget() -> None:
    scripts = Counter[str]()
    for path, text in html().items():
        styles, names = STYLE.findall(text), SCRIPT.findall(text)
        assert len(styles) == 1, path
        assert len(TAG.findall(text)) == len(names), path
        assert weight(*styles) <= CSS
        assert weight(*names) <= (FINDER_SCRIPTS if path == FINDER else CONTENT_SCRIPTS), (path, names)
        scripts["finder" if path == FINDER else "content"] += bool(names)
        for later in LATER.findall(text):
            scripts["later"] += 1
            assert weight(later) <= CONTENT_SCRIPTS, (path, later)
    assert scripts["finder"] == 1
    assert scripts["content"] > 1
    assert scripts["later"] > 1


@BROWSER[0]
@BROWSER[1]
def test_no_page_asks_for_much_nor_leaves_the_site(built: Built, browser: Any) -> None:
    (icon,) = (path for path in made("repository") if path.endswith(".svg") and path.startswith("static/icon-"))
    page = browser.new_page()
    said: list[str] = []
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in built.sorts:
        page.goto("about:blank")
        # The browser asks for the icon when it likes, so it is counted with every page.
        asked.clear()
        asked.add(built.address(icon))
        page.goto(built.address(path))
        if path == FINDER:
            page.wait_for_selector("#zoeker[data-ready]")
        if path.endswith("/plan.html"):
            page.wait_for_selector("#plan[data-ready]")
        page.evaluate("document.fonts.ready.then(() => true)")
        assert len(asked) > 4, path
        assert len(asked) <= REQUESTS, (path, asked)
        assert [one for one in asked if not one.startswith(built.folder.as_uri() + "/")] == [], path
    page.close()
    assert said == []
