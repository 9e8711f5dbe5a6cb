"""What a machine can mend safely is mended: the fault is gone, comments stay, and a second time changes nothing."""

import json
from pathlib import Path

import pytest

from napl.core.finding import Finding
from napl.lint.catalogue import catalogue
from napl.lint.rule import rules
from napl.workspace.mending import mend
from napl.workspace.opening import open_register
from tests.cli.running import napl
from tests.lint.test_broken import FOLDERS, broken
from tests.registers import TODAY, change, exemplify, tiny

PROVIDER = "data/providers/academie.yaml"
TRAJECTORY = "data/trajectories/leerlijn.yaml"
PATH = "data/paths/ontwerpen.yaml"
REGISTER = "data/register.yaml"
RULES = rules()
SECTORS = "sectors:\n  - po\n  - vo\n"
CHANGES = "    changes: Eerste versie.\n"
SAFE: dict[str, tuple[str, str, str, str]] = {
    "a byte order mark": (PROVIDER, "id: academie\n", "\ufeffid: academie\n", "id: academie\n"),
    "an invisible character": (PROVIDER, "desk: Loket", "desk: Lo\u200bket", "desk: Loket"),
    "a number for text": (PROVIDER, "desk: Loket", "desk: 0612  # nummer", "desk: '0612'  # nummer"),
    "a number with a point for text": (PROVIDER, "desk: Loket", "desk: 1.10", "desk: '1.10'"),
    "a boolean for text": (PROVIDER, "desk: Loket", "desk: True", "desk: 'True'"),
    "a number without its quotes": (PROVIDER, "'00000001'", "00000001 # KvK", "'00000001' # KvK"),
    "a boolean for an answer": (PROVIDER, "available: yes", "available: true", "available: yes"),
    "ja for an answer": (PROVIDER, "available: yes", "available: Ja # wel", "available: yes # wel"),
    "onbekend for an answer": (PROVIDER, "available: yes", "available: onbekend", "available: unknown"),
    "a listed value in capitals": (PROVIDER, "type: private", "type: Private # zo", "type: private # zo"),
    "onbekend in a pattern": (PROVIDER, "'00000001'", "onbekend", "unknown"),
    "a tag": (PROVIDER, "desk: Loket", "desk: !!str Loket # x", "desk: Loket # x"),
    "a tag that makes text": (PROVIDER, "desk: Loket", "desk: !!str 0612 # x", "desk: '0612' # x"),
    "a tag on a list": (PROVIDER, SECTORS, f"sectors: !!seq\n{SECTORS[9:]}", SECTORS),
    "a word for a list": (PROVIDER, SECTORS, "sectors: po # alleen\n", "sectors:\n  - po # alleen\n"),
    "words for a list": (PROVIDER, SECTORS, "sectors: po, vo\n", SECTORS),
    "a repetition in brackets": (PROVIDER, SECTORS, "sectors: [po, vo, po] # x\n", "sectors: [po, vo] # x\n"),
    "a repetition at the front": (PROVIDER, SECTORS, "sectors: [po, po]\n", "sectors: [po]\n"),
    "a repetition above a comment": (
        PROVIDER,
        SECTORS,
        "sectors:\n  - po\n  - po\n  # ook\n  - vo\n",
        "sectors:\n  - po\n  # ook\n  - vo\n",
    ),
    "a field given twice": (PROVIDER, "type: private\n", "type: private\ntype: private\n", "type: private\n"),
    "a field in capitals": (PROVIDER, "type: private", "Type: private # x", "type: private # x"),
    "ja for a boolean": (REGISTER, "demonstration: true", "demonstration: ja # x", "demonstration: true # x"),
    "yes for a boolean": (REGISTER, "demonstration: true", "demonstration: 'Yes'", "demonstration: true"),
    "a short date": (PATH, "date: 2025-01-01", "date: 2025-1-1 # x", "date: 2025-01-01 # x"),
    "a date with the day first": (PATH, "date: 2025-01-01", "date: 31-1-2025", "date: 2025-01-31"),
    "a date in words": (PATH, "date: 2025-01-01", "date: 1 Januari 2025", "date: 2025-01-01"),
    "unkown for a quantity": (PATH, "weeks: unknown", "weeks: unkown # x", "weeks: unknown # x"),
    "a number in quotes": (PATH, "hours: 80", "hours: '80' # x", "hours: 80 # x"),
    "a decimal comma": (PATH, "hours: 80", "hours: 80,5", "hours: 80.5"),
    "an amount with its sign": (TRAJECTORY, "amount: 500", "amount: € 500 # x", "amount: 500 # x"),
    "an amount without cents": (TRAJECTORY, "amount: 500", "amount: 500,-", "amount: 500"),
    "an amount in full Dutch": (TRAJECTORY, "amount: 500", "amount: 1.160,00", "amount: 1160"),
    "hours with their unit": (TRAJECTORY, "contact_hours: 20", "contact_hours: 20,5 uur", "contact_hours: 20.5"),
    "a start that is unknown": (TRAJECTORY, "    start: 2026-09-10\n", "    start: onbekend\n", ""),
    "a reference in capitals": (TRAJECTORY, "provider: academie", "provider: Academie # x", "provider: academie # x"),
    "a changelog with the oldest first": (
        PATH,
        f"  - version: 1.0.0\n    date: 2025-01-01\n{CHANGES}",
        (
            "  # De eerste.\n  - version: 1.0.0\n    date: 2025-01-01 # toen\n"
            f"{CHANGES}    # slot\n\n  - version: 2.0.0\n    date: 2025-03-01\n    changes: Herzien.\n"
        ),
        (
            "  - version: 2.0.0\n    date: 2025-03-01\n    changes: Herzien.\n\n"
            f"  # De eerste.\n  - version: 1.0.0\n    date: 2025-01-01 # toen\n{CHANGES}    # slot\n"
        ),
    ),
}
UNSAFE: dict[str, tuple[str, str, str, int]] = {
    "a date that can be two": (PATH, "date: 2025-01-01", "date: 1-2-2025", 1),
    "no real date": (PATH, "date: 2025-01-01", "date: 2025-2-30", 0),
    "a point that may part thousands": (PATH, "hours: 80", "hours: '1.250'", 0),
    "a point that parts thousands or not": (PATH, "hours: 80", "hours: 1.250", 0),
    "an amount in another unit": (TRAJECTORY, "amount: 500", "amount: 500 uur", 0),
    "a number for a boolean": (REGISTER, "demonstration: true", "demonstration: 1", 0),
    "a tag that changes the value": (PROVIDER, "desk: Loket", "desk: !!int '3'", 0),
    "a tag of its own": (PROVIDER, "desk: Loket", "desk: !desk Loket", 0),
    "a mark that turns the text": (PROVIDER, "desk: Loket", "desk: Lo\u202eket", 0),
    "a comment behind a repetition": (PROVIDER, SECTORS, "sectors: [po, # eerst\n  po]\n", 0),
    "two values of one field": (PROVIDER, "type: private\n", "type: private\ntype: public\n", 0),
    "words for a list with one that cannot be": (PROVIDER, SECTORS, "sectors: po en vo\n", 0),
    "a reference to something like it": (TRAJECTORY, "provider: academie", "provider: academia", 1),
    "an address without its beginning": (PROVIDER, "https://academie", "www.academie", 1),
    "a version that contradicts its date": (
        PATH,
        CHANGES,
        f"{CHANGES}  - version: 0.9.0\n    date: 2025-03-01\n    changes: Voor de consultatie.\n",
        1,
    ),
}


