"""Owns the list of regions, and regions for machines: JSON, version 1, as docs/formats/region.schema.json describes it."""

from collections.abc import Mapping, Sequence
from datetime import date

from napl.core.text import Language, Text
from napl.demand.protection import HIDDEN, Hidden, minimum_group
from napl.demand.regional import Asked, Heard, heard, regional_demand
from napl.gaps.regional import MapCell, Proposal, RegionalMap
from napl.model.kinds.demand import PERSPECTIVES
from napl.model.kinds.region import Region
from napl.model.register import Register
from napl.report.escape import json_text, visible
from napl.report.grid import Grid
from napl.report.region import PERSPECTIVE, heard_text, markdown_table

Shape = dict[str, object]


def _heads(language: Language) -> tuple[str, ...]:
    first = tuple(
        one.within(language)
        for one in (Text("regio", "region"), Text("naam", "name"), Text("vragen", "demands"), Text("cellen", "cells"))
    )
    return (*first, *(PERSPECTIVE[name].within(language) for name in PERSPECTIVES))


def _row(register: Register, region: Region, as_of: date, language: Language) -> tuple[str, ...]:
    found = {one.perspective: one for one in heard(register, region.id, as_of)}
    return (
        region.id,
        region.name,
        str(sum(one.demands for one in found.values())),
        str(len(regional_demand(register, region.id, as_of))),
        *(heard_text(found.get(name), language) for name in PERSPECTIVES),
    )


def regions_table(register: Register, as_of: date, language: Language) -> Grid:
    """Return every region with how many demands it has, how many cells they name, and how many people took part."""
    rows = [_row(register, region, as_of, language) for region in register.regions.values()]
    return Grid(heads=_heads(language), rows=tuple(tuple(map(visible, row)) for row in rows))


def regions_markdown(register: Register, as_of: date, language: Language) -> str:
    """Return the list of regions as a Markdown table."""
    rows = [_row(register, region, as_of, language) for region in register.regions.values()]
    return markdown_table(_heads(language), rows) + "\n"


def regions_json(register: Register, as_of: date) -> str:
    """Return the list of regions as JSON."""
    rows = [
        {
            **_region(region),
            "heard": _heard(heard(register, region.id, as_of)),
            "cells": len(regional_demand(register, region.id, as_of)),
        }
        for region in register.regions.values()
    ]
    shape = {"version": 1, "as_of": as_of.isoformat(), "minimum_group": minimum_group(register), "regions": rows}
    return json_text(shape)


def region_json(register: Register, found: RegionalMap) -> str:
    """Return the map of a region as JSON."""
    shape = {
        "version": 1,
        "as_of": found.as_of,
        "minimum_group": minimum_group(register),
        "region": _region(found.region),
        "heard": _heard(found.heard),
        "cells": [_cell(one) for one in found.cells],
        "proposal": [_proposal(one) for one in found.proposal],
    }
    return json_text(shape)


def _region(region: Region) -> Shape:
    return {"id": region.id, "name": region.name, "sectors": list(region.sectors)}


def _heard(some: Sequence[Heard]) -> Mapping[str, Shape]:
    return {
        one.perspective: {
            "demands": one.demands,
            "participants": one.participants,
            "more_hidden": one.more_hidden,
        }
        for one in some
    }


def _cell(one: MapCell) -> Shape:
    found = one.demand.perspectives
    return {
        "id": one.demand.key.id,
        **one.demand.key._asdict(),
        "perspectives": {name: _asked(found[name]) if name in found else None for name in PERSPECTIVES},
        "agreement": _rounded(one.demand.agreement),
        "demand": _rounded(one.demand.pressure),
        "state": one.gap.state if one.gap else None,
        "open": one.gap.open if one.gap else None,
        "trajectories": [supplied.trajectory.id for supplied in one.gap.counting] if one.gap else [],
        "online": [supplied.trajectory.id for supplied in one.gap.online] if one.gap else [],
    }


def _asked(found: Asked | Hidden) -> Shape | Hidden:
    if not isinstance(found, Asked):
        return HIDDEN
    return {
        "participants": found.participants,
        "asked": found.asked,
        "priority": _rounded(found.priority),
        "words": list(found.words),
        "more_hidden": found.more_hidden,
    }


def _proposal(item: Proposal) -> Shape:
    return {
        "rank": item.rank,
        "id": item.cell.id,
        "score": _rounded(item.score),
        "factors": [
            {"name": "demand", "value": _rounded(item.pressure), "weight": item.weights[0]},
            {"name": "state", "value": item.state_value, "weight": item.weights[1]},
        ],
        "reasons": [{"nl": reason.nl, "en": reason.en} for reason in item.reasons],
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)
