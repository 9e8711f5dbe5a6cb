"""Everything that can be found is shown by a broken register: one fault each gives one finding, at its place, in both languages.

A folder of `tests/data/broken` is laid over the tiny register: files below `data/` replace or join those that are there,
`remove.txt` names files to remove, `link.txt` links to make (name, tab, target), and `fill.txt` files to pad with a comment
(name, tab, size in bytes).
"""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from napl.core.text import Language
from napl.lint.catalogue import catalogue
from tests.cli.running import napl
from tests.registers import TINY, tiny

BROKEN = Path(__file__).parents[1] / "data" / "broken"
SEVERAL = "several-faults-at-once"
FOLDERS = sorted(folder for folder in BROKEN.iterdir() if folder.is_dir())
SEVERAL_IN_ONE = [
    folder for folder in FOLDERS if isinstance(json.loads((folder / "expected.json").read_text("utf-8")), list)
]
SINGLE = [folder for folder in FOLDERS if folder not in SEVERAL_IN_ONE]
UNREADABLE = "unreadable-roles"
"""Nobody can tell whether a role exists here: references to roles are left alone."""
NOT_SHOWN: dict[str, str] = {}
"""Ids that no register of files can show to everybody, with the reason why; none at present."""


def table(path: Path) -> list[tuple[str, str]]:
    """Return the pairs of a file with a tab on every line; none for a file that is not there."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [(line.split("\t")[0], line.split("\t")[1]) for line in lines]


def broken(folder: Path, into: Path) -> Path:
    """Return the root of the tiny register with a broken one laid over it."""
    root = tiny(into)
    if (folder / "data").is_dir():
        shutil.copytree(folder / "data", root / "data", dirs_exist_ok=True)
    removed = folder / "remove.txt"
    for name in removed.read_text(encoding="utf-8").splitlines() if removed.exists() else ():
        (root / name).unlink()
    for name, target in table(folder / "link.txt"):
        (root / name).symlink_to(target)
    for name, size in table(folder / "fill.txt"):
        raw = (root / name).read_bytes()
        (root / name).write_bytes(raw + b"#".ljust(int(size) - len(raw) - 1, b".") + b"\n")
    return root


def told(finding: dict[str, Any]) -> str:
    """Return message and advice of a finding in the report, each on a line of its own."""
    return "\n".join(text for text in (finding["message"], finding["advice"]) if text is not None)


def expected(folder: Path, language: Language) -> list[dict[str, Any]]:
    """Return what a broken register must give: id, place and words."""
    content = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    found = content if isinstance(content, list) else [content]
    return [{key: one[key] for key in ("finding", "file", "line", "column")} | {"told": one[language]} for one in found]


def reported(capsys: pytest.CaptureFixture[str], root: Path, language: Language) -> list[dict[str, Any]]:
    """Return what `napl lint` says of a register, in the shape of `expected`; the exit code must fit it."""
    options = ["--format", "json", "--lang", language, "--jobs", "1", "--as-of", "2026-06-01"]
    ran = napl(capsys, root, ["lint", *options])
    report = json.loads(ran.out)
    assert ran.code == (1 if report["counts"]["error"] else 0)
    assert re.fullmatch(r"\d+ (bestand|file)(en|s)?, \d+ (melding|finding)(en|s)? in .*\n", ran.err)
    assert report["language"] == language
    return [
        {"finding": one["rule"], "file": one["file"], "line": one["line"], "column": one["column"], "told": told(one)}
        for one in report["findings"]
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("folder", SINGLE, ids=lambda folder: folder.name)
def test_one_fault_gives_exactly_its_finding(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, folder: Path, language: Language
) -> None:
    wanted = expected(folder, language)
    assert len(wanted) == 1
    assert reported(capsys, broken(folder, tmp_path), language) == wanted


@pytest.mark.parametrize("language", ["nl", "en"])
def test_several_faults_are_all_told_at_once_in_order_of_place(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, language: Language
) -> None:
    wanted = expected(BROKEN / SEVERAL, language)
    assert len(wanted) > 8
    assert len({one["file"] for one in wanted}) > 3
    assert reported(capsys, broken(BROKEN / SEVERAL, tmp_path), language) == wanted
    places = [(one["file"], one["line"], one["column"]) for one in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("folder", SEVERAL_IN_ONE, ids=lambda folder: folder.name)
def test_faults_of_schema_and_rules_in_one_file_are_told_at_once(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, folder: Path, language: Language
) -> None:
    wanted = expected(folder, language)
    families = {catalogue()[one["finding"]].family for one in wanted}
    assert {"schema", "rule"} <= families or folder.name == UNREADABLE
    assert reported(capsys, broken(folder, tmp_path), language) == wanted


def test_everything_that_can_be_found_is_shown() -> None:
    shown = {expected(folder, "nl")[0]["finding"] for folder in SINGLE}
    assert sorted(catalogue().keys() - shown) == sorted(NOT_SHOWN)
    assert sorted(shown - catalogue().keys()) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_broken_register_holds_only_what_breaks_it(folder: Path) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", folder.name)
    top = {path.name for path in folder.iterdir()}
    assert top <= {"data", "remove.txt", "link.txt", "fill.txt", "expected.json"}
    assert len(top) > 1, "nothing is changed"
    for path in (folder / "data").rglob("*"):
        original = TINY / path.relative_to(folder)
        if path.is_file() and original.exists():
            assert path.read_bytes() != original.read_bytes(), f"{path} changes nothing"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_is_told_is_a_sentence_in_each_language(folder: Path) -> None:
    for dutch, english in zip(expected(folder, "nl"), expected(folder, "en"), strict=True):
        assert dutch["told"] != english["told"]
        for text in (dutch["told"], english["told"]):
            assert len(text) > 20
            assert "None" not in text
            assert "  " not in text
            assert text == text.strip()
