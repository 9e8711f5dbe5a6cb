"""Editions: their status, dates, and which of them count as ahead."""

from datetime import date
from pathlib import Path

import pytest

from napl.lint.fix import apply
from tests.lint.opening import FILE, opened, told
from tests.registers import change, tiny

DATES = "    start: 2026-09-10\n    end: 2026-12-10\n"


def test_an_edition_without_a_status_is_offered_one(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, swap={FILE: (DATES, "    start: 2026-01-12\n    end: 2026-04-20\n")})
    (finding,) = [found for found in opened(root).findings if found.rule == "edition-over"]
    assert not finding.safe, "it may have been cancelled"
    text = (root / FILE).read_text(encoding="utf-8")
    assert "    mode: on-site\n    status: done\n    seats: 16\n" in apply(text, finding.edits)


def test_an_edition_with_wrong_dates_is_not_called_over(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, swap={FILE: (DATES, "    start: 2026-09-10\n    end: 2026-05-10\n")})
    assert told(root, "edition-over") == []
    assert told(root, "edition-ends-before-start") == [
        (
            45,
            "uitvoering `voorjaar` eindigt op 2026-05-10, voor het begin op 2026-09-10",
            "schrijf bij `end` 2026-09-10 of later, of verbeter `start`",
        )
    ]


@pytest.mark.parametrize(("day", "over"), [(date(2026, 12, 10), False), (date(2026, 12, 11), True)])
def test_an_edition_is_over_the_day_after_its_end(tmp_path: Path, day: date, over: bool) -> None:
    names = {found.rule for found in opened(tiny(tmp_path), day).findings}
    assert ("edition-over" in names) is over
    assert ("no-planned-edition" in names) is over


@pytest.mark.parametrize(
    "edition",
    ["    status: cancelled\n", "    status: done\n", "    start: 2026-05-31\n", DATES + "    status: cancelled\n"],
)
def test_what_does_not_count_as_an_edition_ahead(tmp_path: Path, edition: str) -> None:
    root = tiny(tmp_path)
    change(root, swap={FILE: (DATES, edition)})
    assert [line for line, _, _ in told(root, "no-planned-edition")] == [42]


def test_a_withdrawn_trajectory_needs_no_edition_ahead(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, swap={FILE: (DATES, "    status: done\n")})
    with (root / FILE).open("a", encoding="utf-8") as file:
        file.write("withdrawn:\n  date: 2026-01-01\n  reason: De aanbieder geeft dit niet meer.\n")
    assert told(root, "no-planned-edition") == []
