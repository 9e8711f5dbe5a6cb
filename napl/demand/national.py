"""Owns the demand of the country: how much a cell is asked for over all regions, as a factor of the agenda.

It is computed from what the maps of the regions publish and from nothing else, so it tells no more than they do.
"""

from collections.abc import Mapping
from datetime import date

from napl.demand.regional import regional_demand
from napl.model.register import Register


def national_demand(register: Register, as_of: date) -> Mapping[str, float]:
    """Return by id of a cell the sum of the pressures of the regions; cells of which all is hidden are absent."""
    found: dict[str, float] = {}
    for region in register.regions:
        for cell in regional_demand(register, region, as_of):
            if cell.pressure is not None:
                found[cell.key.id] = found.get(cell.key.id, 0.0) + cell.pressure
    return found


def demand_factors(register: Register, as_of: date) -> Mapping[str, float]:
    """Return by id of a cell its demand as a factor: 1 is the average over the cells of which a demand is known."""
    found = national_demand(register, as_of)
    if not found:
        return {}
    average = sum(found.values()) / len(found)
    return {cell: value / average for cell, value in sorted(found.items())}
