"""`napl quality` as people and programs use it, and the worked example of the documentation."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from napl.core.text import Language
from napl.model.kinds.trajectory import Withdrawn
from napl.quality import reasons
from napl.quality.standing import STATES
from napl.report.verdicts import verdict_text
from napl.report.verdicts_json import verdicts_json
from tests.cli.running import Ran, napl
from tests.quality.building import LOW, explained, panel, register, review, trajectory
from tests.registers import change, tiny

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
DAY = "2026-06-01"


def shape(name: str) -> Draft202012Validator:
    schema = json.loads((DOCS / "formats" / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Any:
    root = tiny(tmp_path)

    def running(*arguments: str) -> Ran:
        return napl(capsys, root, ["quality", *arguments])

    return running


TABLE = """\
traject      stand       sinds       tot en met  let op
leerlijn     aangemeld   2025-02-01
lessenserie  opgenomen   2025-06-10  2029-06-10
2 trajecten op 2026-06-01: 1 aangemeld, 1 opgenomen
"""


def test_the_table(run: Any) -> None:
    ran = run("--as-of", DAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.split() == TABLE.split()
    assert "leerlijn" not in run("--as-of", DAY, "--state", "admitted").out
    assert run("--as-of", "2025-01-31").out.splitlines()[1:] == ["0 trajecten op 2025-01-31"]


def test_a_table_goes_to_a_file_too(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "tabel.txt"
    assert run("--as-of", DAY, "--to", str(file)).out == ""
    assert file.read_text(encoding="utf-8").split() == TABLE.split()


def test_json_keeps_to_its_shape(run: Any) -> None:
    found = json.loads(run("--as-of", DAY, "-f", "json").out)
    shape("verdicts").validate(found)
    assert [(one["trajectory"], one["state"]) for one in found["verdicts"]] == [
        ("leerlijn", "submitted"),
        ("lessenserie", "admitted"),
    ]
    only = json.loads(run("lessenserie", "--as-of", DAY, "-f", "json").out)
    assert only["verdicts"] == found["verdicts"][1:]


def test_json_of_every_shape_of_verdict() -> None:
    appeal = [
        review("leraar-2", "2025-07-01", number=2, appeal=True),
        review("kenner", "2025-07-02", number=2, appeal=True),
    ]
    gone = trajectory(withdrawn=Withdrawn(date="2026-01-01", reason="Er is geen vraag meer."))
    found = explained(register([*panel(scores={"KK01": LOW}), *appeal], trajectories=[gone]), DAY)
    data = json.loads(verdicts_json([found], DAY))
    shape("verdicts").validate(data)
    one = data["verdicts"][0]
    assert (one["state"], one["beneath"]["state"], one["beneath"]["rule"]) == (
        "withdrawn",
        "rejected",
        "mandatory-failed",
    )
    assert [held["role"] for held in one["rounds"]] == ["deciding", "void"]
    assert one["discounted"][0]["reasons"] == ["appeal-same-panel"]


def test_due_in_every_format(run: Any) -> None:
    text = run("due", "--as-of", DAY, "--within", "1m", "--lang", "en")
    assert text.code == 0
    assert "monitoring is due" in text.out
    assert text.out.endswith("Until 2026-07-01: 2 dates, 0 of them overdue on 2026-06-01.\n")
    found = json.loads(run("due", "--as-of", DAY, "--within", "4y", "-f", "json").out)
    shape("due").validate(found)
    assert [(one["date"], one["what"]) for one in found["due"]] == [
        ("2026-06-01", "review-needed"),
        ("2026-06-10", "monitoring-due"),
        ("2029-06-10", "verdict-ends"),
        ("2029-12-10", "grace-ends"),
    ]
    calendar = run("due", "--as-of", DAY, "-f", "ics").out
    assert calendar.count("BEGIN:VEVENT") == 2


def test_a_calendar_in_a_file_keeps_its_line_ends(run: Any, tmp_path: Path) -> None:
    file = tmp_path / "termijnen.ics"
    run("due", "--as-of", DAY, "-f", "ics", "--to", str(file))
    raw = file.read_bytes()
    assert raw.count(b"\r\n") == raw.count(b"\n") > 10


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lessenseri"], "do you mean 'lessenserie'?"),
        (["--state", "admited"], "do you mean 'admitted'?"),
        (["due", "--within", "6q"], "write for example 6m"),
        (["--within", "6m"], "only `napl quality due` takes --within"),
        (["-f", "ics"], "only `napl quality due` gives a calendar"),
        (["due", "--state", "admitted"], "takes no --state"),
        (["--as-of", "gisteren"], "is no date"),
    ],
)
def test_wrong_use_is_told(run: Any, arguments: list[str], said: str) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in re.sub(r"[\s│]+", " ", ran.err)


def test_before_its_submission_a_trajectory_has_no_verdict(run: Any) -> None:
    ran = run("lessenserie", "--as-of", "2025-01-31", "--lang", "en")
    assert (ran.code, ran.out, ran.err) == (0, "", "lessenserie was not submitted yet on 2025-01-31.\n")


def test_a_file_that_does_not_count_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, files={"data/reviews/kapot.yaml": "id: [\n"})
    ran = napl(capsys, root, ["quality", "--as-of", DAY, "--lang", "en"])
    assert ran.code == 1
    assert "1 finding: some files do not count" in ran.err


@pytest.mark.parametrize("language", ["nl", "en"])
def test_hidden_characters_do_not_reach_the_terminal(language: Language) -> None:
    found = register(panel(advice="x"), trajectories=[trajectory(title="Les\x1b[2Jsen\u202e")])
    text = verdict_text(found, explained(found, DAY), language)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "Les\\x1b[2Jsen\\u202e" in text


BLOCK = re.compile(r"^```(yaml file=(?P<file>\S+)|console)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_worked_example_is_true(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    page = (DOCS / "verdicts.md").read_text(encoding="utf-8")
    example = page[page.index("## A worked example") :]
    root = tiny(tmp_path)
    commands = 0
    for block in BLOCK.finditer(example):
        if block["file"]:
            change(root, files={block["file"]: block["text"]})
        else:
            command, _, expected = block["text"].partition("\n")
            ran = napl(capsys, root, command.removeprefix("$ napl ").split())
            assert ran.out == expected
            commands += 1
    assert commands == 3


def test_the_page_names_every_state_reason_and_note() -> None:
    page = (DOCS / "verdicts.md").read_text(encoding="utf-8")
    missing = [name for name in (*STATES, *reasons.DISCOUNTED, *reasons.NOTES) if f"`{name}`" not in page]
    assert missing == []


def test_the_table_of_states_has_a_row_for_every_rule_that_decides() -> None:
    page = (DOCS / "verdicts.md").read_text(encoding="utf-8")
    table = page[page.index("| state | when |") :].split("\n\n")[0]
    rows = re.findall(r"^\| `([\w-]+)` \|.*\(rule `([\w-]+)`.*\)", table, re.MULTILINE)
    assert {state for state, _ in rows} == set(STATES)
    assert sorted(rule for _, rule in rows) == sorted(reasons.RULES)
    assert len(rows) == len(table.splitlines()) - 2
    assert [rule for state, rule in rows if state == "conditional"] == ["conditions-set", "monitoring-missing"]
