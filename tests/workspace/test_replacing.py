"""A file is written as a whole: nobody reads half of it, and a failure leaves what stood there."""

import os
from pathlib import Path

import pytest

from napl.workspace.replacing import write_whole


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", "één\n")
    (tmp_path / "b.txt").write_text("", encoding="utf-8")
    assert (tmp_path / "a.txt").read_bytes() == "één\n".encode()
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "b.txt").stat().st_mode


def test_an_existing_file_keeps_its_permissions_and_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "a.txt", tmp_path / "link.txt"
    file.write_text("oud", encoding="utf-8")
    file.chmod(0o640)
    link.symlink_to(file)
    write_whole(link, "nieuw")
    assert link.is_symlink()
    assert (file.read_text(encoding="utf-8"), file.stat().st_mode & 0o777) == ("nieuw", 0o640)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "link.txt"]


def test_a_failure_leaves_what_stood_there_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_text("oud", encoding="utf-8")

    def full(*_: object) -> Path:
        raise OSError(28, "vol")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="vol"):
        write_whole(file, "nieuw")
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("a.txt", "oud")]


def test_a_folder_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path, "x")
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "weg" / "a.txt", "x")
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole(pipe, "door")
        assert os.read(reader, 100) == b"door"
    finally:
        os.close(reader)
    assert pipe.is_fifo()
