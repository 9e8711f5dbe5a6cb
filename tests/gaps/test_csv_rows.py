"""The CSV of the white spots has a row for every cell, and no field that a spreadsheet takes for a formula."""

import csv
import io

import msgspec

from napl.gaps.cells import cells
from napl.gaps.csv_rows import CSV_HEADER, gaps_csv
from napl.gaps.supply import Supply
from napl.model.kind import kinds
from napl.model.kinds.path import Path
from napl.model.register import Register
from napl.workspace.opening import open_register
from tests.registers import TINY, TODAY


def test_every_cell_has_a_row_in_the_language_asked_for() -> None:
    supply = Supply(open_register(TINY, today=TODAY, jobs=1).register, TODAY)
    every = cells(supply)
    dutch, english = (
        list(csv.reader(io.StringIO(gaps_csv(supply, every, "nl" if nl else "en")))) for nl in (True, False)
    )
    assert tuple(dutch[0]) == CSV_HEADER == tuple(english[0])
    assert [(row[0], row[7]) for row in dutch[1:]] == [(cell.id, cell.state) for cell in every]
    assert [row[:-1] for row in dutch] == [row[:-1] for row in english]
    assert any("nieuw nodig" in row[-1] for row in dutch)


def test_no_field_is_a_formula() -> None:
    register = open_register(TINY, today=TODAY, jobs=1).register
    found = {name: tuple(register.of(name).values()) for name in kinds()}
    (path,) = found["path"]
    assert isinstance(path, Path)
    changed = Register({**found, "path": (msgspec.structs.replace(path, sectors=("=som", "-1")),)})
    supply = Supply(changed, TODAY)
    rows = list(csv.reader(io.StringIO(gaps_csv(supply, cells(supply), "nl"))))[1:]
    assert [row[1] for row in rows] == ["'=som"] * 2 + ["'-1"] * 2
    assert not [field for row in rows for field in row if field.startswith(("=", "+", "-", "@"))]
