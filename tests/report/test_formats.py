"""Every reporter keeps to its golden files; set NAPL_GOLDEN=write to write them afresh."""

import dataclasses
import json
import os
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from napl import __version__
from napl.core.finding import Edit, Finding, Position, Severity
from napl.core.text import Language, Text
from napl.lint.catalogue import explained_at
from napl.lint.fix import apply
from napl.lint.outcome import Outcome
from napl.load.lines import Lines
from napl.report.formats.md import MOST
from napl.report.reporter import report_names, reports
from tests.report.outcomes import ADDRESS, TEXTS, clean, outcome

GOLDEN = Path(__file__).parent.parent / "data" / "golden" / "report"
SHAPES = {
    "json": Path(__file__).parent.parent.parent / "docs" / "formats" / "lint-report.schema.json",
    "rdjson": Path(__file__).parent / "shapes" / "rdjson.schema.json",
    "sarif": Path(__file__).parent / "shapes" / "sarif.schema.json",
}
ENDINGS = {"text": "txt", "github": "txt", "junit": "xml", "md": "md"}
LANGUAGES: tuple[Language, ...] = ("nl", "en")
RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def rendered(name: str, of: Outcome) -> str:
    return reports()[name].render(of)


def parsed(name: str, of: Outcome) -> Any:
    return json.loads(rendered(name, of))


def compare(file: str, text: str) -> None:
    path = GOLDEN / file
    steady = re.sub(rf'("\w*[vV]ersion": )"{re.escape(__version__)}"', r'\1"@VERSION@"', text)
    if os.environ.get("NAPL_GOLDEN") == "write":
        path.write_text(steady, encoding="utf-8", newline="")
    assert steady == path.read_bytes().decode("utf-8")


def test_the_reporters_are_these() -> None:
    assert report_names() == ("github", "json", "junit", "md", "rdjson", "sarif", "text")
    assert tuple(reports()) == report_names()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", report_names())
def test_golden(name: str, language: Language) -> None:
    ending = ENDINGS.get(name, "json")
    compare(f"{name}.{language}.{ending}", rendered(name, outcome(language)))
    compare(f"{name}.clean.{language}.{ending}", rendered(name, clean(language)))


