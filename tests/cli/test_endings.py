"""However a run ends, it ends with a clean message and the right exit code: a full disk, a closed pipe, Ctrl-C, rubbish."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from napl.workspace import opening
from tests.cli.running import napl
from tests.registers import tiny

ROOT = Path(__file__).parents[2]
AS_OF = ["--as-of", "2026-06-01"]
PRINTING = [
    ["rules"],
    ["rules", "--format", "json"],
    ["explain", "bad-yaml"],
    ["gaps"],
    ["quality"],
    ["classify"],
    ["lint"],
]


def shell(root: Path, line: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NAPL": f"{sys.executable} -m napl"}
    return subprocess.run(["bash", "-c", line], cwd=root, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("arguments", PRINTING, ids=" ".join)
def test_a_full_disk(tmp_path: Path, arguments: list[str]) -> None:
    ran = shell(
        tiny(tmp_path),
        f"$NAPL {' '.join(arguments)} --lang en >/dev/full"
        if "--format" not in arguments
        else f"$NAPL {' '.join(arguments)} >/dev/full",
    )
    assert ran.returncode == 3
    assert "disk is full" in ran.stderr or "schijf is vol" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert "Exception ignored" not in ran.stderr


@pytest.mark.parametrize("arguments", PRINTING, ids=" ".join)
def test_a_reader_that_left(tmp_path: Path, arguments: list[str]) -> None:
    ran = shell(tiny(tmp_path), f"$NAPL {' '.join(arguments)} | true; echo ${{PIPESTATUS[0]}}")
    assert (ran.stdout, ran.stderr) == ("0\n", "")


def test_output_that_is_closed(tmp_path: Path) -> None:
    ran = shell(tiny(tmp_path), "$NAPL quality --as-of 2026-06-01 >&-")
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_terminal_without_our_letters(tmp_path: Path) -> None:
    ran = shell(
        tiny(tmp_path),
        "PYTHONIOENCODING=latin-1 $NAPL gaps --as-of 2026-06-01 | iconv -f latin1 -t utf-8; exit ${PIPESTATUS[0]}",
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "\\u25cb wit" in ran.stdout


def test_ctrl_c(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(opening, "walk", interrupted)
    assert napl(capsys, tiny(tmp_path), ["lint"]).code == 130
    assert "Traceback" not in capsys.readouterr().err


def test_workers_leave_ctrl_c_to_their_parent(tmp_path: Path) -> None:
    script = (
        "import os, signal, sys\n"
        "from napl.workspace.pool import over\n"
        "def work(item):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    return item * 2\n"
        "print(list(over([1, 2, 3], work, 2)))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert (ran.stdout, ran.stderr) == ("[2, 4, 6]\n", "")


def test_files_where_folders_belong_and_the_other_way_round(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    (root / "data" / "trajectories" / "les.yaml").mkdir()
    ran = napl(capsys, root, ["lint", *AS_OF])
    assert ran.code == 1
    assert "fout unknown-file data/trajectories/les.yaml:1:1\n  dit is een map met de naam van een bestand" in ran.out
    (root / "data" / "trajectories" / "les.yaml" / ".gitkeep").touch()
    (root / "data" / "extra").write_text("x")
    assert napl(capsys, root, ["lint", *AS_OF]).out.count("unknown-file data/") == 2
    file = root / "bestand"
    file.write_text("x")
    assert napl(capsys, root, ["lint", "--register", str(file)]).code == 3
    assert napl(capsys, root, ["build", "--out", str(file), *AS_OF, "--lang", "en"]).code == 1
    (root / "data" / "extra").unlink()
    (root / "data" / "trajectories" / "les.yaml" / ".gitkeep").unlink()
    (root / "data" / "trajectories" / "les.yaml").rmdir()
    assert napl(capsys, root, ["build", "--out", str(file / "site"), *AS_OF]).code == 3
    assert napl(capsys, root, ["init", str(file / "register")]).code == 3


def test_a_diff_ends_with_what_was_checked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    files = len(list((root / "data").rglob("*.*")))
    for options in (["--diff"], ["--format", "json"], ["--to", "uit.txt"]):
        ran = napl(capsys, root, ["lint", *options, *AS_OF])
        assert ran.code == 0
        assert ran.err.startswith(f"{files} bestanden, 0 meldingen in ")
    (root / "data" / "reviews" / "kapot.yaml").write_text("id: [\n")
    assert napl(capsys, root, ["lint", "--diff", *AS_OF]).code == 1


def test_bare_napl_is_help_and_says_how_to_go_on(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    ran = napl(capsys, tmp_path, [])
    assert ran.code == 2
    assert "First steps" in ran.out
    assert "`napl init`" in ran.err
    assert "`napl lint`" in napl(capsys, tiny(tmp_path), []).err
