"""Owns working with a page by keyboard alone: where Tab leads, what has the focus, what is shown, and the finder opened."""

from typing import Any

from tests.site.browsing import Built

READY = "#zoeker[data-ready]"
LINKS = "#uitkomst .offer .title a"


def tab_to(page: Any, selector: str, most: int = 400) -> None:
    """Press Tab until what is asked for has the focus; fail when the keyboard cannot get there."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            box = page.evaluate("(({width, height}) => width * height)(document.activeElement.getBoundingClientRect())")
            assert box > 0, selector
            return
    raise AssertionError(selector)


def focused(page: Any, what: str) -> Any:
    return page.evaluate(f"document.activeElement.{what}")


def found(page: Any) -> list[str]:
    return [str(text) for text in page.locator(LINKS).all_inner_texts()]


def until(page: Any, selector: str) -> None:
    page.wait_for_selector(selector, state="attached", timeout=5000)


def finder(page: Any, built: Built, query: str = "") -> None:
    page.goto(built.address(f"trajecten.html{query}"))
    until(page, READY)


def address(page: Any) -> str:
    """Return the address that the page itself has; what the browser tells of it elsewhere may come a moment later."""
    return str(page.evaluate("location.href"))
