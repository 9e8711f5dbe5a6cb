"""Owns serving a register in a test: its workshop, what a fresh build of the same files gives, a server on a free port."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread

from napl.core.finding import Severity
from napl.lint.catalogue import catalogue
from napl.lint.rule import rules
from napl.site.context import site_context
from napl.site.render import Renderer
from napl.workspace.opening import open_register
from napl.workspace.serving.board import Board
from napl.workspace.serving.server import SiteServer, listening
from napl.workspace.serving.workshop import Made, Workshop
from tests.registers import TODAY

ROOT = Path(__file__).parents[3]
TRAJECTORY = "data/trajectories/leerlijn.yaml"
REGISTER = "data/register.yaml"
TITLE = "title: Een leerlijn ontwerpen"
ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/")


def workshop(root: Path, site: Path | None = None) -> Workshop:
    return Workshop(root, day=lambda: TODAY, site=site)


def made(found: object) -> Made:
    assert isinstance(found, Made), found
    return found


def served(outcome: object) -> dict[str, bytes]:
    """Return every file of a site in memory."""
    site = made(outcome).site
    return {path: site.content(path) for path in site.paths}


def fresh(root: Path, site: Path | None = None) -> dict[str, bytes]:
    """Return every file of the site that a build from nothing makes of a register without errors."""
    errors = [rule for rule in rules() if rule.severity is Severity.ERROR]
    opened = open_register(root, today=TODAY, rules=errors, jobs=1)
    assert [one for one in opened.findings if one.severity is Severity.ERROR] == []
    renderer = Renderer(site_context(opened.register, opened.today, tuple(catalogue().values())), site)
    return {planned.path: renderer.render(planned) for planned in renderer.plan()}


@contextmanager
def running(board: Board, host: str = "127.0.0.1") -> Iterator[SiteServer]:
    """Serve what is on a board, on a free port."""
    with listening(host, 0, board) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield server
        finally:
            board.close()
            server.shutdown()


def ask(server: SiteServer, target: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    """Return the answer to a request for exactly this target, and its body."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.putrequest(method, "/", skip_host=True)
    connection._buffer[0] = f"{method} {target} HTTP/1.1".encode("latin-1")  # type: ignore[attr-defined]  # noqa: SLF001  the library mends what a stranger would send
    for name, value in {"Host": "localhost", **headers}.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


class Serving:
    """A `napl serve` of its own process; `lines` are what it says."""

    def __init__(self, register: Path, *options: str, home: Path = ROOT) -> None:
        environment = {**os.environ, "PYTHONPATH": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "napl", "serve", "--as-of", "2026-06-01", *options],
            cwd=register,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def line(self) -> str:
        """Return the next line that it says, waiting for it."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().rstrip("\n")

    def end(self, signal: int) -> tuple[int, str]:
        """Send a signal and return the exit code and everything on standard error."""
        self.process.send_signal(signal)
        _, said = self.process.communicate(timeout=30)
        return self.process.returncode, said


@contextmanager
def serving(register: Path, *options: str, home: Path = ROOT) -> Iterator[Serving]:
    """Run `napl serve` in a register; whatever happens, it has ended afterwards."""
    found = Serving(register, *options, home=home)
    try:
        yield found
    finally:
        if found.process.poll() is None:
            found.process.kill()
            found.process.communicate()


def address_in(line: str) -> str:
    found = ADDRESS.search(line)
    assert found, line
    return found.group()


def board(root: Path) -> Board:
    """Return a board that shows the site of a register."""
    shown = Board("test")
    outcome = workshop(root).renew()
    assert outcome is not None
    shown.show(outcome, "nl")
    return shown
