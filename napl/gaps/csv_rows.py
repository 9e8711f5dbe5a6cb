"""Owns white spots as CSV: one row a cell, the same for `napl gaps` and for the site."""

import csv
import io
from collections.abc import Sequence

from napl.core.text import Language
from napl.gaps.cells import GapCell
from napl.gaps.miss import nearest_miss
from napl.gaps.supply import Supply

CSV_HEADER = (
    "id",
    "sector",
    "path",
    "dimension",
    "aspect",
    "from_level",
    "to_level",
    "state",
    "counting",
    "providers",
    "serving",
    "online",
    "nearest_miss",
)


def gaps_csv(supply: Supply, cells: Sequence[GapCell], language: Language) -> str:
    """Return a row for every cell, with the header `CSV_HEADER`; no field is a formula to a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_HEADER)
    for cell in cells:
        dimension = next(found.id for found in cell.path.dimensions if cell.aspect in found.aspects)
        miss = nearest_miss(supply, cell)
        numbers = (len(cell.counting), len(cell.providers), len(cell.supply), len(cell.online))
        summary = miss.summary.within(language) if miss else ""
        where = (cell.id, cell.sector, cell.path.id, dimension, cell.aspect.id, *cell.step, cell.state)
        writer.writerow((*map(_plain, where), *numbers, _plain(summary)))
    return out.getvalue()


def _plain(text: str) -> str:
    """Return a text that a spreadsheet does not take for a formula (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
