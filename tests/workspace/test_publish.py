"""A site is replaced as a whole or not at all, whatever happens on the way."""

import os
from pathlib import Path

import pytest

from napl.core.errors import NaplError
from napl.workspace.publish import publishing, write_file
from tests.workspace.publishing import COUNT, holds, names, put


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
