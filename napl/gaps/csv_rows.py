"""Owns white spots as CSV: one row a cell, an item of the agenda or a change; the same for `napl gaps` and for the site."""

import csv
import io
from collections.abc import Iterable, Sequence
from itertools import chain

from napl.core.text import Language
from napl.gaps.agenda import FACTORS, AgendaItem
from napl.gaps.cells import GapCell
from napl.gaps.change import GapChange
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
    "counting_providers",
    "serving",
    "serving_providers",
    "online",
    "trajectories",
    "nearest_miss",
)
AGENDA_HEADER = (
    "rank",
    "id",
    "state",
    "score",
    "uncertain",
    *(f"{name}_{part}" for name in FACTORS for part in ("value", "weight", "known")),
    "trajectories",
    "nearest_miss",
)
CHANGES_HEADER = ("id", "change", "before", "after")


def gaps_csv(supply: Supply, cells: Sequence[GapCell], language: Language) -> str:
    """Return a row for every cell, with the header `CSV_HEADER`; no field is a formula to a spreadsheet."""
    rows = []
    for cell in cells:
        dimension = next(found.id for found in cell.path.dimensions if cell.aspect in found.aspects)
        counting, serving = (len(cell.counting), len(cell.providers)), (len(cell.supply), len(cell.serving_providers))
        numbers = (*counting, *serving, len(cell.online))
        where = (cell.id, cell.sector, cell.path.id, dimension, cell.aspect.id, *cell.step, cell.state)
        rows.append((*where, *numbers, _behind(cell), _needed(supply, cell, language)))
    return _table(CSV_HEADER, rows)


def agenda_csv(supply: Supply, items: Sequence[AgendaItem], language: Language) -> str:
    """Return a row for every item, with the header `AGENDA_HEADER`: the score is the product of every value^weight."""
    rows: list[tuple[str | float, ...]] = []
    for item in items:
        cell = item.cell
        factors: Iterable[str | float] = chain.from_iterable(
            (one.value, one.weight, _answer(one.known)) for one in item.factors
        )
        head = (item.rank, cell.id, cell.state, round(item.score, 6), _answer(item.uncertain))
        rows.append((*head, *factors, _behind(cell), _needed(supply, cell, language)))
    return _table(AGENDA_HEADER, rows)


def changes_csv(found: Iterable[GapChange]) -> str:
    """Return a row for every cell whose state differs, with the header `CHANGES_HEADER`; no state is an empty field."""
    return _table(CHANGES_HEADER, [(one.id, one.sort, one.before or "", one.after or "") for one in found])


def _behind(cell: GapCell) -> str:
    """Return the ids of the trajectories that serve a cell, with spaces between."""
    return " ".join(one.trajectory.id for one in cell.supply)


def _needed(supply: Supply, cell: GapCell, language: Language) -> str:
    miss = nearest_miss(supply, cell)
    return miss.summary.within(language) if miss else ""


def _answer(holds: bool) -> str:
    return "true" if holds else "false"


def _table(header: Sequence[str], rows: Iterable[Sequence[str | float]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_plain(field) if isinstance(field, str) else field for field in row] for row in rows)
    return out.getvalue()


def _plain(text: str) -> str:
    """Return a text that a spreadsheet does not take for a formula (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
