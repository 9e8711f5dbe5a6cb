"""The same register gives the same bytes: in any folder, in any time zone, on any day of the machine, with any seed of hashes."""

import hashlib
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from napl.workspace.publish import MARKER
from tests.registers import TODAY, tiny

EAST, WEST = "<+14>-14", "<-12>12"
"""Zones that are 26 hours apart: it is never the same day in both."""
DAY = "import datetime; print(datetime.date.today())"
BUILD = "import sys; from napl.cli.app import run; sys.exit(int(run(sys.argv[1:])))"
OLD = 86_400 * 365


def ran(folder: Path, zone: str, seed: int, *arguments: str) -> str:
    """Run Python with arguments in a folder and a time zone, apart from this process."""
    settings = {**os.environ, "TZ": zone, "PYTHONHASHSEED": str(seed), "LC_ALL": "C.UTF-8", "COLUMNS": "100"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=settings, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def git(root: Path, day: str, *arguments: str) -> None:
    stamp = f"{day}T23:30:00+0000"
    told = {"GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp, "GIT_CONFIG_GLOBAL": os.devnull}
    settings = ["-c", "user.name=Test", "-c", "user.email=test@voorbeeld.nl", "-c", "init.defaultBranch=main"]
    subprocess.run(
        ["git", *settings, *arguments],
        cwd=root,
        env={**os.environ, **told},
        check=True,
        capture_output=True,
    )


def with_history(root: Path) -> Path:
    """Make a register a repository with two states, each committed half an hour before midnight in Greenwich."""
    git(root, "2026-03-31", "init")
    (hidden,) = sorted((root / "data" / "trajectories").glob("*.yaml"))[:1]
    content = hidden.read_bytes()
    hidden.unlink()
    git(root, "2026-03-31", "add", "-A")
    git(root, "2026-03-31", "commit", "-m", "first")
    hidden.write_bytes(content)
    git(root, "2026-04-30", "add", "-A")
    git(root, "2026-04-30", "commit", "-m", "second")
    return root


def hashes(site: Path) -> dict[str, str]:
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    assert found.pop(MARKER, None) is not None
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in sorted(found.items())}


def site(folder: Path, root: Path, zone: str, seed: int, jobs: int = 1) -> dict[str, str]:
    """Build the site of a register in a folder of its own and return a hash of every file."""
    folder.mkdir(parents=True)
    arguments = ("build", "-r", str(root), "-o", str(folder / "public"), "--jobs", str(jobs))
    ran(folder, zone, seed, "-c", BUILD, *arguments, "--as-of", TODAY.isoformat())
    return hashes(folder / "public")


def aged(root: Path) -> Path:
    """Make every file of a register a year older."""
    for path in root.rglob("*"):
        if path.is_file() and ".git" not in path.parts:
            then = path.stat().st_mtime - OLD
            os.utime(path, (then, then))
    return root


def test_the_zones_of_these_tests_are_never_on_one_day(tmp_path: Path) -> None:
    east, west = (date.fromisoformat(ran(tmp_path, zone, 0, "-c", DAY)) for zone in (EAST, WEST))
    assert (east - west).days >= 1


@pytest.mark.parametrize("history", [False, True], ids=["files", "git"])
def test_the_site_is_the_same_anywhere_on_any_day(tmp_path: Path, *, history: bool) -> None:
    root = tiny(tmp_path / "hier")
    here = with_history(root) if history else root
    there = tmp_path / "een heel andere map" / "é" / "register"
    there.parent.mkdir(parents=True)
    if history:
        git(tmp_path, "2026-04-30", "clone", str(here), str(there))
    else:
        there = tiny(there.parent)
    first = site(tmp_path / "a", here, EAST, 1)
    second = site(tmp_path / "b" / "met spatie", aged(there), WEST, 2, jobs=2)
    assert len(first) > 50
    assert history == any("git, 3" in page.read_text(encoding="utf-8") for page in (tmp_path / "a").rglob("*.html"))
    assert {name for name in first.keys() | second.keys() if first.get(name) != second.get(name)} == set()


def test_one_letter_changes_the_site(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    first = site(tmp_path / "a", root, EAST, 1)
    (file,) = sorted((root / "data" / "providers").glob("*.yaml"))[:1]
    text = file.read_text(encoding="utf-8")
    (name,) = (line for line in text.splitlines() if line.startswith("name: "))
    file.write_text(text.replace(name, f"{name}x"), encoding="utf-8")
    assert site(tmp_path / "b", root, EAST, 1) != first
