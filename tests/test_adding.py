"""The guide to adding parts is true: its files, written into a copy of the repository, do what it says, word for word."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from os import environ
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "adding.md").read_text(encoding="utf-8")
COPIED = ("napl", "schemas", "site", "tests/data/tiny")
TESTS = (
    "tests/__init__.py",
    "tests/registers.py",
    "tests/lint/__init__.py",
    "tests/lint/test_rules.py",
    "tests/model/__init__.py",
    "tests/model/test_kinds.py",
    "tests/cli/__init__.py",
    "tests/cli/running.py",
    "tests/schema/__init__.py",
    "tests/schema/parts.py",
    "tests/schema/test_examples.py",
    "tests/schema/test_schemas.py",
)
BLOCK = re.compile(
    r"(?:^Create `(?P<file>[^`\n]+)`:\n\n)?^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
PARTS = {
    "napl/lint/rules/shouting_title.py",
    "napl/model/kinds/newsletter.py",
    "schemas/newsletter.schema.json",
    "napl/report/formats/tsv.py",
    "napl/cli/commands/count.py",
    "napl/site/pages/colofon.py",
    "site/templates/pages/colofon.html",
}


@dataclass(frozen=True)
class Step:
    """What the guide has its reader do: write a file, or give a command and see what it prints."""

    file: str
    command: str
    text: str


def steps() -> list[Step]:
    """Return the steps of the guide, in order."""
    found = []
    for block in BLOCK.finditer(GUIDE):
        if block["language"] != "console":
            found.append(Step(block["file"], "", block["text"]))
            continue
        for part in re.split(r"^\$ ", block["text"], flags=re.MULTILINE)[1:]:
            command, _, printed = part.partition("\n")
            found.append(Step("", command, printed))
    return found


def copied(folder: Path) -> Path:
    """Return a copy of the parts of the repository that the toolkit runs on, as a git repository would hold them."""
    root = folder / "repository"
    for name in COPIED:
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    (root / ".git").mkdir()
    tool = root / "bin" / "napl"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m napl "$@"\n', encoding="utf-8")
    tool.chmod(0o755)
    return root


CLOSING = r"\d+ bestand(en)?, \d+ melding(en)? in [^\n]*\n"
"""What `napl lint` says on standard error beside a format for machines."""


def given(root: Path, command: str) -> str:
    """Return what a command prints in a shell at `root`, without what differs from day to day."""
    settings = {
        **environ,
        "PATH": f"{root / 'bin'}:{environ['PATH']}",
        "PYTHONPATH": str(root),
        "COLUMNS": "120",
        "NO_COLOR": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    ran = subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, encoding="utf-8", cwd=root, env=settings, check=False
    )
    assert re.fullmatch(CLOSING if "--format" in command else "", ran.stderr), ran.stderr
    assert ran.returncode in {0, 1}
    return settled(ran.stdout)


def settled(text: str) -> str:
    """Return text without what differs from day to day: seconds, and how many files the tiny register has."""
    return re.sub(
        r"in \d+[.,]\d s\b", "in 0.1 s", re.sub(r"^\d+ (bestanden|files),", r"20 \1,", text, flags=re.MULTILINE)
    )


def test_the_guide_writes_every_sort_of_part() -> None:
    written = {step.file for step in steps() if step.file}
    assert written >= PARTS
    assert all(step.file or step.command for step in steps()), "a block that nothing checks"
    for name in PARTS:
        assert not (ROOT / name).exists(), f"{name} exists already: the guide needs another example"


@pytest.mark.slow
def test_the_guide_is_true(tmp_path: Path) -> None:
    root = copied(tmp_path)
    for step in steps():
        if step.file:
            (root / step.file).parent.mkdir(parents=True, exist_ok=True)
            (root / step.file).write_text(step.text, encoding="utf-8")
        else:
            assert given(root, step.command) == settled(step.text), step.command


@pytest.mark.slow
def test_the_tests_that_stand_prove_the_new_parts(tmp_path: Path) -> None:
    root = copied(tmp_path)
    for name in TESTS:
        (root / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    for step in steps():
        if step.file in PARTS:
            (root / step.file).write_text(step.text, encoding="utf-8")
    printed = given(
        root, f'"{sys.executable}" -m pytest -q -p no:cacheprovider tests -k "shouting or newsletter" 2>&1 | tail -30'
    )
    assert re.search(r"^\d+ passed, \d+ deselected", printed.splitlines()[-1]), printed
