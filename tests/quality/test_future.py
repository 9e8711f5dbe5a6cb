"""A date that is still to come is a finding and admits nothing, on any day: lint, verdicts and white spots agree."""

from datetime import date
from pathlib import Path

import pytest

from napl.gaps.cells import cells
from napl.gaps.supply import Supply
from napl.lint.rule import rules
from napl.quality.judging import states
from napl.workspace.opening import Opened, open_register
from tests.registers import change, tiny

READ = date(2026, 6, 1)
REVIEWS = tuple(f"data/reviews/lessenserie-r1-{name}.yaml" for name in ("kenner", "leraar"))
DATES = ("2025-06-10", "2025-06-01")


def opened(folder: Path, day: str, as_of: date) -> Opened:
    """Return the tiny register with both assessments dated `day`, read on `READ`, as of a day."""
    root = tiny(folder)
    change(root, {file: (f"date: {old}", f"date: {day}") for file, old in zip(REVIEWS, DATES, strict=True)})
    return open_register(root, today=READ, as_of=as_of, rules=tuple(rules()))


@pytest.mark.parametrize("as_of", [date(2026, 1, 1), READ, date(2026, 12, 1), date(2030, 1, 1)])
@pytest.mark.parametrize("day", ["2025-12-31", "2026-05-01", "2026-06-01", "2026-06-02", "2026-11-01"])
def test_what_lint_calls_the_future_is_what_no_verdict_counts(tmp_path: Path, day: str, as_of: date) -> None:
    found = opened(tmp_path, day, as_of)
    told = {finding.file for finding in found.findings if finding.rule == "review-in-future"}
    standing = states(found.register, as_of)["lessenserie"]
    holding = {one.trajectory.id for cell in cells(Supply(found.register, as_of)) for one in cell.holding}
    if date.fromisoformat(day) > min(READ, as_of):
        assert told == set(REVIEWS)
        assert (standing.state, "lessenserie" in holding) == ("submitted", False)
    else:
        assert told == set()
        assert standing.state in {"admitted", "conditional"}
        assert "lessenserie" in holding


def test_a_submission_in_the_future_is_a_finding_and_no_supply_on_a_later_day(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {"data/trajectories/leerlijn.yaml": ("submitted: 2025-02-01", "submitted: 2026-06-02")})
    for as_of in (READ, date(2027, 1, 1)):
        found = open_register(root, today=READ, as_of=as_of, rules=tuple(rules()))
        assert "date-in-future" in {finding.rule for finding in found.findings}
        assert "leerlijn" not in states(found.register, as_of)
        served = {one.trajectory.id for cell in cells(Supply(found.register, as_of)) for one in cell.supply}
        assert "leerlijn" not in served


def test_a_path_that_begins_in_the_future_has_no_cells_on_a_later_day(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {"data/paths/ontwerpen.yaml": ("    date: 2025-01-01", "    date: 2026-06-02")})
    found = open_register(root, today=READ, as_of=date(2027, 1, 1), rules=tuple(rules()))
    assert [finding.file for finding in found.findings if finding.rule == "date-in-future"] == [
        "data/paths/ontwerpen.yaml"
    ]
    assert cells(Supply(found.register, date(2027, 1, 1))) == ()
