"""Owns the demand of the country: how much a cell is asked for over all regions, as a factor of the agenda.

It is computed from what the maps of the regions publish and from nothing else, so it tells no more than they do.
"""

from collections.abc import Mapping
from datetime import date

from napl.demand.regional import regional_demand
from napl.model.register import Register


def pressures(register: Register, as_of: date) -> Mapping[str, Mapping[str, float]]:
    """Return by id of a cell the pressure of every region by its id; what is hidden is absent."""
    found: dict[str, dict[str, float]] = {}
    for region in register.regions:
        for cell in regional_demand(register, region, as_of):
            if cell.pressure is not None:
                found.setdefault(cell.key.id, {})[region] = cell.pressure
    return found


def summed(found: Mapping[str, Mapping[str, float]]) -> Mapping[str, float]:
    """Return by id of a cell the sum of its pressures, as `pressures` gives them."""
    return {cell: sum(some.values()) for cell, some in found.items()}


def national_demand(register: Register, as_of: date) -> Mapping[str, float]:
    """Return by id of a cell the sum of the pressures of the regions; cells of which all is hidden are absent."""
    return summed(pressures(register, as_of))


def average_demand(found: Mapping[str, float]) -> float:
    """Return the average over the cells of which a demand is known; 0 where there are none."""
    return sum(found.values()) / len(found) if found else 0.0


def demand_factors(register: Register, as_of: date) -> Mapping[str, float]:
    """Return by id of a cell its demand as a factor: 1 is the average over the cells of which a demand is known."""
    return as_factors(national_demand(register, as_of))


def as_factors(found: Mapping[str, float]) -> Mapping[str, float]:
    """Return demands by id of a cell as factors, in order of id."""
    average = average_demand(found)
    return {cell: value / average for cell, value in sorted(found.items())}
