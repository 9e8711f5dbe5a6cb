"""Owns a page in a browser that is watched: whatever should not happen on it is written down."""

from typing import Any


class Watched:
    """A page with everything on it that should not happen."""

    def __init__(self, page: Any, home: str) -> None:
        self.page = page
        self.home = home
        self.events: list[str] = []
        page.on("dialog", self._dialog)
        page.on("console", lambda message: self.events.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.events.append(f"error: {error}"))
        page.on("request", self._request)
        page.on("frameattached", lambda _: self.events.append("frame"))

    def _dialog(self, dialog: Any) -> None:
        self.events.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Any) -> None:
        if not request.url.startswith(self.home):
            self.events.append(f"request: {request.url}")

    def calm(self, where: str, width: int) -> None:
        """Fail when anything happened, a script ran, an element came to life, or the page became wider than the window."""
        assert self.events == [], where
        assert self.page.evaluate("window.pwned === undefined"), where
        assert self.page.locator("main img, main iframe, main script, [onerror], [onload], [srcdoc]").count() == 0, (
            where
        )
        assert self.page.locator("a[href^='javascript:'], a[href^='data:']").count() == 0, where
        assert self.page.evaluate("document.documentElement.scrollWidth") <= width, where
