"""Owns writing a file as a whole: made beside its place and moved there in one step, so that nobody ever reads half of it."""

import os
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write `text` as it stands, in UTF-8, to a file, in one step; an existing file keeps its permissions, a link stays a link.

    What is no plain file, such as a pipe, is written to directly. Raises OSError where the file cannot be written; what stood
    there is then still there.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_text(text, encoding="utf-8", newline="")
        return
    place = path.resolve() if path.is_symlink() else path
    beside = place.with_name(f".{place.name[:100]}.{os.urandom(6).hex()}")
    handle = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        if place.is_file():
            beside.chmod(place.stat().st_mode & 0o777)
        beside.replace(place)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
