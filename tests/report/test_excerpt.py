"""The carets stand under the place, whatever stands before it, and nothing is wider than the width given."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl.core.finding import Finding, Position, Severity
from napl.core.text import Text
from napl.report.escape import json_text, visible
from napl.report.excerpt import CUT, excerpt


def finding(line: str, start: int, end: int, end_line: int = 1) -> Finding:
    """Return a finding at the characters `start` to `end` (from 0) of `line`."""
    return Finding(
        rule="bad-yaml",
        severity=Severity.ERROR,
        file="a.yaml",
        position=Position(1, start + 1, end_line, end + 1),
        message=Text("m", "m"),
        line_text=line,
    )


def columns(text: str) -> int:
    return sum(
        0 if unicodedata.category(one) in {"Mn", "Me"} else 2 if unicodedata.east_asian_width(one) in {"W", "F"} else 1
        for one in text
    )


@pytest.mark.parametrize(
    ("line", "start", "end", "expected"),
    [
        ("mode: online", 6, 12, ("mode: online", "      ^^^^^^")),
        ("mode: online", 12, 12, ("mode: online", "            ^")),
        ("a:\tb", 3, 4, ("a:  b", "    ^")),
        ("\t\tb", 1, 2, ("        b", "    ^^^^")),
        ("學校: x", 4, 5, ("學校: x", "      ^")),
        ("學校: x", 1, 2, ("學校: x", "  ^^")),
        ("e\u0301: x", 4, 5, ("e\u0301: x", "   ^")),
        ("e\u0301: x", 1, 2, ("e\u0301: x", "^")),
        ("\x1b[0m: x", 0, 1, ("\\x1b[0m: x", "^^^^")),
        ("\u202ex: y", 1, 2, ("\\u202ex: y", "      ^")),
        ("kort", 90, 95, ("kort", "    ^")),
    ],
)
def test_carets_stand_under_the_place(line: str, start: int, end: int, expected: tuple[str, str]) -> None:
    assert excerpt(finding(line, start, end), 40) == expected


def test_a_place_after_a_line_as_wide_as_the_room_still_fits() -> None:
    assert excerpt(finding("abcdefghijklmnopqrst", 20, 20), 20) == ("…cdefghijklmnopqrst", f"{' ' * 19}^")


def test_a_place_over_lines_is_marked_to_the_end_of_its_line() -> None:
    assert excerpt(finding("a: [b", 3, 0, end_line=3), 40) == ("a: [b", "   ^^")


def test_without_a_source_line_there_is_no_excerpt() -> None:
    assert excerpt(finding("", 0, 0), 40) is None


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 3, ("abcdefghijklmnopqr…", "^^^")),
        (30, 33, ("…wxyzABCDEFGHIJKLMN…", "         ^^^")),
        (59, 62, ("…STUVWXYZ0123456789", "                ^^^")),
        (62, 62, ("…STUVWXYZ0123456789", "                   ^")),
        (3, 60, ("abcdefghijklmnopqr…", "   ^^^^^^^^^^^^^^^")),
        (20, 60, ("…qrstuvwxyzABCDEFGH…", "     ^^^^^^^^^^^^^^")),
    ],
)
def test_a_long_line_is_cut_around_the_place(start: int, end: int, expected: tuple[str, str]) -> None:
    line = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    assert excerpt(finding(line, start, end), 20) == expected


ORDINARY = st.characters(exclude_characters="\n\t", exclude_categories=["Cn", "Mn", "Me"])
LINES = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab: -學🎓\x1b\u202e"), ORDINARY.filter(lambda one: not "\u1160" <= one <= "\u11ff")
    ),
    min_size=1,
)


@given(LINES, st.integers(20, 60), st.integers(1, 40), st.data())
def test_what_the_carets_mark_is_the_place(line: str, width: int, repeat: int, data: st.DataObject) -> None:
    line *= repeat
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, len(line)))
    shown = excerpt(finding(line, start, end), width)
    assert shown is not None
    source, carets = shown
    assert max(columns(source), columns(carets)) <= width
    first, last = carets.index("^"), len(carets)
    reached = [columns(source[:index]) for index in range(len(source) + 1)]
    marked = source[reached.index(first) : reached.index(last)]
    assert visible(line[start:end]).startswith(marked)
    assert marked == visible(line[start:end]) or source.endswith(CUT)


def test_visible_writes_out_what_a_terminal_would_obey() -> None:
    assert visible("a\tb\nc\r\x1b\x9b\u202e\U000e0041\ud800é學") == (r"a\tb\nc\r\x1b\x9b\u202e\U000e0041\ud800" + "é學")


def test_json_reads_back_and_hides_nothing() -> None:
    data = {"a": "\x7f\x9b\u202e\u2028\U000e0041é", "b": "\ud800"}
    text = json_text(data)
    assert text == '{\n  "a": "\\u007f\\u009b\\u202e\\u2028\\udb40\\udc41é",\n  "b": "\ufffd"\n}\n'
