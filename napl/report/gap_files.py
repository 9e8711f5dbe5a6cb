"""Owns white spots for others to read: JSON, CSV and Markdown."""

import json
from collections.abc import Sequence
from itertools import groupby

from napl.core.text import Language
from napl.gaps.cells import GapCell, count_states
from napl.gaps.csv_rows import CSV_HEADER, gaps_csv
from napl.gaps.miss import nearest_miss
from napl.gaps.supply import Supply
from napl.model.register import Register
from napl.report.gaps import by_matrix, cell_text, legend, miss_lines, step_text
from napl.report.words import TRAJECTORY

__all__ = ["CSV_HEADER", "escaped", "gaps_csv", "gaps_json", "gaps_markdown"]


def gaps_json(supply: Supply, cells: Sequence[GapCell]) -> str:
    """Return the cells as JSON, version 1: for each the state, the trajectories behind it and the nearest miss."""
    counts = count_states(cells)
    shape = {
        "version": 1,
        "as_of": supply.as_of,
        "horizon": supply.horizon,
        "totals": {"cells": len(cells), "not_applicable": counts.get("not-applicable", 0), "states": counts},
        "cells": [_shape(supply, cell) for cell in cells],
    }
    return json.dumps(shape, ensure_ascii=False, indent=2) + "\n"


def _shape(supply: Supply, cell: GapCell) -> dict[str, object]:
    miss = nearest_miss(supply, cell)
    return {
        "id": cell.id,
        "sector": cell.sector,
        "path": cell.path.id,
        "aspect": cell.aspect.id,
        "from_level": cell.step.from_level,
        "to_level": cell.step.to_level,
        "state": cell.state,
        "open": cell.open,
        "not_applicable": {"reason": cell.excuse.reason, "by": cell.excuse.by} if cell.excuse else None,
        "trajectories": [
            {
                "id": one.trajectory.id,
                "provider": one.trajectory.provider,
                "verdict": one.standing.state if one.standing else "draft",
                "until": one.standing.until if one.standing else None,
                "counts": one.counts,
                "lasting": one.lasting,
                "available": one.available,
                "online": one.online,
                "family": one.family,
            }
            for one in cell.supply
        ],
        "nearest_miss": None
        if miss is None
        else {
            "size": miss.size,
            "new": miss.new,
            "needs": [
                {"trajectory": name, "obstacles": [{"sort": one.sort, "about": one.about} for one in found]}
                for name, found in miss.needs
            ],
            "summary": {"nl": miss.summary.nl, "en": miss.summary.en},
        },
    }


def gaps_markdown(
    register: Register, supply: Supply, cells: Sequence[GapCell], language: Language, *, misses: bool = False
) -> str:
    """Return the heat map as Markdown tables: a symbol and a word in every cell, and the trajectories behind each row.

    `misses` adds what closes each gap.
    """
    parts = []
    for _, sector, some in by_matrix(cells):
        first = some[0]
        steps = [step_text(register, first, step) for step in first.path.steps]
        rows = [f"### {escaped(first.path.title)} · {sector}", ""]
        behind = TRAJECTORY[1].within(language)
        rows += [f"| aspect | {' | '.join(map(escaped, steps))} | {behind} |", f"|---{'|---' * len(steps)}|---|"]
        for _, row in groupby(some, lambda one: one.aspect.id):
            inside = list(row)
            shown = (cell_text(one, language).text for one in inside)
            rows.append(f"| {escaped(inside[0].aspect.title)} | {' | '.join(shown)} | {_behind(register, inside)} |")
        parts.append("\n".join(rows))
    if misses:
        parts.append("\n".join(f"- {escaped(line)}" for line in miss_lines(supply, cells, language)))
    parts.append("\n".join(f"- {line}" for line in legend(cells, supply, language).splitlines()))
    return "\n\n".join(parts) + "\n"


def _behind(register: Register, row: Sequence[GapCell]) -> str:
    """Return the trajectories behind every cell of a row, by the level that its step leads to; cells without are left out."""
    told = []
    for cell in row:
        if cell.supply:
            level = register.level_title(cell.path, cell.step.to_level)
            told.append(escaped(f"{level}: {', '.join(one.trajectory.id for one in cell.supply)}"))
    return "; ".join(told)


def escaped(text: str) -> str:
    """Return text that Markdown shows as it stands."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>()#+!|" else sign for sign in text)
