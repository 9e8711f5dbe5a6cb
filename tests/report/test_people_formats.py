"""Formats for people: the closing line, and Markdown whose cells hold what they should."""

import dataclasses

import pytest

from napl.core.finding import Edit, Finding, Position, Severity
from napl.core.text import Text
from napl.lint.outcome import Outcome
from napl.report.formats.md import MOST
from tests.report.outcomes import outcome, rendered


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