@pytest.mark.parametrize("case", SAFE)
def test_what_is_safe_is_mended_and_comments_stay(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, case: str
) -> None:
    file, right, wrong, mended = SAFE[case]
    root = tiny(tmp_path)
    good = (root / file).read_text(encoding="utf-8").replace(right, mended, 1)
    change(root, {file: (right, wrong)})
    arguments = ["lint", "--as-of", "2026-06-01", "--fail-on", "info", "--jobs", "1"]
    assert napl(capsys, root, arguments).code == 1
    ran = napl(capsys, root, [*arguments, "--fix"])
    assert (root / file).read_text(encoding="utf-8") == good
    others = napl(capsys, root, [*arguments, "--format", "json"])
    left = [one["rule"] for one in json.loads(others.out)["findings"] if one["file"] == file]
    assert left == [], ran.out
    assert napl(capsys, root, [*arguments, "--diff"]).out == ""


@pytest.mark.parametrize("case", UNSAFE)
def test_what_is_not_safe_is_left_to_people(tmp_path: Path, case: str) -> None:
    file, right, wrong, suggested = UNSAFE[case]
    root = tiny(tmp_path)
    change(root, {file: (right, wrong)})
    before = (root / file).read_bytes()
    found = open_register(root, today=TODAY, rules=RULES).findings
    (finding,) = [one for one in found if one.file == file]
    assert (finding.safe, len(finding.edits)) == (False, suggested)
    assert mend(root, found) == 0
    assert (root / file).read_bytes() == before


def _findings(root: Path) -> tuple[Finding, ...]:
    return open_register(root, today=TODAY, rules=RULES).findings


def test_what_is_declared_fixable_is_what_can_be_mended(tmp_path: Path) -> None:
    mended: set[str] = set()
    for number, folder in enumerate(FOLDERS):
        mended |= {found.rule for found in _findings(broken(folder, tmp_path / str(number))) if found.safe}
    for number, example in enumerate(example for rule in RULES for example in rule.bad):
        root = tiny(tmp_path / f"example-{number}")
        exemplify(root, example)
        mended |= {found.rule for found in _findings(root) if found.safe}
    for number, (file, right, wrong, _) in enumerate(SAFE.values()):
        root = tiny(tmp_path / f"safe-{number}")
        change(root, {file: (right, wrong)})
        mended |= {found.rule for found in _findings(root) if found.safe}
    assert sorted(mended) == sorted(name for name, explanation in catalogue().items() if explanation.fixable)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_mending_a_broken_register_takes_its_safe_findings_away(tmp_path: Path, folder: Path) -> None:
    root = broken(folder, tmp_path)
    before = _findings(root)
    safe = [found for found in before if found.safe]
    if not safe:
        assert mend(root, before) == 0
        return
    comments = _comments(root, before)
    for _ in range(4):
        if not mend(root, _findings(root)):
            break
    after = _findings(root)
    assert [found.rule for found in after if found.safe] == []
    assert len(after) <= len(before) - len({found.rule for found in safe})
    assert _comments(root, before) == comments


def _comments(root: Path, findings: tuple[Finding, ...]) -> list[str]:
    texts = ((root / file).read_bytes().decode() for file in sorted({found.file for found in findings if found.safe}))
    return sorted(line.strip() for text in texts for line in text.splitlines() if line.lstrip().startswith("#"))
