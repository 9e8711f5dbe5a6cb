"""Owns milestones for other programs: JSON, version 1, as `docs/formats/milestones.schema.json` describes it."""

from collections.abc import Sequence

from napl.core.text import Text
from napl.model.entity import Date
from napl.programme.milestones import STATES, Measured, Progress
from napl.report.escape import json_text


def milestones_json(found: Sequence[Progress], as_of: Date) -> str:
    """Return where the milestones stand as JSON, version 1, in the order given; null for what is not known."""
    totals = {state: sum(one.state == state for one in found) for state in STATES}
    return json_text({"version": 1, "as_of": as_of, "totals": totals, "milestones": [_shape(one) for one in found]})


def _shape(one: Progress) -> dict[str, object]:
    word = one.confirmation
    return {
        "id": one.milestone.id,
        "title": one.milestone.title,
        "phase": one.milestone.phase,
        "pillar": one.milestone.pillar,
        "due": one.milestone.due,
        "state": one.state,
        "overdue": one.overdue,
        "metric": one.milestone.measure.metric if one.milestone.measure else None,
        "figures": [_figure(part) for part in one.measured],
        "confirmation_by": one.milestone.confirmation_by,
        "confirmation": None
        if word is None
        else {
            "by": word.by,
            "date": word.date,
            "reached": word.reached,
            "note": word.note,
            "invented": word.invented,
        },
        "missing": [_both(text) for text in one.missing],
    }


def _figure(part: Measured) -> dict[str, object]:
    return {
        "sector": part.sector,
        "state": part.state,
        "value": part.figure.value,
        "at_least": part.figure.least,
        "target": part.target,
        "expected": part.expected,
        "up_to": part.figure.up_to,
        "told": _both(part.figure.told),
    }


def _both(text: Text) -> dict[str, str]:
    return {"nl": text.nl, "en": text.en}
