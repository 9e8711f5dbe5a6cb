"""A site is replaced as a whole or not at all, whatever happens on the way."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from napl.core.errors import NaplError
from napl.workspace import publish
from napl.workspace.publish import MARKER, publishing, write_file

REPOSITORY = Path(__file__).parents[2]
COUNT = 40

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


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def put(out: Path, text: bytes, count: int = COUNT) -> None:
    with publishing(out) as folder:
        for number in range(count):
            write_file(folder, f"a/{number}.html", text)


def holds(out: Path) -> set[bytes]:
    """Return the contents of all pages; fail where one is missing."""
    assert (out / MARKER).is_file()
    return {(out / f"a/{number}.html").read_bytes() for number in range(COUNT)}


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


def test_a_first_site_appears(tmp_path: Path) -> None:
    put(tmp_path / "new" / "public", b"one")
    assert holds(tmp_path / "new" / "public") == {b"one"}
    assert names(tmp_path / "new") == ["public"]


def test_a_site_takes_the_place_of_the_old_one_and_of_its_pages(tmp_path: Path) -> None:
    out = tmp_path / "public"
    put(out, b"one", COUNT + 5)
    put(out, b"two")
    assert holds(out) == {b"two"}
    assert not (out / "a" / f"{COUNT + 1}.html").exists()
    assert names(tmp_path) == ["public"]


def test_anybody_may_read_what_the_umask_allows(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        put(tmp_path / "public", b"one")
    finally:
        os.umask(old)
    assert (tmp_path / "public").stat().st_mode & 0o777 == 0o755


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


@pytest.mark.parametrize("file", ["index.html", ".git/config", ".hidden"])
def test_a_folder_with_anything_of_somebody_else_is_refused(tmp_path: Path, file: str) -> None:
    write_file(tmp_path, f"public/{file}", b"mine")
    with pytest.raises(NaplError, match="no site made by `napl`"):
        put(tmp_path / "public", b"one")
    assert (tmp_path / "public" / file).read_bytes() == b"mine"
    assert names(tmp_path) == ["public"]


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "public").write_bytes(b"mine")
    with pytest.raises(NaplError):
        put(tmp_path / "public", b"one")
    assert (tmp_path / "public").read_bytes() == b"mine"


def test_a_folder_that_fills_up_meanwhile_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "public"
    with pytest.raises(NaplError), publishing(out):
        write_file(out, "mine.txt", b"mine")
    assert names(out) == ["mine.txt"]
    assert names(tmp_path) == ["public"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    put(tmp_path / "public", b"one")
    assert holds(tmp_path / "public") == {b"one"}


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "public").symlink_to(tmp_path / "real")
    put(tmp_path / "public", b"one")
    put(tmp_path / "public", b"two")
    assert (tmp_path / "public").is_symlink()
    assert holds(tmp_path / "real") == {b"two"}


def test_a_name_with_signs_of_a_pattern_is_a_name(tmp_path: Path) -> None:
    put(tmp_path / "pub[l]*", b"one")
    put(tmp_path / "pub[l]*", b"two")
    assert holds(tmp_path / "pub[l]*") == {b"two"}
    assert names(tmp_path) == ["pub[l]*"]


def test_two_builds_at_once_leave_each_other_alone(tmp_path: Path) -> None:
    out = tmp_path / "public"
    with publishing(out) as first:
        for number in range(COUNT):
            write_file(first, f"a/{number}.html", b"first")
        put(out, b"second")
        assert holds(out) == {b"second"}
    assert holds(out) == {b"first"}
    assert names(tmp_path) == ["public"]


def test_a_folder_that_cannot_be_written_in_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NaplError, match="Cannot put the site"):
        put(tmp_path / "file" / "public", b"one")
