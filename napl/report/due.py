"""Owns how what falls due is shown: a table, and JSON as `docs/formats/due.schema.json` describes it."""

from collections.abc import Iterable, Sequence

from rich.table import Table

from napl.core.text import Language, Text
from napl.model.entity import Date
from napl.quality.due import Due
from napl.quality.reasons import DUE, STATE_TITLES
from napl.report.escape import json_text, visible

_HEADS = Text("datum|traject|wat|stand", "date|trajectory|what|state")
_OVERDUE = Text("te laat", "overdue")


def due_table(found: Iterable[Due], language: Language) -> Table:
    """Return a table with a row for everything that falls due, in the order given."""
    table = Table(*_HEADS.within(language).split("|"), box=None, pad_edge=False)
    table.columns[1].overflow = "fold"
    for one in found:
        late = f" ({_OVERDUE.within(language)})" if one.overdue else ""
        what = f"{DUE[one.what].within(language)}{late}{f': {one.detail}' if one.detail else ''}"
        table.add_row(one.date, one.trajectory, visible(what), STATE_TITLES[one.state].within(language))
    return table


def due_line(found: Sequence[Due], as_of: Date, until: Date, language: Language) -> str:
    """Return the line below the table: how many dates there are, and how many of them are past."""
    late = sum(one.overdue for one in found)
    if language == "nl":
        return f"Tot en met {until}: {len(found)} termijnen, waarvan {late} te laat op {as_of}."
    return f"Until {until}: {len(found)} dates, {late} of them overdue on {as_of}."


def due_json(found: Iterable[Due], as_of: Date, until: Date) -> str:
    """Return what falls due as JSON, version 1: a list under ``due`` in the order given."""
    rows = [
        {
            "date": one.date,
            "trajectory": one.trajectory,
            "what": one.what,
            "key": one.key,
            "state": one.state,
            "overdue": one.overdue,
            "detail": one.detail,
        }
        for one in found
    ]
    return json_text({"version": 1, "as_of": as_of, "until": until, "due": rows})
