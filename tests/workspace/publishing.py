"""Owns what the tests of publishing share: a site of many pages, and what a folder holds."""

from pathlib import Path

from napl.workspace.publish import MARKER, publishing, write_file

COUNT = 40


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
