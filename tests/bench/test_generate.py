"""A made register is valid, the same for the same seed, and holds exactly the mistakes that were asked for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.breaking import BREAKS, broken
from bench.generate import generate
from bench.layout import Entry, yaml_text
from bench.offer import AS_OF
from napl.core.finding import Severity
from napl.lint.rule import rules
from napl.load.parse import parse
from napl.workspace.opening import Opened, open_register

SIZE = 30


def opened(root: Path) -> Opened:
    return open_register(root, today=AS_OF, rules=rules())


def files(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in sorted(root.rglob("*.yaml"))}


@pytest.mark.parametrize("reviews", [True, False])
def test_a_made_register_is_valid(tmp_path: Path, reviews: bool) -> None:
    generate(tmp_path / "made", SIZE, 1, reviews=reviews)
    found = opened(tmp_path / "made")
    assert [finding for finding in found.findings if finding.severity >= Severity.WARNING] == []
    assert len(found.register.trajectories) == SIZE
    assert len(found.register.reviews) == (2 * SIZE if reviews else 0)


def test_a_seed_always_gives_the_same_register(tmp_path: Path) -> None:
    for hashing in ("1", "2"):
        subprocess.run(
            [sys.executable, "-m", "bench.generate", str(tmp_path / hashing), "--size", str(SIZE), "--seed", "7"],
            check=True,
            capture_output=True,
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": hashing},
        )
    generate(tmp_path / "other", SIZE, 8)
    assert files(tmp_path / "1") == files(tmp_path / "2")
    assert files(tmp_path / "1") != files(tmp_path / "other")


def test_trajectories_measure_like_real_ones(tmp_path: Path) -> None:
    made = generate(tmp_path / "made", 100, 1)
    assert 85 <= sorted(made.lines)[50] <= 110
    assert 3000 <= sorted(made.sizes)[50] <= 4500
    for trajectory in opened(tmp_path / "made").register.trajectories.values():
        assert 100 <= len(trajectory.description.split()) <= 170
        assert 1 <= len(trajectory.editions) <= 4


def test_broken_trajectories_give_the_findings_that_they_are_broken_for(tmp_path: Path) -> None:
    generate(tmp_path / "made", SIZE, 1, broken=len(BREAKS), reviews=False)
    found: dict[str, set[str]] = {}
    for finding in opened(tmp_path / "made").findings:
        if finding.severity is Severity.ERROR:
            found.setdefault(finding.file, set()).add(finding.rule)
    assert len(found) == len(BREAKS)
    assert {name for name, _ in BREAKS} <= set().union(*found.values())


def test_every_break_changes_the_text_and_says_so_when_it_cannot() -> None:
    for number in range(len(BREAKS)):
        with pytest.raises(ValueError, match="to break"):
            broken("id: a\n", number)


def test_the_layout_reads_back_as_it_was() -> None:
    entry: Entry = {
        "id": "a",
        "title": "Een titel: met een dubbele punt",
        "number": "00000012",
        "version": "1.0.0",
        "date": "2026-01-02",
        "truth": "true",
        "quote": "Collega's",
        "text": "woord " * 40 + "slot",
        "share": 0.25,
        "free": True,
        "empty": [],
        "list": ["een", {"key": "value", "inner": {"deep": 3}}],
    }
    assert parse(yaml_text(entry).encode(), "a.yaml").data == entry
