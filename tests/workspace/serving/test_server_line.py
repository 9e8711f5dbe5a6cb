"""The server tells every new state over a line that stays open, and says which port it cannot have."""

import json
import socket
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from napl.core.errors import NaplError
from napl.workspace.serving.board import Board
from napl.workspace.serving.server import listening
from tests.registers import change, tiny
from tests.workspace.serving.making import TITLE, TRAJECTORY, made, running, workshop


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
