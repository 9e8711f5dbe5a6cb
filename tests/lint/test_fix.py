"""Fixes are text edits that keep everything else, and repeating them changes nothing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl.core.finding import AddKey, Edit, Enlist, Fix, Patch, Quote, RemoveItem, RenameKey, Reorder, Rewrite, SetValue
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
    (Quote(("map", "one")), "  one: 1", "  one: '1'"),
    (Enlist(("id",), ("a",)), "id: a # why", "id:\n  - a # why"),
    (Enlist(("map", "one"), (1, "b")), "  one: 1", "  one:\n    - 1\n    - b"),
    (Enlist(("list", 0), ("x",)), "  - x\n", "  - x\n"),
    (Reorder(("list",), (1, 0)), "  - x\n  - y # last\n", "  - y # last\n  - x\n"),
    (Reorder(("list",), (0, 0)), "  - x\n", "  - x\n"),
    (Patch((Edit(0, 6, ""),)), "# top\n", ""),
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


FLOW = "a: [x, y, z]\nb: {k: 1, l: 2}\nc: [x, # why\n  y]\nd: [x]\n"
FLOW_CASES: list[tuple[Fix, str, str]] = [
    (RemoveItem(("a", 0)), "[x, y, z]", "[y, z]"),
    (RemoveItem(("a", 1)), "[x, y, z]", "[x, z]"),
    (RemoveItem(("a", 2)), "[x, y, z]", "[x, y]"),
    (RemoveItem(("b", "l")), "{k: 1, l: 2}", "{k: 1}"),
    (RemoveItem(("b", "k")), "{k: 1, l: 2}", "{l: 2}"),
    (RemoveItem(("c", 1)), "[x", "[x"),
    (RemoveItem(("d", 0)), "d: [x]\n", ""),
    (Enlist(("b", "k"), (1,)), "k: 1", "k: [1]"),
    (Reorder(("a",), (2, 1, 0)), "[x", "[x"),
]


@pytest.mark.parametrize(("fix", "old", "new"), FLOW_CASES)
def test_a_fix_between_brackets_leaves_the_rest(fix: Fix, old: str, new: str) -> None:
    edits = edits_for(fix, Lines(FLOW), tree_of(FLOW))
    assert apply(FLOW, edits) == FLOW.replace(old, new, 1)


@given(
    st.permutations(range(4)),
    st.lists(st.sampled_from(["  # own\n", "\n", "    # deep\n", ""]), min_size=8, max_size=8),
)
def test_another_order_keeps_every_line_and_item(order: list[int], around: list[str]) -> None:
    items = [f"{around[n]}  - n: {n}\n    t: t{n}\n{around[4 + n]}" for n in range(4)]
    text = f"list:\n{''.join(items)}end: z\n"
    new = apply(text, edits_for(Reorder(("list",), tuple(order)), Lines(text), tree_of(text)))
    assert sorted(new.splitlines()) == sorted(text.splitlines())
    assert read(new.encode(), "f").data == {"list": [{"n": n, "t": f"t{n}"} for n in order], "end": "z"}


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
