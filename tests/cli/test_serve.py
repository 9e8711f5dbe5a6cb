"""`napl serve` from start to Ctrl-C: what it says, in which language, and how it ends."""

import re
import signal
import socket
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.cli.running import napl
from tests.registers import change, tiny
from tests.test_adding import copied
from tests.workspace.serving.making import TITLE, TRAJECTORY, address_in, serving


def read(address: str) -> str:
    with urlopen(address, timeout=20) as answer:
        return str(answer.read().decode())


def test_it_serves_says_what_changes_and_ends_quietly(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    with serving(root, "--port", "0") as ran:
        first = ran.line()
        assert re.fullmatch(r"\d+ bladzijden op http://127\.0\.0\.1:\d+/, na \d+,\d s\. Ctrl-C stopt\.", first)
        address = address_in(first)
        assert "Een leerlijn ontwerpen" in read(f"{address}trajecten/leerlijn.html")
        change(root, {TRAJECTORY: (TITLE, "title: Een leerlijn maken")})
        assert re.fullmatch(rf"{TRAJECTORY}: nieuwe site in \d+ ms\.", ran.line())
        assert "Een leerlijn maken" in read(f"{address}trajecten/leerlijn.html")
        change(root, {TRAJECTORY: ("title: Een leerlijn maken", "titel: x\nsoort: x")})
        told = ran.line()
        assert re.match(rf"{TRAJECTORY}:2:1: ", told)
        assert told.endswith("(en nog 1 melding). De oude site blijft staan.")
        assert "Een leerlijn maken" in read(f"{address}trajecten/leerlijn.html")
        change(root, {TRAJECTORY: ("titel: x\nsoort: x", TITLE)})
        assert re.fullmatch(rf"{TRAJECTORY}: nieuwe site in \d+ ms\.", ran.line())
        assert "Een leerlijn ontwerpen" in read(f"{address}trajecten/leerlijn.html")
        assert ran.end(signal.SIGINT) == (0, "")


def test_it_speaks_the_language_that_is_asked_and_waits_where_there_is_no_site(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {TRAJECTORY: (TITLE, "title: [")})
    with serving(root, "--port", "0", "--lang", "en") as ran:
        assert ran.line().endswith(" The old site stays.")
        second = ran.line()
        assert second.endswith("/ waits for that. Ctrl-C stops.")
        with pytest.raises(HTTPError) as refused:
            read(address_in(second))
        assert refused.value.code == 503
        refused.value.close()
        change(root, {TRAJECTORY: ("title: [", TITLE)})
        assert re.fullmatch(rf"{TRAJECTORY}: new site in \d+ ms\.", ran.line())
        assert TITLE.removeprefix("title: ") in read(f"{address_in(second)}trajecten/leerlijn.html")
        assert ran.end(signal.SIGINT) == (0, "")


def test_templates_style_and_schemas_of_a_checkout(tmp_path: Path) -> None:
    home, root = copied(tmp_path), tiny(tmp_path)
    with serving(root, "--port", "0", home=home) as ran:
        address = address_in(ran.line())
        change(home, {"site/templates/base.html": ("Naar de inhoud", "Naar wat hier staat")})
        assert re.fullmatch(r"sjablonen, stijl of schema's: nieuwe site in \d+ ms\.", ran.line())
        assert "Naar wat hier staat" in read(address)
        schema = "schemas/trajectory.schema.json"
        whole = (home / schema).read_text(encoding="utf-8")
        change(home, files={schema: whole[:-3]})
        assert ran.line().startswith(f"{schema}:{len(whole[:-3].splitlines())}:")
        change(home, files={schema: whole.replace('"type": "object"', '"type": "array"', 1)})
        assert ran.line().startswith("data/trajectories/")
        change(home, files={schema: whole.replace('"type": "object"', '"type": "obj"', 1)})
        assert "obj" in ran.line()
        change(home, files={schema: whole})
        assert re.fullmatch(r"sjablonen, stijl of schema's: nieuwe site in \d+ ms\.", ran.line())
        assert ran.end(signal.SIGINT) == (0, "")


def test_a_port_that_is_taken_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ran = napl(capsys, root, ["serve", "--port", str(port)])
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == (
        f"Op 127.0.0.1, poort {port}, is niet te luisteren: een ander programma gebruikt die poort al. "
        "Kies een andere met `--port`.\n"
    )


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--port", "70000"], 2),
        (["--port", "x"], 2),
        (["--host", "bestaat niet", "--port", "0"], 3),
        (["--register", "nergens"], 3),
        (["--as-of", "gisteren"], 2),
    ],
)
def test_wrong_use(capsys: pytest.CaptureFixture[str], tmp_path: Path, options: list[str], code: int) -> None:
    ran = napl(capsys, tiny(tmp_path), ["serve", *options])
    assert ran.code == code
    assert "Traceback" not in ran.err
