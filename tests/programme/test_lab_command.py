"""`napl lab`: the table, one lab in full with its landscape, JSON in its shape, and Markdown."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.cli.running import Ran, napl
from tests.programme.lab_days import DAY
from tests.registers import change, tiny

ROOT = Path(__file__).parents[2]


LAB = "data/labs/lab-noord.yaml"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Any:
    root = tiny(tmp_path)

    def running(*arguments: str) -> Ran:
        return napl(capsys, root, ["lab", *arguments, "--as-of", DAY])

    return running


def test_the_table(run: Any) -> None:
    ran = run()
    assert (ran.code, ran.err) == (0, "")
    head, row, last = ran.out.splitlines()
    assert head.split()[:2] == ["lab", "fase"]
    assert row.split()[:2] == ["lab-noord", "1"]
    assert "loopt, te laat" in row
    assert "analyse en selectie (17 dagen)" in row
    assert row.endswith("1 product, 0 trajecten, 1 kennisitem")
    assert last == "1 lab op 2026-06-01: 1 begonnen, 1 te laat"


def test_one_lab_with_its_landscape(run: Any) -> None:
    out = run("lab-noord", "--lang", "en").out
    for line in (
        "Phase 1, Regio Noord, vo; as of 2026-06-01.",
        "The placement is invented: Verzonnen voor de proef.",
        "  2026-05-01  Samen kijken (samen-kijken, insight)",
        "cell                          1         2",
        "Ontwerpen: Kern → Vakbekwaam  ● Cursus  ○ Samen kijken",
        "2. ○ Samen kijken (samen-kijken): new, sketch, after cursus",
    ):
        assert line in out.splitlines()
    assert "end is 17 days overdue by its own plan (2026-05-15)" in " ".join(out.split())


def test_json_keeps_to_its_shape(run: Any) -> None:
    schema = json.loads((ROOT / "docs" / "formats" / "lab.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    found = json.loads(run("-f", "json").out)
    Draft202012Validator(schema).validate(found)
    (lab,) = found["labs"]
    assert lab["landscapes"][0]["arrangements"][1]["turn"] == 2
    assert lab["processes"][1]["delays"][-1] == {
        "against": "plan", "what": "end", "due": "2026-05-15", "days": 17, "settled": False,
    }  # fmt: skip
    assert json.loads(run("lab-noord", "-f", "json").out) == found


def test_markdown_shows_titles_as_they_are(run: Any, tmp_path: Path) -> None:
    change(tmp_path / "register", swap={LAB: ("title: Lab Noord", "title: Lab *Noord* | een")})
    text = run("lab-noord", "-f", "md").out
    assert text.startswith("# Lab \\*Noord\\* \\| een \\(lab-noord\\)\n\nFase 1")
    assert "| Ontwerpen: Kern → Vakbekwaam | ● Cursus | ○ Samen kijken |\n\n1. ● Cursus" in text
    assert "\n\n\n" not in text
    assert "| lab-noord | 1 | klaar | loopt, te laat |" in run("-f", "md").out


def test_without_labs_the_table_is_empty(run: Any, tmp_path: Path) -> None:
    none = dict.fromkeys(
        (LAB, "data/landscapes/landschap-noord.yaml", "data/knowledge/samen-kijken.md", *(
            path.relative_to(tmp_path / "register").as_posix()
            for folder in ("demands", "participation")
            for path in (tmp_path / "register" / "data" / folder).iterdir()
        ))
    )  # fmt: skip
    change(tmp_path / "register", files=none)
    assert run().out.splitlines()[-1] == "0 labs op 2026-06-01: 0 begonnen, 0 te laat"
