"""Owns watching folders: it says that something stirred, not what; whoever looks finds that out."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

from watchfiles import watch

QUIET = 20
"""Milliseconds without another change after which a change is told: an editor writes a file in several steps."""
LONGEST = 400
"""Milliseconds after which a change is told though others keep coming."""
IDLE = 500
"""Milliseconds between two looks whether the folders are still the same ones."""


def stirrings(folders: Sequence[Path], stop: Event | None = None) -> Iterator[None]:
    """Yield once when the watch is on, and then whenever something in the folders may have changed; until `stop` is set.

    A folder that was moved away and came back, as when another branch is checked out, is watched again. Where the system has no
    room for more watches, the folders are looked at over and over. Raises KeyboardInterrupt on Ctrl-C.
    """
    polling = False
    while stop is None or not stop.is_set():
        standing = _standing(folders)
        try:
            yield from _until_replaced(folders, standing, stop, polling=polling)
        except FileNotFoundError:
            continue
        except (OSError, RuntimeError):
            if polling:
                raise
            polling = True


def _until_replaced(
    folders: Sequence[Path], standing: dict[Path, tuple[int, int]], stop: Event | None, *, polling: bool
) -> Iterator[None]:
    batches = watch(
        *standing,
        watch_filter=None,
        debounce=LONGEST,
        step=QUIET,
        rust_timeout=IDLE,
        yield_on_timeout=True,
        stop_event=stop,
        force_polling=polling or None,
        ignore_permission_denied=True,
    )
    fresh = True
    for batch in batches:
        replaced = _standing(folders) != standing
        if batch or fresh or replaced:
            yield
        fresh = False
        if replaced:
            return


def _standing(folders: Sequence[Path]) -> dict[Path, tuple[int, int]]:
    """Return the folders that are there, each with what tells it from another in the same place."""
    found = {}
    for folder in folders:
        try:
            one = folder.stat()
        except OSError:
            continue
        found[folder] = (one.st_dev, one.st_ino)
    return found
