"""The examples in the documents are real: entries that the register takes, and what the commands say of them."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from napl.lint.rule import rules
from napl.load.parse import parse
from napl.load.read import read
from napl.model.kind import kinds
from napl.schema.validate import faults, is_valid
from napl.workspace.opening import open_register
from tests.cli.running import napl
from tests.registers import change

ROOT = Path(__file__).parents[1]
DAY = date(2026, 11, 23)
TRAJECTORY = "data/trajectories/verantwoord-ontwerpen.yaml"
MISTAKES = (("      - verantwoording\n", "      - verantwoordng\n"), ("  amount: 240\n", "  amount: 0\n"))
"""What goes wrong in the example of a finding, in README.md and BIJDRAGEN.md alike."""


def blocks(document: str, language: str) -> dict[str, str]:
    """Return the fenced blocks in a language, by what follows the language on the fence."""
    text = (ROOT / document).read_text(encoding="utf-8")
    return dict(re.findall(rf"^```{language} ?(.*)\n((?:.*\n)*?)```$", text, re.MULTILINE))


ENTRIES = {name: body for name, body in blocks("BIJDRAGEN.md", "yaml").items() if name}


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """Return the shipped register with the entries of BIJDRAGEN.md added."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    change(tmp_path, files=ENTRIES)
    return tmp_path


def test_there_is_an_example_of_a_trajectory_of_a_review_and_of_an_experience() -> None:
    assert [name.split("/")[1] for name in ENTRIES] == ["trajectories", "reviews", "experiences"]


@pytest.mark.parametrize("name", ENTRIES)
def test_an_example_is_valid_by_its_schema(name: str) -> None:
    kind = next(kind for kind in kinds().values() if kind.place == name.split("/")[1])
    raw = ENTRIES[name].encode()
    assert parse(raw, name).faults == ()
    data = read(raw, name).data
    assert list(faults(kind.name, data, name)) == []
    assert is_valid(kind.name, data)
    assert data["id"] == Path(name).stem


def test_the_register_takes_the_examples(register: Path) -> None:
    opened = open_register(register, today=DAY, rules=rules())
    assert [finding for finding in opened.findings if finding.file in ENTRIES] == []
    assert Path(TRAJECTORY).stem in opened.register.trajectories


@pytest.mark.parametrize(("document", "lang"), [("README.md", "en"), ("BIJDRAGEN.md", "nl")])
def test_the_example_of_a_finding_is_what_lint_says(
    document: str, lang: str, register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for mistake in MISTAKES:
        change(register, {TRAJECTORY: mistake})
    ran = napl(capsys, register, ["lint", TRAJECTORY, "--as-of", DAY.isoformat(), "--lang", lang])
    findings, _, closing = ran.out.rpartition("\n\n")
    assert ran.code == 1
    assert closing
    assert f"{findings}\n" in (ROOT / document).read_text(encoding="utf-8")


def test_the_example_of_gaps_has_the_form_that_gaps_gives(capsys: pytest.CaptureFixture[str]) -> None:
    (shown,) = (body for body in blocks_of("README.md") if "Curriculumdeskundigheid" in body)
    ran = napl(
        capsys, ROOT, ["gaps", "curriculumdeskundigheid", "--sector", "vo", "--lang", "en", "--as-of", DAY.isoformat()]
    )
    assert form(shown) == form(ran.out)


def blocks_of(document: str) -> list[str]:
    """Return the blocks of what a terminal shows."""
    text = (ROOT / document).read_text(encoding="utf-8")
    return re.findall(r"^```console\n((?:.*\n)*?)```$", text, re.MULTILINE)


def form(table: str) -> list[str]:
    """Return the first column of a table, which does not change with the offer."""
    return [line.split("  ")[0].strip() for line in map(str.rstrip, table.splitlines()) if "  " in line]


def test_the_example_of_a_suppression_is_one() -> None:
    (body,) = (body for name, body in blocks("BIJDRAGEN.md", "yaml").items() if not name)
    (suppression,) = read(body.encode(), "f").data["suppress"]
    known = {rule.id: rule for rule in rules()}
    assert known[suppression["rule"]].suppressible
