"""On a terminal of any width nothing is cut or lost; off a terminal the width is fixed; NO_COLOR is honoured."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import napl
from tests.registers import tiny

AS_OF = ["--as-of", "2026-06-01"]
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
COMMANDS = {
    "rules": ["rules"],
    "explain": ["explain", "dangling-reference"],
    "lint": ["lint", *AS_OF],
    "gaps": ["gaps", "--misses", *AS_OF],
    "agenda": ["gaps", "--agenda", *AS_OF],
    "quality": ["quality", *AS_OF],
    "due": ["quality", "due", *AS_OF],
    "milestones": ["milestones", "--as-of", "2024-01-31"],
    "verdict": ["quality", "lessenserie", *AS_OF],
    "classify": ["classify", *AS_OF],
}


def on_terminal(root: Path, arguments: list[str], columns: int, **settings: str) -> tuple[int, str]:
    """Run `napl` in a terminal of so many columns, and return its exit code and what the terminal got."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "napl", *arguments]
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "CI"}}
    environment = {
        **kept,
        "COLUMNS": str(columns),
        "TERM": "xterm",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        **settings,
    }
    with subprocess.Popen(command, cwd=root, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as running:
        os.close(theirs)
        parts = []
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:
                break
            if not part:
                break
            parts.append(part)
        os.close(ours)
    return running.returncode, b"".join(parts).decode().replace("\r\n", "\n")


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_no_word_is_cut_at_any_width(capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: list[str]) -> None:
    root = tiny(tmp_path)
    whole = napl(capsys, root, arguments)
    wanted = set(re.findall(r"[a-z0-9]+(?:[-/.][a-z0-9]+)+", whole.out))
    for columns in (40, 60, 80, 120):
        code, shown = on_terminal(root, arguments, columns)
        plain = COLOUR.sub("", shown)
        assert code == whole.code, plain
        assert [word for word in wanted if word not in plain] == []
        if columns >= 80 and arguments[0] not in {"lint", "explain"}:
            assert [line for line in plain.splitlines() if len(line) > columns] == []


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_help_keeps_options_and_commands_whole(tmp_path: Path, columns: int) -> None:
    code, shown = on_terminal(tmp_path, ["--help"], columns)
    plain = COLOUR.sub("", shown)
    assert code == 0
    assert "--install-completion" in plain
    assert "…" not in plain
    assert "..." not in plain.replace("[ARGS]...", "")
    _, lint = on_terminal(tmp_path, ["lint", "--help"], columns)
    assert {"--select", "--fail-on", "--register", "--as-of"} <= set(re.findall(r"--[a-z-]+", COLOUR.sub("", lint)))


def test_colours_only_where_they_are_wanted(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    arguments = ["gaps", *AS_OF]
    assert COLOUR.search(on_terminal(root, arguments, 100)[1])
    assert not COLOUR.search(on_terminal(root, arguments, 100, NO_COLOR="1")[1])
    assert not COLOUR.search(on_terminal(root, arguments, 100, TERM="dumb")[1])


def test_off_a_terminal_the_width_is_fixed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tiny(tmp_path)
    for arguments in (["rules"], ["gaps", "--misses", *AS_OF], ["quality", *AS_OF], ["classify", *AS_OF]):
        monkeypatch.setenv("COLUMNS", "40")
        narrow = napl(capsys, root, arguments).out
        monkeypatch.setenv("COLUMNS", "200")
        assert napl(capsys, root, arguments).out == narrow
        assert "\x1b" not in narrow


def test_an_explanation_wraps_its_prose_and_keeps_its_examples(tmp_path: Path) -> None:
    _, wide = on_terminal(tmp_path, ["explain", "unknown-aspect"], 200)
    _, narrow = on_terminal(tmp_path, ["explain", "unknown-aspect"], 40)
    examples = [line for line in wide.splitlines() if line.startswith("    ")]
    assert examples
    assert [line for line in examples if line not in narrow.splitlines()] == []
    assert [line for line in narrow.splitlines() if len(line) > 40 and not line.startswith("    ")] == []
