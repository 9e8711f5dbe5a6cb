"""The server gives the pages of the site as they are, to this computer, from memory, and nothing else of the disk."""

import json
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from napl.core.errors import NaplError
from napl.site.page import pages
from napl.workspace.building import build
from napl.workspace.opening import open_register
from napl.workspace.serving.answers import POLICY
from napl.workspace.serving.board import Board
from napl.workspace.serving.server import SiteServer, listening
from napl.workspace.serving.site import Site
from tests.registers import TODAY, change, tiny
from tests.workspace.serving.making import ROOT, TITLE, TRAJECTORY, ask, fresh, made, running, workshop

LIVE = re.compile(
    rb'<link rel="stylesheet" href="/-/reload\.css">\n<script defer src="/-/reload\.js" [^>]*></script>\n'
)
SORTS = {
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
}


def board(root: Path) -> Board:
    shown = Board("test")
    outcome = workshop(root).renew()
    assert outcome is not None
    shown.show(outcome, "nl")
    return shown


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    """Serve the tiny register, for tests that only ask."""
    with running(board(tiny(tmp_path_factory.mktemp("shared")))) as server:
        yield server


def test_every_file_is_served_as_it_is_built_but_for_the_script_that_renews(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    with running(board(root)) as server:
        for path, content in fresh(root).items():
            answer, body = ask(server, f"/{path}")
            ending = path.rpartition(".")[2]
            assert (answer.status, answer.headers["Content-Type"]) == (
                200,
                SORTS.get(ending, answer.headers["Content-Type"]),
            )
            assert answer.headers["Content-Type"] != "application/octet-stream", path
            assert len(LIVE.findall(body)) == (1 if ending == "html" else 0), path
            assert LIVE.sub(b"", body) == content
            assert answer.headers["Cache-Control"] == "no-store"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Content-Security-Policy"] == POLICY


def test_the_policy_is_at_least_that_of_the_page(tmp_path: Path) -> None:
    page = fresh(tiny(tmp_path))["index.html"].decode()
    found = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert found
    assert set(found[1].split("; ")) <= set(POLICY.split("; "))


def test_no_published_site_renews_itself(tmp_path: Path) -> None:
    found = open_register(tiny(tmp_path), today=TODAY, jobs=1)
    build(found, tmp_path / "public", today=TODAY, explanations=(), jobs=1)
    own = [path.name for path in (ROOT / "site" / "serving").iterdir()]
    assert own
    for file in (path for path in (tmp_path / "public").rglob("*") if path.is_file()):
        assert not any(file.name.startswith(Path(name).stem) for name in own), file
        content = file.read_bytes()
        assert not any(word in content for word in (b"EventSource", b"/-/", b"reload.js", b"napl-overlay")), file


def test_no_page_lies_where_the_server_has_its_own(tmp_path: Path) -> None:
    assert pages()
    assert [path for path in fresh(tiny(tmp_path)) if path.startswith("-")] == []


@pytest.mark.parametrize(
    "target",
    [
        "/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/static/..%2f..%2fnapl", "//etc/passwd", "/-/../reload.js",
        "/-/waiting.html", "/-/..%2ftemplates/base.html", "/data/register.yaml", "/.napl-site", "/index.html/", "/%00",
        "/paden.html%00.js", "/..\\..\\etc", "http://localhost/../etc/passwd", "/" + "a" * 5000,
    ],
)  # fmt: skip
def test_nothing_but_the_site_can_be_asked(shared: SiteServer, target: str) -> None:
    answer, body = ask(shared, target)
    assert answer.status == 404
    assert b"root:" not in body
    assert b"<h1>" in body


@pytest.mark.parametrize(
    ("target", "status"),
    [("/%ff", 400), ("http://[/", 400), ("/?x=1", 200), ("/", 200), ("/paden.html?a#b", 200)],
)
def test_strange_addresses(shared: SiteServer, target: str, status: int) -> None:
    assert ask(shared, target)[0].status == status


def test_only_get_and_head(shared: SiteServer) -> None:
    answer, body = ask(shared, "/", "HEAD")
    assert (answer.status, body) == (200, b"")
    assert int(answer.headers["Content-Length"]) == len(ask(shared, "/")[1])
    assert [ask(shared, "/", method)[0].status for method in ("POST", "PUT", "DELETE")] == [501] * 3


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost:8000", 200), ("127.0.0.1", 200), ("[::1]:80", 200), ("aanvaller.nl", 421), ("", 421), ("[", 421)],
)
def test_a_page_from_elsewhere_cannot_feel_its_way_in(shared: SiteServer, host: str, status: int) -> None:
    assert ask(shared, "/", Host=host)[0].status == status
    assert ask(shared, "/", "HEAD", Host=host)[0].status == status


def test_the_page_for_a_wrong_address_finds_its_style_below_the_published_folder(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    text = (root / "data/register.yaml").read_text(encoding="utf-8")
    address = re.search(r"address: (\S+)", text)
    assert address
    change(root, {"data/register.yaml": (address[0], f"{address[0].rstrip('/')}/register/")})
    with running(board(root)) as server:
        answer, body = ask(server, "/bestaat/niet.html")
        style = re.search(rb'href="(/register/static/site-[^"]+)"', body)
        assert answer.status == 404
        assert style
        assert ask(server, style[1].decode())[0].status == 200
        assert ask(server, "/register/")[0].status == 200


def test_before_there_is_a_site_a_page_waits(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {TRAJECTORY: (TITLE, "titel: <script>alert(1)</script>")})
    with running(board(root)) as server:
        answer, body = ask(server, "/paden.html")
        assert answer.status == 503
        assert "Er is nog geen site" in body.decode()
        assert LIVE.search(body)
        assert answer.headers["Content-Security-Policy"] == POLICY


def test_a_page_that_cannot_be_made_says_so_as_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*_: object) -> bytes:
        raise ValueError("<script>alert(1)</script>")

    shown = board(tiny(tmp_path))
    monkeypatch.setattr(Site, "content", wrong)
    with running(shown) as server:
        answer, body = ask(server, "/paden.html")
    assert answer.status == 500
    assert "ValueError: &lt;script&gt;alert(1)&lt;/script&gt;" in body.decode()
    assert b"<script>alert" not in body


def test_the_line_tells_the_state_and_every_new_one(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    shop, shown = workshop(root), Board("test")
    shown.show(made(shop.renew()), "nl")
    with running(shown) as server, urlopen(f"{server.address}-/events", timeout=20) as line:
        assert line.headers["Content-Type"] == "text/event-stream; charset=utf-8"
        assert next_event(line) == {"version": "test-1", "trouble": None}
        change(root, {TRAJECTORY: (TITLE, "title: [")})
        trouble = shop.renew()
        assert trouble is not None
        shown.show(trouble, "en")
        told = next_event(line)
        assert told["version"] == "test-1"
        assert told["trouble"]["items"][0]["place"].startswith(f"{TRAJECTORY}:")
        shown.show(trouble, "en")
        change(root, {TRAJECTORY: ("title: [", TITLE)})
        shown.show(made(shop.renew()), "nl")
        assert next_event(line) == {"version": "test-2", "trouble": None}


def next_event(line: Any) -> Any:
    while not (text := line.readline()).startswith(b"data: "):
        assert text, "the line is cut"
    return json.loads(text[6:])


def test_a_port_that_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(NaplError, match=f"Cannot listen on 127.0.0.1, port {port}: another program uses that port"):
            listening("127.0.0.1", port, Board("test"))
        monkeypatch.setattr("napl.workspace.serving.server.PORT", port)
        with listening("127.0.0.1", None, Board("test")) as server:
            assert port < server.port < port + 20
    with pytest.raises(NaplError, match=r"Cannot listen on 192\.0\.2\.1"):
        listening("192.0.2.1", 0, Board("test"))
