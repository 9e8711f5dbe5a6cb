"""Owns the web server of `napl serve`: it answers from memory, and holds a line to every page that is open."""

import errno
import socket
import socketserver
import sys
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from napl.core.errors import NaplError
from napl.core.reasons import reason
from napl.core.text import Text
from napl.workspace.serving.answers import EVENTS, POLICY, Answer, answer, plain
from napl.workspace.serving.board import Board

PORT = 8000
"""The port where none is asked for; where another program has it, one of the next ones is taken."""
NEXT = 20
PULSE = 10.0
"""Seconds between two signs of life on a line: a browser that left is noticed by it."""
PATIENCE = 60.0
"""Seconds that a connection may say nothing."""


class SiteServer(ThreadingHTTPServer):
    """Listens at one address; `board` holds what it shows."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, host: str, port: int, board: Board) -> None:
        """Begin to listen; raises OSError where that cannot be."""
        self.board = board
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), Handler)

    def server_bind(self) -> None:
        """Take the address without asking a name server what it is called."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.host, self.port

    @property
    def host(self) -> str:
        """The address that it listens at."""
        return str(self.server_address[0])

    @property
    def port(self) -> int:
        """The port that it listens at."""
        return int(self.server_address[1])

    @property
    def address(self) -> str:
        """The address of the site, for a browser on this computer."""
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104  only compared with
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}/"

    def is_for_us(self, host: str) -> bool:
        """Say whether a request names this computer: on the loopback, a name of elsewhere is a page that feels its way in."""
        if not ip_address(self.host.partition("%")[0]).is_loopback:
            return True
        with suppress(ValueError):
            name = urlsplit(f"//{host}").hostname or ""
            return name == "localhost" or ip_address(name).is_loopback
        return False

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401  as the library has them
        """Leave a browser that went away in peace; show anything else."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    timeout = PATIENCE
    server: SiteServer

    def version_string(self) -> str:
        """Return what the server calls itself."""
        return "napl"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the library's own name
        """Say nothing of single requests."""

    def do_GET(self) -> None:
        """Answer with headers and bytes, or hold the line."""
        if not self.server.is_for_us(self.headers.get("Host", "")):
            self._send(plain(421, "This address is not of this computer"), body=True)
        elif self.path == EVENTS:
            self._hold()
        else:
            self._send(answer(self.server.board, self.path), body=True)

    def do_HEAD(self) -> None:
        """Answer with headers only."""
        known = self.server.is_for_us(self.headers.get("Host", ""))
        self._send(answer(self.server.board, self.path) if known else plain(421, ""), body=False)

    def _send(self, made: Answer, *, body: bool) -> None:
        self.send_response(made.status)
        for name, value in made.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if body:
            self.wfile.write(made.content)

    def _hold(self) -> None:
        """Tell the browser of every new state for as long as it listens (Server-Sent Events, HTML Standard 9.2)."""
        board, seen = self.server.board, -1
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(b"retry: 500\n\n")
        while board.is_open:
            state = board.wait(seen, PULSE)
            line = ": \n\n" if state.number == seen else f"data: {board.event(state)}\n\n"
            self.wfile.write(line.encode())
            seen = state.number


def listening(host: str, port: int | None, board: Board) -> SiteServer:
    """Return a server that listens; without a port at 8000, or at one of the next ones where that is taken.

    Raises NaplError where the system refuses.
    """
    asked = range(PORT, PORT + NEXT) if port is None else (port,)
    for number in asked:
        try:
            return SiteServer(host, number, board)
        except OSError as error:
            if error.errno == errno.EADDRINUSE and number != asked[-1]:
                continue
            raise _refused(host, number, error) from error
    raise AssertionError(asked)


def _refused(host: str, port: int, error: OSError) -> NaplError:
    why = reason(error)
    return NaplError(
        Text(
            f"Op {host}, poort {port}, is niet te luisteren: {why.nl}. Kies een andere met `--port`.",
            f"Cannot listen on {host}, port {port}: {why.en}. Choose another with `--port`.",
        )
    )
