"""Lines and columns agree with a slow and obvious count, for any text."""

from hypothesis import given
from hypothesis import strategies as st

from napl.load.lines import Lines


@given(st.text(alphabet="ab\n\r\u2028\u0085é😀"), st.integers(min_value=0, max_value=60))
def test_a_place_agrees_with_counting(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    before = text[:offset]
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    assert Lines(text).place(offset) == (line, column)


@given(st.text(alphabet="ab\n\r"))
def test_every_line_is_found(text: str) -> None:
    lines = Lines(text)
    assert lines.count == text.count("\n") + 1
    assert [lines.line(number) for number in range(1, lines.count + 1)] == [
        part.rstrip("\r") for part in text.split("\n")
    ]


def test_a_line_that_does_not_exist_is_empty() -> None:
    assert Lines("a").line(7) == ""
    assert Lines("a").start(7) == 1
