"""Formats for programs keep to their shapes, and their suggestions do what the edits do."""

import dataclasses
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from napl.core.finding import Edit, Severity
from napl.core.text import Language
from napl.lint.fix import apply
from napl.lint.outcome import Outcome
from napl.load.lines import Lines
from tests.report.outcomes import LANGUAGES, TEXTS, clean, outcome, parsed, rendered

SHAPES = {
    "json": Path(__file__).parent.parent.parent / "docs" / "formats" / "lint-report.schema.json",
    "rdjson": Path(__file__).parent / "shapes" / "rdjson.schema.json",
    "sarif": Path(__file__).parent / "shapes" / "sarif.schema.json",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHAPES)
def test_json_keeps_to_its_schema(name: str, language: Language) -> None:
    schema = json.loads(SHAPES[name].read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    for of in (outcome(language), clean(language)):
        assert [error.message for error in Draft202012Validator(schema).iter_errors(parsed(name, of))] == []


def test_the_json_schema_describes_every_property() -> None:
    schema = json.loads(SHAPES["json"].read_text(encoding="utf-8"))
    report = parsed("json", outcome("nl"))
    (finding, *_) = report["findings"]
    assert set(report) == set(schema["properties"]) == set(schema["required"])
    described = schema["$defs"]["finding"]
    assert set(finding) == set(described["properties"]) == set(described["required"])


def decoded(text: str) -> str:
    for code, character in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_github_reads_back_file_and_message() -> None:
    of = outcome("nl")
    for line, finding in zip(rendered("github", of).splitlines(), of.findings, strict=False):
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert match is not None
        properties = dict(part.split("=") for part in match[2].split(","))
        assert decoded(properties["file"]) == finding.file
        assert decoded(properties["title"]) == f"napl {finding.rule}"
        assert ("col" in properties) == (finding.position.line == finding.position.end_line)
        if finding.message.nl.isprintable():
            assert decoded(match[3]).split("\n")[0] == finding.message.nl


def test_sarif_points_at_its_rules() -> None:
    (run,) = parsed("sarif", outcome("en"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]


def test_sarif_fingerprints_differ_and_stay_when_lines_move() -> None:
    def prints(of: Outcome) -> list[Any]:
        (run,) = parsed("sarif", of)["runs"]
        return [result["partialFingerprints"]["naplFinding/v1"] for result in run["results"]]

    of = outcome("nl")
    places = (dataclasses.replace(finding.position, line=900, end_line=900) for finding in of.findings)
    moved = tuple(
        dataclasses.replace(finding, position=place) for finding, place in zip(of.findings, places, strict=True)
    )
    assert len(set(prints(of))) == len(of.findings)
    assert prints(dataclasses.replace(of, findings=moved)) == prints(of)


def test_sarif_fixes_do_what_the_edits_do() -> None:
    of = outcome("nl")
    (run,) = parsed("sarif", of)["runs"]
    for result, finding in zip(run["results"], of.findings, strict=True):
        assert bool(result.get("fixes")) == bool(finding.edits)
        for fix in result.get("fixes", ()):
            (change,) = fix["artifactChanges"]
            regions = [one["deletedRegion"] for one in change["replacements"]]
            edits = tuple(
                Edit(
                    region["charOffset"],
                    region["charOffset"] + region["charLength"],
                    replacement["insertedContent"]["text"],
                )
                for region, replacement in zip(regions, change["replacements"], strict=True)
            )
            assert edits == tuple(sorted(finding.edits))
            starts = [Lines(TEXTS[finding.file]).place(edit.start) for edit in edits]
            assert [(region["startLine"], region["startColumn"]) for region in regions] == starts


def test_rdjson_suggestions_do_what_the_edits_do() -> None:
    of = outcome("nl")
    for diagnostic, finding in zip(parsed("rdjson", of)["diagnostics"], of.findings, strict=True):
        assert bool(diagnostic.get("suggestions")) == bool(finding.edits)
        for suggestion in diagnostic.get("suggestions", ()):
            text = TEXTS[finding.file].encode()
            starts = [0, *(match.end() for match in re.finditer(b"\n", text))]
            place = suggestion["range"]
            start, end = (starts[place[side]["line"] - 1] + place[side]["column"] - 1 for side in ("start", "end"))
            mended = text[:start] + suggestion["text"].encode() + text[end:]
            assert mended.decode() == apply(TEXTS[finding.file], finding.edits)


def test_rdjson_leaves_out_what_needs_an_unknown_text() -> None:
    of = dataclasses.replace(outcome("nl"), texts={})
    assert [one for one in parsed("rdjson", of)["diagnostics"] if "suggestions" in one] == []


def test_junit_counts_its_cases() -> None:
    of = outcome("nl")
    root = ET.fromstring(rendered("junit", of))
    (suite,) = root
    assert [case.get("file") for case in suite] == sorted({finding.file for finding in of.findings})
    assert len(suite.findall("testcase/failure")) == of.count(Severity.ERROR) + of.count(Severity.WARNING)
    assert len(suite.findall("testcase/system-out")) == 2
    assert (suite.get("tests"), suite.get("failures")) == ("6", "6")
    assert root.attrib == suite.attrib
    (passed,) = ET.fromstring(rendered("junit", clean("nl"))).iter("testcase")
    assert [(part.tag, part.text) for part in passed] == [("system-out", "214 bestanden, 0 meldingen in 0,4 s")]
