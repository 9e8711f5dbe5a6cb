"""A watch tells that something stirred: at the start, at every change, and also after a folder was taken away and put back."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest
from watchfiles import watch

from napl.workspace.serving.watching import stirrings

WATCH = "napl.workspace.serving.watching.watch"


@pytest.fixture
def stop() -> Iterator[Event]:
    found = Event()
    yield found
    found.set()


def heard(folders: list[Path], stop: Event) -> "Queue[None]":
    """Return the stirrings of folders as they come."""
    queue: Queue[None] = Queue()

    def listen() -> None:
        for _ in stirrings(folders, stop):
            queue.put(None)

    Thread(target=listen, daemon=True).start()
    queue.get(timeout=20)
    return queue


def test_a_change_is_heard(tmp_path: Path, stop: Event) -> None:
    (tmp_path / "data" / "deep").mkdir(parents=True)
    queue = heard([tmp_path / "data", tmp_path / "absent"], stop)
    (tmp_path / "data" / "deep" / "a.yaml").write_text("a")
    queue.get(timeout=20)


def test_a_folder_that_came_back_is_watched_again(tmp_path: Path, stop: Event) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (tmp_path / "other").mkdir()
    queue = heard([data, tmp_path / "other"], stop)
    shutil.move(data, tmp_path / "away")
    queue.get(timeout=20)
    data.mkdir()
    queue.get(timeout=20)
    for number in range(5):
        (data / f"{number}.yaml").write_text("more writes than there can be stirrings left from the move")
        queue.get(timeout=20)


def test_without_room_for_watches_the_folders_are_looked_at(
    tmp_path: Path, stop: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool | None] = []

    def full(*folders: Path, force_polling: bool | None, **options: object) -> object:
        asked.append(force_polling)
        if not force_polling:
            raise OSError("OS file watch limit reached")
        return watch(*folders, force_polling=True, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(WATCH, full)
    queue = heard([tmp_path], stop)
    (tmp_path / "a.yaml").write_text("a")
    queue.get(timeout=20)
    assert asked[:2] == [None, True]


def test_what_cannot_be_watched_at_all_ends_the_watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> object:
        raise OSError("no")

    monkeypatch.setattr(WATCH, never)
    with pytest.raises(OSError, match="no"):
        next(stirrings([tmp_path]))
