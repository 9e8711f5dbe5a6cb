"""Owns the development agenda: open cells ranked by a score whose arithmetic is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import msgspec

from napl.core.text import Text, counted
from napl.gaps.cells import GapCell
from napl.gaps.sensitivity import most_places
from napl.gaps.supply import Supply
from napl.model.entity import known
from napl.model.kinds.agenda import Agenda, Weights
from napl.model.register import Register

FACTORS = ("demand", "target", "learners", "age", "state")


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor of a score: its value, the weight that is its power, what it comes from, and whether it is known."""

    name: str
    value: float
    weight: float
    source: Text
    known: bool

    @property
    def contribution(self) -> float:
        """What the factor multiplies the score by."""
        return float(self.value**self.weight)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An open cell on the agenda: its rank from 1, its score with the factors."""

    rank: int
    cell: GapCell
    factors: tuple[Factor, ...]
    uncertain: bool

    @property
    def score(self) -> float:
        """The product of what the factors contribute."""
        return _product(self.factors)


def _product(factors: Sequence[Factor]) -> float:
    score = 1.0
    for factor in factors:
        score *= factor.contribution
    return score


def agenda_settings(register: Register) -> Agenda | None:
    """Return the weights of the register, or None where it has none that are usable."""
    return cast("Agenda | None", register.of("agenda").get("agenda"))


def agenda(
    supply: Supply, cells: Sequence[GapCell], demand: Mapping[str, float] | None = None
) -> tuple[AgendaItem, ...]:
    """Return the open cells, highest score first; equal scores go by the id of the cell.

    `demand` gives a factor by cell id (1 is ordinary demand); where it is silent the neutral value of the data counts.
    An item is uncertain where varying the weights by the share in the data, alone or together, moves it more than the places
    in the data.
    """
    settings = agenda_settings(supply.register)
    if settings is None:
        return ()
    found = [(cell, _factors(supply, settings, cell, demand or {})) for cell in cells if cell.open]
    ranked = sorted(found, key=lambda pair: (-_product(pair[1]), pair[0].id))
    scored = [[(one.value, one.weight) for one in factors] for _, factors in ranked]
    moved = most_places(scored, [cell.id for cell, _ in ranked], settings.sensitivity.change)
    return tuple(
        AgendaItem(
            rank=number,
            cell=cell,
            factors=factors,
            uncertain=moved[number - 1] > settings.sensitivity.places,
        )
        for number, (cell, factors) in enumerate(ranked, 1)
    )


def _factors(supply: Supply, settings: Agenda, cell: GapCell, demand: Mapping[str, float]) -> tuple[Factor, ...]:
    weights: Weights = settings.weights
    values = {
        "demand": _demand(settings, cell, demand),
        "target": _target(settings, cell),
        "learners": _learners(settings, cell),
        "age": _age(supply, settings, cell),
        "state": _state(settings, cell),
    }
    powers = msgspec.structs.asdict(weights)
    return tuple(Factor(name, value, powers[name], source, found) for name, (value, source, found) in values.items())


Value = tuple[float, Text, bool]


def _unknown(value: float) -> Value:
    return value, Text(f"onbekend, dus neutraal: {value:g}", f"unknown, so neutral: {value:g}"), False


def _demand(settings: Agenda, cell: GapCell, demand: Mapping[str, float]) -> Value:
    if cell.id not in demand:
        return _unknown(settings.neutral.demand)
    return demand[cell.id], Text("vraag uit de regio's", "demand from the regions"), True


def _target(settings: Agenda, cell: GapCell) -> Value:
    figures = next((found for found in settings.sectors if found.sector == cell.sector), None)
    share = known(figures.target) if figures else None
    if share is None:
        return _unknown(settings.neutral.target)
    return share, Text(f"streefcijfer {cell.sector}", f"target {cell.sector}"), True


def _learners(settings: Agenda, cell: GapCell) -> Value:
    figures = next((found for found in settings.sectors if found.sector == cell.sector), None)
    share = next(
        (found.share for found in settings.share_of_teachers if found.from_level == cell.step.from_level), None
    )
    people, part = known(figures.teachers) if figures else None, known(share)
    if people is None or part is None:
        return _unknown(settings.neutral.learners)
    return people * part / 1000, Text("duizend leraren voor deze stap", "thousand teachers before this step"), True


def _age(supply: Supply, settings: Agenda, cell: GapCell) -> Value:
    since = open_since(supply, cell)
    if since is None:
        return _unknown(settings.neutral.age)
    months = _months_between(since, supply.as_of)
    value = 1 + months / settings.age_unit_months
    told = counted(months, Text("maand", "month"), Text("maanden", "months"))
    return value, Text(f"open sinds {since}, {told.nl}", f"open since {since}, {told.en}"), True


def open_since(supply: Supply, cell: GapCell) -> str | None:
    """Return since when a cell is open: the path's first version, or the last end of a verdict that held here, if later."""
    place = (cell.path.id, cell.aspect.id, cell.step.to_level, cell.sector)
    dates = [cell.path.first_version, supply.last_end(*place)]
    past = [found for found in dates if found is not None and found <= supply.as_of]
    return max(past) if past else None


def _months_between(start: str, end: str) -> int:
    """Return the whole months from one date to a later one."""
    years, months = int(end[:4]) - int(start[:4]), int(end[5:7]) - int(start[5:7])
    return years * 12 + months - (end[8:] < start[8:])


def _state(settings: Agenda, cell: GapCell) -> Value:
    value = next((found.value for found in settings.states if found.state == cell.state), 1.0)
    return float(value), Text(f"toestand `{cell.state}`", f"state `{cell.state}`"), True
