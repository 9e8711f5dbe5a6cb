"""A build that is killed or fails leaves a whole site, the old or the new one."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from napl.core.errors import NaplError
from napl.workspace import publish
from napl.workspace.publish import publishing, write_file
from tests.workspace.publishing import COUNT, holds, names, put

REPOSITORY = Path(__file__).parents[2]


WRITER = f"""
import os, shutil, signal, sys, time
sys.path.insert(0, {str(REPOSITORY)!r})
from pathlib import Path
from napl.workspace import publish

out, moment = Path(sys.argv[1]), sys.argv[2]

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

if moment == "before-exchange":
    publish._swap = die
if moment == "after-exchange":
    publish.shutil.rmtree = die
if moment == "between-renames":
    publish._exchange = lambda *_: False
    real = Path.rename
    def rename(self, target):
        if "new-" in self.name:
            die()
        return real(self, target)
    Path.rename = rename
with publish.publishing(out) as folder:
    for number in range({COUNT}):
        publish.write_file(folder, f"a/{{number}}.html", b"new")
        print(number, flush=True)
        if moment == str(number):
            time.sleep(60)
"""


def killed(out: Path, moment: str) -> None:
    """Run a build that dies at `moment`: after a page, or at a step of the exchange."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(out), moment], stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        for line in running.stdout:
            if line.strip() == moment:
                running.kill()
        assert running.wait() == -signal.SIGKILL


@pytest.mark.parametrize("moment", ["0", "7", str(COUNT - 1), "before-exchange"])
def test_a_build_killed_before_the_exchange_leaves_the_old_site(tmp_path: Path, moment: str) -> None:
    out = tmp_path / "public"
    put(out, b"one")
    killed(out, moment)
    assert holds(out) == {b"one"}
    assert len(names(tmp_path)) == 2
    put(out, b"two")
    assert holds(out) == {b"two"}
    assert names(tmp_path) == ["public"]


def test_a_build_killed_after_the_exchange_leaves_the_new_site(tmp_path: Path) -> None:
    out = tmp_path / "public"
    put(out, b"one")
    killed(out, "after-exchange")
    assert holds(out) == {b"new"}
    put(out, b"two")
    assert names(tmp_path) == ["public"]


def test_without_exchange_the_next_build_puts_a_lost_site_back(tmp_path: Path) -> None:
    out = tmp_path / "public"
    put(out, b"one")
    killed(out, "between-renames")
    assert not out.exists()
    with pytest.raises(RuntimeError), publishing(out):
        raise RuntimeError
    assert holds(out) == {b"one"}
    assert names(tmp_path) == ["public"]


def test_a_build_killed_at_any_time_leaves_a_whole_site(tmp_path: Path) -> None:
    out = tmp_path / "public"
    put(out, b"one")
    for delay in (0.02, 0.05, 0.1, 0.15, 0.2, 0.3):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(out), "never"], stdout=subprocess.DEVNULL) as running:
            time.sleep(delay)
            running.kill()
        assert holds(out) in ({b"one"}, {b"new"})


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_an_exception_leaves_the_old_site(tmp_path: Path, error: type[BaseException]) -> None:
    out = tmp_path / "public"
    put(out, b"one")

    def interrupted() -> None:
        with publishing(out) as folder:
            write_file(folder, "a/0.html", b"two")
            raise error

    with pytest.raises(error):
        interrupted()
    assert holds(out) == {b"one"}
    assert names(tmp_path) == ["public"]


def test_without_exchange_two_renames_do_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    out = tmp_path / "public"
    put(out, b"one")
    put(out, b"two")
    assert holds(out) == {b"two"}
    assert names(tmp_path) == ["public"]


def test_a_second_rename_that_fails_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "public"
    put(out, b"one")
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if "new-" in self.name:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(NaplError, match="the disk is full"):
        put(out, b"two")
    assert holds(out) == {b"one"}
    assert names(tmp_path) == ["public"]
