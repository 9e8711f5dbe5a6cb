"""Owns how coverage is shown: a table on the terminal, JSON for others, CSV for spreadsheets."""

import csv
import io
import json
from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text as Styled

from napl.core.text import Language, Text
from napl.gaps.coverage import CellCoverage, PathCoverage
from napl.model.kinds.path import Step
from napl.model.register import Register

WHITE = Text("○ wit", "○ white")
NOT_APPLICABLE = Text("n.v.t.", "n/a")
CSV_HEADER = ("path", "dimension", "aspect", "from_level", "to_level", "state", "trajectories", "providers", "ids")


def cell_state(cell: CellCoverage) -> str:
    """Return the state of a cell as a word: ``white``, ``not-applicable`` or ``served``."""
    return "white" if cell.white else "served" if cell.trajectories else "not-applicable"


def _cell_text(cell: CellCoverage, language: Language) -> Styled:
    if cell.white:
        return Styled(WHITE.within(language), style="bold reverse")
    if not cell.trajectories:
        return Styled(NOT_APPLICABLE.within(language), style="dim")
    return Styled(f"{len(cell.trajectories)} / {len(cell.providers)}")


def coverage_table(register: Register, coverage: PathCoverage, language: Language) -> Table:
    """Return a table of aspects by steps; a cell reads ``trajectories / providers``, or says that it is white."""
    path = coverage.path
    head = f"{path.title} ({', '.join(path.sectors)})"
    table = Table(title=head, title_justify="left", title_style="bold", box=None, pad_edge=False)
    table.add_column("aspect")
    for step in path.steps:
        table.add_column(_step_text(register, coverage, step))
    cells = {(cell.aspect.id, cell.step): cell for cell in coverage.cells}
    for aspect in path.aspects:
        table.add_row(aspect.title, *(_cell_text(cells[aspect.id, step], language) for step in path.steps))
    return table


def _step_text(register: Register, coverage: PathCoverage, step: Step) -> str:
    names = (register.level_title(coverage.path, level) for level in step)
    return " → ".join(names)


def legend(coverage: Sequence[PathCoverage], language: Language) -> str:
    """Return the line below the tables: what a cell says, and how many cells are white."""
    cells = sum(1 for path in coverage for cell in path.cells if cell.trajectories or cell.white)
    white = sum(path.white_count for path in coverage)
    if language == "nl":
        return f"In een cel: trajecten / aanbieders. {white} van {cells} cellen zijn wit: er is geen traject voor."
    return f"In a cell: trajectories / providers. {white} of {cells} cells are white: no trajectory serves them."


def _rows(coverage: Iterable[PathCoverage]) -> Iterable[tuple[str, CellCoverage, str]]:
    for one in coverage:
        dimension = {aspect.id: found.id for found in one.path.dimensions for aspect in found.aspects}
        for cell in one.cells:
            yield one.path.id, cell, dimension[cell.aspect.id]


def coverage_csv(coverage: Iterable[PathCoverage]) -> str:
    """Return a row for every cell, with the header `CSV_HEADER`; ids are joined by spaces."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_HEADER)
    for path, cell, dimension in _rows(coverage):
        ids = " ".join(found.id for found in cell.trajectories)
        numbers = (len(cell.trajectories), len(cell.providers))
        writer.writerow((path, dimension, cell.aspect.id, *cell.step, cell_state(cell), *numbers, ids))
    return out.getvalue()


def coverage_json(coverage: Iterable[PathCoverage]) -> str:
    """Return the coverage as JSON, version 1: ``paths`` with ``cells`` in order of aspect and step."""
    paths: dict[str, list[dict[str, object]]] = {}
    for path, cell, dimension in _rows(coverage):
        paths.setdefault(path, []).append(
            {
                "dimension": dimension,
                "aspect": cell.aspect.id,
                "from_level": cell.step.from_level,
                "to_level": cell.step.to_level,
                "state": cell_state(cell),
                "trajectories": [found.id for found in cell.trajectories],
                "providers": list(cell.providers),
            }
        )
    shape = {"version": 1, "paths": [{"path": path, "cells": cells} for path, cells in paths.items()]}
    return json.dumps(shape, ensure_ascii=False, indent=2) + "\n"