def test_golden_in_colour() -> None:
    compare("text.colour.nl.txt", rendered("text", outcome("nl", colour=True)).replace("\x1b", "<ESC>"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", report_names())
def test_every_finding_leads_to_its_explanation(name: str, language: Language) -> None:
    of = outcome(language)
    ids = {finding.rule for finding in of.findings}
    urls = {f"{ADDRESS}regels.html#{rule}" for rule in ids}
    assert set(re.findall(r"https://register\.[^\s%<\"]*", rendered(name, of))) == urls
    assert "regels.html" not in rendered(name, clean(language))
    for address in (None, "http://localhost:8000/", "https://register.example/", "https://[", "ftp://register.nl/"):
        text = rendered(name, dataclasses.replace(of, address=address))
        assert "regels.html" not in text
        if name not in {"json", "sarif"}:
            assert set(re.findall("napl explain ([a-z-]+)", text)) == ids


@pytest.mark.parametrize(
    ("name", "most"),
    [("text", 1), ("github", 12), ("json", 12), ("junit", 12), ("md", 1), ("rdjson", 12), ("sarif", 1)],
)
def test_an_explanation_does_not_drown_the_report(name: str, most: int) -> None:
    one = outcome("nl").findings[0]
    many = dataclasses.replace(outcome("nl"), findings=(one,) * 12)
    assert rendered(name, many).count("/regels.html#") == most


@pytest.mark.parametrize(
    ("address", "there"),
    [
        ("https://voorbeeld.nl", "https://voorbeeld.nl/regels.html#bad-yaml"),
        ("http://voorbeeld.nl/a/b/?c=d#e", "http://voorbeeld.nl/a/b/regels.html#bad-yaml"),
        ("https://contest/", "https://contest/regels.html#bad-yaml"),
        ("https://register.test/", None),
        ("register.nl", None),
        ("", None),
    ],
)
def test_where_a_finding_is_explained(address: str, there: str | None) -> None:
    assert explained_at(address, "bad-yaml") == there


@pytest.mark.parametrize("name", report_names())
def test_the_same_outcome_gives_the_same_text(name: str) -> None:
    assert rendered(name, outcome("nl")) == rendered(name, outcome("nl"))
    assert rendered(name, outcome("nl")).endswith("\n")
    assert not rendered(name, outcome("nl")).endswith("\n\n")


@pytest.mark.parametrize("name", report_names())
def test_no_control_character_comes_out_raw(name: str) -> None:
    text = rendered(name, outcome("nl"))
    found = RAW.findall(text)
    if name == "junit":
        found = [character for character in found if not "\u2000" <= character <= "\u2fff"]
    assert found == []


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


@pytest.mark.parametrize("name", ["text", "github"])
def test_a_finding_cannot_pass_for_another_line(name: str) -> None:
    lines = rendered(name, outcome("nl")).split("\n")
    assert [line for line in lines if line.startswith("::error::")] == []
    commands = [line for line in lines if line.startswith("::")]
    assert len(commands) == (len(outcome("nl").findings) if name == "github" else 0)


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


@pytest.mark.parametrize(
    ("files", "severities", "fixable", "nl", "en"),
    [
        (1, "", 0, "1 bestand, 0 meldingen in 0,1 s", "1 file, 0 findings in 0.1 s"),
        (
            2,
            "E",
            0,
            "2 bestanden, 1 melding in 0,1 s: 1 fout",
            "2 files, 1 finding in 0.1 s: 1 error",
        ),
        (
            3,
            "EEWWII",
            2,
            "3 bestanden, 6 meldingen in 0,1 s: 2 fouten, 2 waarschuwingen, 2 tips; `napl lint --fix` herstelt er 2",
            "3 files, 6 findings in 0.1 s: 2 errors, 2 warnings, 2 info; `napl lint --fix` mends 2",
        ),
    ],
)
def test_the_closing_line(files: int, severities: str, fixable: int, nl: str, en: str) -> None:
    sorts = {"E": Severity.ERROR, "W": Severity.WARNING, "I": Severity.INFO}
    findings = tuple(
        Finding(
            rule="bad-yaml",
            severity=sorts[letter],
            file="a.yaml",
            position=Position(1, 1, 1, 1),
            message=Text("m", "m"),
            edits=(Edit(0, 1, "x"),),
            safe=index < fixable,
        )
        for index, letter in enumerate(severities)
    )
    for language, expected in (("nl", nl), ("en", en)):
        of = Outcome(findings=findings, files=files, seconds=0.1, language="nl" if language == "nl" else "en")
        for name in ("text", "github"):
            assert rendered(name, of).splitlines()[-1] == expected


def test_a_row_of_markdown_holds_nothing_but_its_four_cells() -> None:
    nasty = "`a|b\\|c` <b>|</b> [x](javascript:y) | $z$ ~~w~~ @iemand\n| fout |"
    of = dataclasses.replace(
        outcome("nl"), findings=(dataclasses.replace(outcome("nl").findings[0], message=Text(nasty, nasty)),)
    )
    row = rendered("md", of).splitlines()[4]
    assert row == (
        "| waarschuwing | [`control-character`][control-character] | `data/paths/stuurtekens.yaml:2:9` | "
        "<code>a&#124;b&#92;&#124;c</code> "
        "&#60;b&#62;&#124;&#60;/b&#62; &#91;x&#93;(javascript:y) "
        "&#124; &#36;z&#36; &#126;&#126;w&#126;&#126; &#64;iemand"
        "&#92;n&#124; fout &#124; |"
    )


def test_an_address_in_markdown_stays_one_address() -> None:
    one = outcome("nl").findings[:1]
    of = dataclasses.replace(outcome("nl"), findings=one, address="https://x.nl/a b)<i>|\ud800[c](d)")
    link = rendered("md", of).splitlines()[-1]
    assert link == "[control-character]: https://x.nl/a%20b%29%3Ci%3E%7C%3F%5Bc%5D%28d%29/regels.html#control-character"


def test_markdown_says_what_it_leaves_out() -> None:
    one = outcome("nl").findings[0]
    many = rendered("md", dataclasses.replace(outcome("nl"), findings=(one,) * (MOST + 3)))
    assert many.count("| waarschuwing |") == MOST
    assert "|\n\nNog 3 meldingen: `napl lint` toont ze alle.\n\n[control-character]: https://" in many
    assert "Nog " not in rendered("md", dataclasses.replace(outcome("nl"), findings=(one,) * MOST))


@given(st.text(), st.text(), st.text(alphabet=st.characters(exclude_characters="\n")), st.data())
def test_any_content_gives_a_report_that_parses(file: str, message: str, line: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(line) + 1))
    end = data.draw(st.integers(column, len(line) + 1))
    finding = Finding(
        rule="bad-yaml",
        severity=data.draw(st.sampled_from(Severity)),
        file=file,
        position=Position(1, column, 1, end),
        message=Text(message, message),
        edits=(Edit(column - 1, end - 1, message),),
        safe=data.draw(st.booleans()),
        line_text=line,
    )
    of = Outcome(findings=(finding,), files=1, seconds=0.0, language="nl", texts={file: line})
    assert RAW.findall(rendered("text", of)) == []
    assert RAW.findall(rendered("github", of)) == []
    assert len(rendered("github", of).split("\n")) == 3
    assert RAW.findall(rendered("md", of)) == []
    assert [line.count("|") for line in rendered("md", of).splitlines()] == [0, 0, 5, 5, 5, 0, 0]
    (told,) = parsed("json", of)["findings"]
    assert (told["file"], told["message"]) == (file, message)
    assert parsed("rdjson", of)["diagnostics"][0]["suggestions"][0]["text"] == message
    assert parsed("sarif", of)["runs"][0]["results"]
    assert ET.fromstring(rendered("junit", of)).find("testsuite/testcase") is not None
