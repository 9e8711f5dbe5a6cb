"""The catalogue in its forms: JSON keeps to its schema, Markdown and the table name everything."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from napl.lint.catalogue import catalogue
from napl.report.rules import rules_json, rules_markdown
from tests.cli.running import napl

KNOWN = tuple(catalogue().values())
SHAPE = json.loads((Path(__file__).parents[2] / "docs" / "formats" / "rules.schema.json").read_text(encoding="utf-8"))


def test_json_keeps_to_its_schema() -> None:
    report = json.loads(rules_json(KNOWN))
    Draft202012Validator.check_schema(SHAPE)
    assert [error.message for error in Draft202012Validator(SHAPE).iter_errors(report)] == []
    assert [rule["id"] for rule in report["rules"]] == list(catalogue())


def test_the_json_schema_describes_every_property() -> None:
    report = json.loads(rules_json(KNOWN))
    assert set(report) == set(SHAPE["properties"]) == set(SHAPE["required"])
    described = SHAPE["$defs"]["rule"]
    for rule in report["rules"]:
        assert set(rule) == set(described["properties"]) == set(described["required"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_markdown_has_a_heading_and_two_examples_for_everything(language: str) -> None:
    text = rules_markdown(KNOWN, "nl" if language == "nl" else "en")
    assert re.findall(r"(?m)^## (.+)$", text) == list(catalogue())
    bad, good = ("Zo niet:", "Zo wel:") if language == "nl" else ("Not like this:", "But like this:")
    assert text.count(f"\n\n{bad}\n\n") == text.count(f"\n\n{good}\n\n") == len(KNOWN)
    assert text.count("```") % 2 == 0
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_the_command_gives_each_form(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    table = napl(capsys, tmp_path, ["rules", "--lang", "en"])
    assert [name for name in catalogue() if name not in table.out] == []
    assert napl(capsys, tmp_path, ["rules", "--format", "text", "--lang", "en"]).out == table.out
    assert napl(capsys, tmp_path, ["rules", "--format", "json"]).out == rules_json(KNOWN)
    assert napl(capsys, tmp_path, ["rules", "--format", "md", "--lang", "en"]).out == rules_markdown(KNOWN, "en")
    assert napl(capsys, tmp_path, ["rules", "--format", "pdf"]).code == 2
