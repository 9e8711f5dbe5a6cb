"""The server gives the pages of the site as they are, and pages of its own where there is none or it cannot be made."""

import re
from pathlib import Path

import pytest

from napl.site.page import pages
from napl.workspace.building import build
from napl.workspace.opening import open_register
from napl.workspace.serving.answers import POLICY
from napl.workspace.serving.site import Site
from tests.registers import TODAY, change, tiny
from tests.workspace.serving.making import ROOT, TITLE, TRAJECTORY, ask, board, fresh, running

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
