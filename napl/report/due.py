"""Owns how what falls due is shown: a table, and JSON as `docs/formats/due.schema.json` describes it."""

from collections.abc import Iterable, Sequence

from napl.core.text import Language, Text, counted
from napl.model.entity import Date
from napl.quality.due import Due
from napl.quality.reasons import DUE, STATE_TITLES
from napl.report.escape import json_text, visible
from napl.report.grid import Grid

_HEADS = Text("datum|traject|wat|stand", "date|trajectory|what|state")
_OVERDUE = Text("te laat", "overdue")


def due_table(found: Iterable[Due], language: Language) -> Grid:
    """Return a table with a row for everything that falls due, in the order given."""
    rows = []
    for one in found:
        late = f" ({_OVERDUE.within(language)})" if one.overdue else ""
        what = f"{DUE[one.what].within(language)}{late}{f': {one.detail}' if one.detail else ''}"
        rows.append((one.date, one.trajectory, visible(what), STATE_TITLES[one.state].within(language)))
    return Grid(heads=tuple(_HEADS.within(language).split("|")), rows=tuple(rows), fixed=frozenset({0, 1, 3}))


def due_line(found: Sequence[Due], as_of: Date, until: Date, language: Language) -> str:
    """Return the line below the table: how many dates there are, and how many of them are past."""
    late = sum(one.overdue for one in found)
    dates = counted(len(found), Text("termijn", "date"), Text("termijnen", "dates"))
    if len(found) < 2:
        told = Text(", te laat", ", overdue") if late else Text("", "")
    else:
        told = Text(f", waarvan {late} te laat", f", {late} of them overdue")
    day = Text(f" op {as_of}", f" on {as_of}") if late or len(found) > 1 else Text("", "")
    line = Text(f"{dates.nl}{told.nl}{day.nl}.", f"{dates.en}{told.en}{day.en}.")
    return Text(f"Tot en met {until}: {line.nl}", f"Until {until}: {line.en}").within(language)


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
