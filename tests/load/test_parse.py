"""The fast path and the exact reader agree; everything that is refused is refused at its place."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from napl.core.finding import Position
from napl.load.core_types import resolve
from napl.load.lines import Lines
from napl.load.parse import MAX_BYTES, parse
from napl.load.read import read
from napl.load.refusing import MAX_DEPTH
from napl.load.tree import tree_of

SHIPPED = sorted((Path(__file__).parents[2] / "data").rglob("*.yaml"))
SCALARS = """
1 012 0x1F 0o14 1e3 .5 +1 .inf -.inf .nan ~ null Null TRUE yes no on off 1_000 12:30 2026-01-01 -0 1. 1.0 0.1.2 0b1
1e 1.5e+3 00 = '1' "1" 2e 1E5 0612345678 00000012 1e400 12e03 -12 +.5 - a#b a-b 'a''b' 3.14 1.2.3 0O7 0XA
99999999999999999 1.250 -1.250 12.345 0.125 1.2500 1250.000 1.000
""".split()  # noqa: SIM905  a list of this many reads better as text


def only_text_keys(data: Any) -> bool:
    if isinstance(data, dict):
        return all(isinstance(key, str) and only_text_keys(value) for key, value in data.items())
    return not isinstance(data, list) or all(map(only_text_keys, data))


plain_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.floats(-1e6, 1e6) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_both_readers_agree_on_the_shipped_data(path: Path) -> None:
    raw = path.read_bytes()
    assert parse(raw, "f") == read(raw, "f")


@pytest.mark.parametrize("scalar", SCALARS)
@pytest.mark.parametrize("shape", ["a: {}", "a:\n  - {}\n  - {}", "a: [{}, x]", "a: {{b: {}}}", "a: {} # note"])
def test_both_readers_agree_on_scalars(scalar: str, shape: str) -> None:
    raw = shape.format(*[scalar] * shape.count("{}")).encode()
    assert repr(parse(raw, "f")) == repr(read(raw, "f"))


@given(st.dictionaries(st.text(max_size=12), plain_values, max_size=4), st.sampled_from([None, True, False]))
def test_both_readers_agree_on_what_a_writer_writes(data: dict[str, Any], flow: bool | None) -> None:
    raw = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, sort_keys=False).encode()
    assert repr(parse(raw, "f")) == repr(read(raw, "f"))


@given(st.text(alphabet="ab_eE:- \n'\"#[]{},&*!|>%@`~01.?<=é", max_size=60))
@example("a: 'b'\n c: d")
@example("a: |\n  b\n\n\n")
@example("? a\n: b")
@example("{a, b}")
def test_both_readers_agree_on_any_text(text: str) -> None:
    """Data with keys that are no text never passes a schema, and is then read again exactly."""
    fast, exact = parse(text.encode(), "f"), read(text.encode(), "f")
    if only_text_keys(fast.data):
        assert repr(fast.data) == repr(exact.data)
        assert fast.faults == exact.faults


@given(st.binary(max_size=300))
def test_any_bytes_give_data_or_faults(raw: bytes) -> None:
    parsed = parse(raw, "f")
    assert parsed.faults or parsed.data is not None
    json.dumps(parsed.data, allow_nan=False)
    assert all(fault.position for fault in parsed.faults)


REFUSED = {
    "bad-encoding": (b"id: a\nb: \xff", (2, 4)),
    "bad-yaml": (b"id: a\nb: [c", (2, 6)),
    "several-documents": (b"id: a\n---\nid: b", (2, 1)),
    "empty-file": (b"# nothing\n", (1, 1)),
    "duplicate-key": (b"id: a\nb: c\nid: d", (3, 1)),
    "key-not-text": (b"id: a\n2026: b", (2, 1)),
    "anchor-or-alias": (b"id: a\nb: &x c", (2, 4)),
    "yaml-tag": (b"id: a\nb: !!str c", (2, 4)),
    "nesting-too-deep": (b"id: " + b"[" * 100_000, (1, 5 + MAX_DEPTH - 1)),
    "control-character": ("id: a\nb: x\u202ey".encode(), (2, 5)),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_a_refusal_stands_at_its_place(rule: str) -> None:
    raw, place = REFUSED[rule]
    parsed = parse(raw, "f")
    assert parsed.data is None
    (fault,) = parsed.faults
    assert fault.position is not None
    assert (fault.rule, (fault.position.line, fault.position.column)) == (rule, place)


def test_all_refusals_of_a_file_come_at_once() -> None:
    raw = b"a: &x 1\nb: *x\na: !!str 2\n3: 4\n"
    rules = [fault.rule for fault in parse(raw, "f").faults]
    assert rules == ["anchor-or-alias", "anchor-or-alias", "duplicate-key", "yaml-tag", "key-not-text"]


def test_an_alias_bomb_is_refused_at_once() -> None:
    lines = ["a: &a x"] + [f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]" for n in range(12)]
    faults = parse("\n".join(lines).encode(), "f").faults
    assert {fault.rule for fault in faults} == {"anchor-or-alias"}


def test_a_file_over_the_bound_is_refused_unread() -> None:
    (fault,) = parse(b"a" * (MAX_BYTES + 1), "f").faults
    assert fault.rule == "file-too-large"


def test_yaml_1_2_has_no_surprises() -> None:
    words = ["no", "yes", "on", "off", "12:30", "2026-01-01", "2024-02-30", "0.1.2", ".inf", ".nan"]
    assert [resolve(word) for word in words] == words
    assert [resolve(word) for word in ("012", "0x1F", "0o14", "1e3", "true", "~", "")] == [
        12,
        31,
        12,
        1000.0,
        True,
        None,
        None,
    ]


def test_a_number_that_can_be_two_stays_text() -> None:
    assert [resolve(word) for word in ("1.250", "-1.250", "1250.000")] == ["1.250", "-1.250", "1250.000"]
    assert [resolve(word) for word in ("1.25", "0.125", "1.2500")] == [1.25, 0.125, 1.25]


@given(
    st.dictionaries(st.text(alphabet="abc", min_size=1, max_size=3), st.text(alphabet="xyz é", max_size=8), min_size=1)
)
def test_every_node_knows_its_place(data: dict[str, str]) -> None:
    text = yaml.safe_dump(data, allow_unicode=True)
    root = tree_of(text)
    assert root is not None
    lines = Lines(text)
    for key, value in root.pairs:
        assert text[key.start : key.end].strip("'\"") == key.text
        line, column = lines.place(value.start)
        assert lines.start(line) + column - 1 == value.start


def test_positions_are_ordered() -> None:
    assert Position(1, 2, 1, 3) < Position(2, 1, 2, 1)


ENGLISH = re.compile(r"\b(found|expected|while|character|could not|are not allowed|escape|handle)\b")


@given(st.text(alphabet="ab \t-:?[]{},&*!|>'\"%@`#\\x0\n~.", max_size=20))
@example("a: ?")
@example("%YAML 3.0\n---\na: 1")
@example("a: !x!y z")
@example("a: '\n---\n")
@example('a: "\\uD800"')
def test_a_complaint_of_the_parser_is_told_in_both_languages(text: str) -> None:
    for fault in read(text.encode(), "f").faults:
        assert fault.message.nl != fault.message.en
        assert ENGLISH.search(fault.message.nl) is None


@pytest.mark.parametrize("text", ["a:\n\tb: 1", "a:\n  b: 1\n\tc: 2", "a:\n  - b\n\t- c", "\ta: b"])
def test_a_tab_for_indentation_is_named(text: str) -> None:
    (fault,) = read(text.encode(), "f").faults
    assert "een tab" in fault.message.nl
    assert "a tab" in fault.message.en
