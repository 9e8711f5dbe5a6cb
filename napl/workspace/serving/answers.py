"""Owns what an answer to a browser is: its status, headers and bytes, for every address while serving."""

import html
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from string import Template
from urllib.parse import unquote, urlsplit

from napl.core.resources import resource_folder
from napl.core.text import Text
from napl.report.escape import visible
from napl.workspace.serving.board import Board, State
from napl.workspace.serving.site import Site
from napl.workspace.serving.trouble import of_error

OWN = "-"
"""The folder of addresses that are of the server itself: no file of a site begins with a hyphen."""
EVENTS = f"/{OWN}/events"
POLICY = (
    "default-src 'self'; connect-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
TYPES = {
    ".atom": "application/atom+xml",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""What files are, by how their names end; anything else is only bytes."""
_NO_SITE = Text("Er is nog geen site", "There is no site yet")
_MEND = Text(
    "Zodra de gegevens kloppen, verschijnt de site hier vanzelf.",
    "As soon as the data is right, the site appears here by itself.",
)
_NO_PAGE = Text("Deze bladzijde is niet te maken", "This page cannot be made")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its status, what its bytes are, and the bytes."""

    status: int
    sort: str
    content: bytes

    @property
    def headers(self) -> dict[str, str]:
        """The headers of the answer; nothing is kept by a browser, nothing comes from elsewhere."""
        return {
            "Content-Type": self.sort,
            "Content-Length": str(len(self.content)),
            "Cache-Control": "no-store",
            "Content-Security-Policy": POLICY,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        }


def plain(status: int, text: str) -> Answer:
    """Return an answer of plain text."""
    return Answer(status, TYPES[".txt"], f"{text}\n".encode())


def answer(board: Board, target: str) -> Answer:
    """Return the answer to a request for `target`, as its first line has it."""
    try:
        path = unquote(urlsplit(target).path, errors="strict").removeprefix("/")
    except (ValueError, UnicodeDecodeError):
        return plain(400, "Bad address")
    if path in _own_files():
        return Answer(200, _sort(path), (resource_folder("site") / "serving" / PurePosixPath(path).name).read_bytes())
    state = board.state
    if state.site is None:
        return _waiting(board, state, 503, _NO_SITE, _MEND)
    return _page(board, state, state.site, path)


def _page(board: Board, state: State, site: Site, asked: str) -> Answer:
    path = site.path_of(asked)
    try:
        content = site.not_found() if path is None else site.content(path)
    except Exception as error:  # noqa: BLE001  a template that somebody is editing may raise anything
        told = of_error(error, resource_folder("site"))
        where = f"{told.place}: " if told.place else ""
        return _waiting(board, state, 500, _NO_PAGE, Text(where + told.message.nl, where + told.message.en))
    sort = _sort("404.html" if path is None else path)
    live = _alive(content, board.version(state)) if sort == TYPES[".html"] else content
    return Answer(404 if path is None else 200, sort, live)


def _waiting(board: Board, state: State, status: int, title: Text, text: Text) -> Answer:
    shell = (resource_folder("site") / "serving" / "waiting.html").read_text(encoding="utf-8")
    words = {"language": state.language, "title": title.within(state.language), "text": text.within(state.language)}
    page = Template(shell).substitute({name: html.escape(visible(value)) for name, value in words.items()})
    return Answer(status, TYPES[".html"], _alive(page.encode(), board.version(state)))


def _alive(page: bytes, version: str) -> bytes:
    """Return a page with the script that renews it; only pages that are served have it, never those that are published."""
    lines = (
        f'<link rel="stylesheet" href="/{OWN}/reload.css">\n'
        f'<script defer src="/{OWN}/reload.js" data-version="{version}" data-events="{EVENTS}"></script>\n'
    )
    return page.replace(b"</head>", lines.encode() + b"</head>", 1)


def _own_files() -> frozenset[str]:
    return frozenset({f"{OWN}/reload.js", f"{OWN}/reload.css"})


def _sort(path: str) -> str:
    return TYPES.get(Path(path).suffix, "application/octet-stream")
