"""Fixes are text edits that keep everything else, and repeating them changes nothing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl.core.finding import AddKey, Edit, Fix, RemoveItem, RenameKey, Rewrite, SetValue
from napl.lint.fix import apply, edits_for, scalar
from napl.load.lines import Lines
from napl.load.read import read
from napl.load.tree import tree_of
from tests.cli.running import napl
from tests.registers import tiny

TEXT = "# top\nid: a # why\nlist:\n  - x\n  - y # last\nmap:\n  one: 1\n  two: 2\nend: z\n"
CASES: list[tuple[Fix, str, str]] = [
    (SetValue(("id",), "b"), "id: a # why", "id: b # why"),
    (SetValue(("list", 1), "no: way"), "  - y # last", '  - "no: way" # last'),
    (RenameKey(("map", "one"), "een"), "  one: 1", "  een: 1"),
    (RemoveItem(("list", 0)), "  - x\n", ""),
    (RemoveItem(("list", 1)), "  - y # last\n", ""),
    (RemoveItem(("map",)), "map:\n  one: 1\n  two: 2\n", ""),
    (AddKey(("map",), "mid", True, ("one", "mid", "two")), "  one: 1\n", "  one: 1\n  mid: true\n"),
    (AddKey((), "last", "q", ("id", "list", "map", "end", "last")), "end: z", "end: z\nlast: q"),
]


@pytest.mark.parametrize(("fix", "old", "new"), CASES)
def test_a_fix_changes_its_place_and_nothing_else(fix: Fix, old: str, new: str) -> None:
    edits = edits_for(fix, Lines(TEXT), tree_of(TEXT))
    assert apply(TEXT, edits) == TEXT.replace(old, new, 1)


def test_a_fix_whose_place_is_gone_does_nothing() -> None:
    assert edits_for(SetValue(("nowhere",), "b"), Lines(TEXT), tree_of(TEXT)) == ()
    assert edits_for(Rewrite(TEXT), Lines(TEXT), tree_of(TEXT)) == ()


def test_overlapping_edits_wait_for_the_next_round() -> None:
    assert apply("abcdef", [Edit(0, 3, "X"), Edit(2, 4, "Y"), Edit(4, 5, "Z")]) == "XdZf"


@given(st.text(max_size=40) | st.integers(-(10**15), 10**15) | st.booleans())
def test_a_scalar_reads_back_as_itself(value: str | int | bool) -> None:
    parsed = read(f"a: {scalar(value)}\n".encode("utf-8", "replace"), "f")
    if not parsed.faults:
        assert parsed.data == {"a": value if not isinstance(value, str) else value.encode("utf-8", "replace").decode()}


@pytest.mark.parametrize("seed", range(6))
def test_fixing_twice_changes_nothing_the_second_time(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, seed: int
) -> None:
    root = tiny(tmp_path)
    file = root / "data" / "trajectories" / "leerlijn.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    lines.insert(seed, "# remark")
    lines[-1 - seed] += "  " * seed
    moved = [line for line in lines if not line.startswith(("website", "audience"))]
    moved[1:1] = [line for line in lines if line.startswith(("website", "audience"))]
    file.write_text("\r\n".join(moved) + "\r\n\r\n", encoding="utf-8", newline="")
    first = napl(capsys, root, ["lint", "--fix", "--fail-on", "info", "--as-of", "2026-06-01"])
    once = file.read_bytes()
    assert first.code == 0, first.out
    assert b"# remark" in once
    napl(capsys, root, ["lint", "--fix", "--as-of", "2026-06-01"])
    assert file.read_bytes() == once
