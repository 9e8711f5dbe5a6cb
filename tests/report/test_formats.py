"""Every reporter keeps to its golden files; set NAPL_GOLDEN=write to write them afresh."""

import dataclasses
import os
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl import __version__
from napl.core.finding import Edit, Finding, Position, Severity
from napl.core.text import Language, Text
from napl.lint.catalogue import explained_at
from napl.lint.outcome import Outcome
from napl.report.reporter import report_names, reports
from tests.report.outcomes import ADDRESS, LANGUAGES, clean, outcome, parsed, rendered

GOLDEN = Path(__file__).parent.parent / "data" / "golden" / "report"


ENDINGS = {"text": "txt", "github": "txt", "junit": "xml", "md": "md"}


RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


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


@pytest.mark.parametrize("name", ["text", "github"])
def test_a_finding_cannot_pass_for_another_line(name: str) -> None:
    lines = rendered(name, outcome("nl")).split("\n")
    assert [line for line in lines if line.startswith("::error::")] == []
    commands = [line for line in lines if line.startswith("::")]
    assert len(commands) == (len(outcome("nl").findings) if name == "github" else 0)


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
