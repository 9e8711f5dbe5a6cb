"""Workers answer for every item, tell what went wrong, and leave nothing running."""

import multiprocessing
import os

import pytest

from napl.core.errors import NaplError
from napl.core.text import Text
from napl.workspace.pool import afresh


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_every_item_is_answered_once(jobs: int) -> None:
    factor = 3
    assert sorted(afresh(range(7), lambda number: number * factor, jobs)) == [0, 3, 6, 9, 12, 15, 18]


def test_no_items_need_no_workers() -> None:
    assert list(afresh((), str, 2)) == []


def test_every_item_has_a_process_of_its_own() -> None:
    processes = set(afresh(range(4), lambda _: os.getpid(), 2))
    assert len(processes) == 4
    assert os.getpid() not in processes


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_work_raises_is_raised_here(jobs: int) -> None:
    def refuse(number: int) -> int:
        if number == 2:
            raise NaplError(Text("dat kan niet", "that cannot be"))
        return number

    with pytest.raises(NaplError, match="that cannot be"):
        list(afresh(range(5), refuse, jobs))
    assert multiprocessing.active_children() == []


def test_a_worker_that_dies_is_told() -> None:
    with pytest.raises(RuntimeError, match="a worker ended with 9 before its work was done"):
        list(afresh((9, 9), os._exit, 2))
    assert multiprocessing.active_children() == []
