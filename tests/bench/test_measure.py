"""A command is measured as a whole process, or by the seconds that it says its own part took."""

import sys

import pytest

from bench.measure import Command, FailedError, run


def python(code: str, *, timed: bool = False) -> Command:
    return Command(label="python", words=(sys.executable, "-c", code), timed=timed)


def test_a_timed_command_says_which_seconds_count() -> None:
    found = run(python("print('some words'); print(12.5)", timed=True))
    assert (found.seconds, found.work) == (12.5, 12.5)


def test_any_other_command_is_timed_from_start_to_exit() -> None:
    found = run(python("print(12.5)"))
    assert 0 < found.seconds < 12
    assert found.rss > 1


def test_a_wrong_exit_code_is_a_failure_with_what_was_said() -> None:
    with pytest.raises(FailedError, match="no such thing"):
        run(python("import sys; sys.exit('no such thing')"))
