"""A tag goes only where the value without it is the value with it."""

import pytest

from napl.core.finding import Patch
from napl.lint.fix import apply
from napl.load.parse import parse

MENDED = [
    ("k: !!str 0612 # c\n", "k: '0612' # c\n"),
    ("k: !<tag:yaml.org,2002:str> true\n", "k: 'true'\n"),
    ("k: ! 12\n", "k: '12'\n"),
    ("k: !!str\n", "k: ''\n"),
    ("k: !!str |\n  text\n", "k: |\n  text\n"),
    ("k: !!int 3\n", "k: 3\n"),
    ("k: !!float 3\n", "k: 3\n"),
    ("k: !!null ~\n", "k: ~\n"),
    ("k: !!timestamp 2026-01-01\n", "k: 2026-01-01\n"),
    ("k: !!map\n  a: 1\n", "k:\n  a: 1\n"),
    ("k: !!seq # c\n  - !!bool true\n", "k: # c\n  - true\n"),
    ("!!map\nk: 1\n", "k: 1\n"),
    ("k: !!map {a: 1}\n", "k: {a: 1}\n"),
]


@pytest.mark.parametrize(("text", "mended"), MENDED)
def test_a_tag_that_says_what_is_plain_goes(text: str, mended: str) -> None:
    patches = [fault.fix for fault in parse(text.encode(), "f").faults]
    edits = [edit for patch in patches if isinstance(patch, Patch) for edit in patch.edits]
    assert apply(text, edits) == mended
    assert parse(mended.encode(), "f").faults == ()


@pytest.mark.parametrize(
    "value", ["!!int '3'", "!!bool yes", "!!int 3.5", "!own x", "!!binary aGk=", "&a !!str x", "!!set {a}"]
)
def test_a_tag_that_makes_a_difference_stays(value: str) -> None:
    faults = parse(f"k: {value}\n".encode(), "f").faults
    assert [fault.fix for fault in faults if fault.rule == "yaml-tag"] == [None]
