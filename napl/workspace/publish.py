"""Owns putting a site in place as a whole: made beside its folder, then exchanged with it in one move.

Whatever happens on the way, the folder holds either the old site or the new one.
"""

import ctypes
import errno
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from napl.core.errors import NaplError
from napl.core.reasons import reason
from napl.core.text import Text

if sys.platform != "win32":
    import fcntl

MARKER = ".napl-site"
"""The file that says: this folder was made here and may be replaced."""
_MARKER_TEXT = "Made by napl. The whole folder is replaced at the next build.\n"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def publishing(out: Path) -> Iterator[Path]:
    """Yield an empty folder to fill; on leaving without an exception it takes the place of `out`.

    Raises NaplError where `out` is a file, or a folder with contents that were not published from here, and where the
    file system refuses. Folders that dead runs left behind are removed.
    """
    target = Path(os.path.realpath(out))
    _refuse_foreign(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _locked(target.parent):
            _clean(target)
            staging = target.parent / f"{_prefix(target)}new-{secrets.token_hex(6)}"
            staging.mkdir()
            lock = _lock(staging)
    except OSError as error:
        raise _refused(target, error) from error
    old: Path | None = None
    try:
        (staging / MARKER).write_text(_MARKER_TEXT, encoding="utf-8")
        yield staging
        try:
            with _locked(target.parent):
                _refuse_foreign(target)
                old = _swap(staging, target)
        except OSError as error:
            raise _refused(target, error) from error
    finally:
        for folder in (staging, old):
            if folder is not None:
                shutil.rmtree(folder, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def write_file(folder: Path, path: str, content: bytes) -> None:
    """Write a file of the site below `folder`, making the folders on the way."""
    full = folder / path
    try:
        full.write_bytes(content)
    except FileNotFoundError:
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(content)


def _refused(target: Path, error: OSError) -> NaplError:
    why = reason(error)
    return NaplError(
        Text(
            f"De site kan niet in {target} worden gezet: {why.nl}. Wat er stond, staat er nog.",
            f"Cannot put the site in {target}: {why.en}. What stood there is still there.",
        )
    )


def _refuse_foreign(target: Path) -> None:
    if target.is_dir():
        if (target / MARKER).is_file() or not any(target.iterdir()):
            return
    elif not target.exists():
        return
    raise NaplError(
        Text(
            f"{target} bestaat al en is geen site van `napl` (`{MARKER}` ontbreekt). "
            "Kies met `--out` een andere map, of haal deze zelf weg.",
            f"{target} exists and is no site made by `napl` (there is no `{MARKER}`). "
            "Choose another folder with `--out`, or remove this one yourself.",
        )
    )


def _prefix(target: Path) -> str:
    return f".{target.name}.napl-"


def _clean(target: Path) -> None:
    """Remove what dead runs left; put an old site back that a run without exchange moved away and did not replace."""
    for left in sorted(target.parent.glob(f"{_escaped(_prefix(target))}*")):
        if left.name.startswith(f"{_prefix(target)}old-") and not target.exists():
            left.rename(target)
        elif (lock := _lock(left)) is not None:
            shutil.rmtree(left, ignore_errors=True)
            os.close(lock)


def _escaped(text: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in text)


def _swap(staging: Path, target: Path) -> Path | None:
    """Put `staging` in the place of `target` and return where the old site is now, if there was one."""
    if not target.exists() or not any(target.iterdir()):
        staging.replace(target)
        return None
    if _exchange(staging, target):
        return staging
    old = target.parent / f"{_prefix(target)}old-{secrets.token_hex(6)}"
    target.rename(old)
    try:
        staging.rename(target)
    except BaseException:
        old.rename(target)
        raise
    return old


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one move (Linux); return False where the system or its file system cannot.

    Raises OSError for any other refusal.
    """
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}:
        return False
    raise OSError(code, os.strerror(code))


def _lock(folder: Path) -> int | None:
    """Lock a folder until the descriptor that is returned is closed or its processes end; None where another has it."""
    if sys.platform == "win32":
        return None
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder for a moment, so that two builds do not clean up each other's work."""
    if sys.platform == "win32":
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
