"""The server answers this computer only, from memory, and gives nothing else of the disk, whatever is asked."""

from collections.abc import Iterator

import pytest

from napl.workspace.serving.server import SiteServer
from tests.registers import tiny
from tests.workspace.serving.making import ask, board, running


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    """Serve the tiny register, for tests that only ask."""
    with running(board(tiny(tmp_path_factory.mktemp("shared")))) as server:
        yield server


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
