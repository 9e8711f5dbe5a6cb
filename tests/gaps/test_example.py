"""The example in docs/white-spots.md, worked by hand there, comes out the same here."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from napl.gaps.csv_rows import AGENDA_HEADER, CHANGES_HEADER, CSV_HEADER
from tests.gaps.making import Offer, path, states

DOCUMENT = (Path(__file__).parents[2] / "docs" / "white-spots.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\w+), (\w+) \| ([\w-]+) \| ([\w-]+) \|$", DOCUMENT, re.MULTILINE)
DATES = tuple(map(date.fromisoformat, re.findall(r"\d{4}-\d{2}-\d{2}", DOCUMENT[DOCUMENT.index("| Cell |") :])[:2]))


def offers() -> list[Offer]:
    (block,) = re.findall(r"```yaml\n(.*?)```", DOCUMENT, re.DOTALL)
    return [
        Offer(
            id=one["id"],
            provider=one["provider"],
            form=one["form"],
            aspects=tuple(one["aspects"]),
            from_level=one["from"],
            to_level=one["to"],
            verdict="rejected" if one["judged"] == "rejected" else "admitted",
            judged="2025-06-10" if one["judged"] == "rejected" else one["judged"],
            start=None,
        )
        for one in yaml.load(block, yaml.BaseLoader)
    ]


def test_the_columns_are_those_of_the_csv() -> None:
    table = DOCUMENT[DOCUMENT.index("| CSV of |") :].split("\n\n")[0]
    of_map, of_agenda, of_changes = (re.findall(r"`(\w+)`", row.split("|")[2]) for row in table.splitlines()[2:])
    assert tuple(of_map) == CSV_HEADER
    assert tuple(of_changes) == CHANGES_HEADER
    head, factors, parts, tail = of_agenda[:5], of_agenda[5:10], of_agenda[10:13], of_agenda[13:]
    assert (*head, *(f"{name}{part}" for name in factors for part in parts), *tail) == AGENDA_HEADER


@pytest.mark.parametrize("column", [0, 1])
def test_the_worked_example_holds(column: int) -> None:
    found = states(offers(), path(aspects=("kern", "team", "proces")), DATES[column])
    assert {f"vo/ontwerpen/{row[0]}/{row[1]}": row[2 + column] for row in ROWS} == found
    assert len(ROWS) == 6
