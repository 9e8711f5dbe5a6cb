"""Owns labs for others to read: JSON as `docs/formats/lab.schema.json` describes it, and Markdown."""

import re
from collections.abc import Iterator, Sequence

from napl.core.text import Language, Text
from napl.model.register import Register
from napl.programme.labs import LabStanding, ProcessStanding
from napl.programme.landscapes import Picture
from napl.report.escape import json_text
from napl.report.gap_files import escaped
from napl.report.grid import Cell, Grid
from napl.report.lab import lab_parts, labs_line, labs_table


def labs_json(standings: Sequence[LabStanding], as_of: str) -> str:
    """Return labs as JSON, version 1, in the order given."""
    return json_text({"version": 1, "as_of": as_of, "labs": [_lab(one) for one in standings]})


def _lab(one: LabStanding) -> dict[str, object]:
    lab = one.lab
    return {
        "id": lab.id,
        "title": lab.title,
        "region": lab.region,
        "phase": lab.phase,
        "sectors": list(lab.sectors),
        "invented_placement": lab.placement.invented,
        "started": lab.started if one.started else None,
        "phase_planned": one.known_phase,
        "late": bool(one.late),
        "processes": [_process(process) for process in one.processes],
        "products": [
            {
                "title": product.title,
                "date": product.date,
                "trajectory": product.trajectory,
                "knowledge": product.knowledge,
                "landscape": product.landscape,
            }
            for product in one.products
        ],
        "trajectories": [trajectory.id for trajectory in one.trajectories],
        "knowledge": [item.id for item in one.knowledge],
        "landscapes": [_landscape(found) for found in one.pictures],
    }


def _process(one: ProcessStanding) -> dict[str, object]:
    plan, phase = one.plan, one.phase
    return {
        "process": one.process,
        "state": one.state,
        "late": one.late,
        "plan": {"start": plan.planned_start, "end": plan.planned_end} if plan else None,
        "phase": {"start": phase.start, "end": phase.end} if phase else None,
        "start": plan.start if plan and one.state in {"running", "done"} else None,
        "end": plan.end if plan and one.state == "done" else None,
        "delays": [
            {
                "against": delay.against,
                "what": delay.what,
                "due": delay.due,
                "days": delay.days,
                "settled": delay.settled,
            }
            for delay in one.delays
        ],
    }


def _landscape(found: Picture) -> dict[str, object]:
    return {
        "id": found.landscape.id,
        "seen": found.seen,
        "arrangements": [
            {
                "id": placed.arrangement.id,
                "title": placed.arrangement.title,
                "sort": placed.arrangement.sort,
                "trajectory": placed.arrangement.trajectory,
                "prototype": placed.arrangement.prototype,
                "turn": placed.turn,
                "after": list(placed.arrangement.after),
                "cells": [{"path": path, "aspect": aspect, "to_level": to} for path, aspect, to in placed.cells],
            }
            for placed in found.placed
        ],
    }


def labs_markdown(standings: Sequence[LabStanding], as_of: str, language: Language) -> str:
    """Return the table of labs as Markdown."""
    title = Text("# Co-creatielabs", "# Co-creation labs").within(language)
    line = escaped(labs_line(standings, as_of, language))
    return f"{title}\n\n{''.join(_table(labs_table(standings, language)))}\n{line}"


def lab_markdown(register: Register, standings: Sequence[LabStanding], language: Language) -> str:
    """Return labs in full as Markdown, one section each."""
    found = "\n".join("".join(_section(register, one, language)) for one in standings)
    return re.sub(r"\n{3,}", "\n\n", found)


def _section(register: Register, one: LabStanding, language: Language) -> Iterator[str]:
    opening, *rest = lab_parts(register, one, language)
    title, *lines = str(opening).splitlines()
    yield f"# {escaped(title)}\n\n"
    yield "".join(f"{escaped(line)}\n" for line in lines)
    for part in rest:
        if isinstance(part, Grid):
            yield f"## {escaped(part.title)}\n\n" if part.title else ""
            yield from _table(part)
            yield "\n"
        else:
            yield "".join(_line(line) for line in part.splitlines())


def _line(line: str) -> str:
    """Return a line of a text: one that is set in becomes an item of a list."""
    return f"- {escaped(line.strip())}\n" if line.startswith("  ") else f"{escaped(line)}\n"


def _table(grid: Grid) -> Iterator[str]:
    yield f"| {' | '.join(map(escaped, grid.heads))} |\n"
    yield f"|{' --- |' * len(grid.heads)}\n"
    for row in grid.rows:
        yield f"| {' | '.join(escaped(one.text if isinstance(one, Cell) else one) for one in row)} |\n"
