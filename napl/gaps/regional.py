"""Owns the map of one region: what it asks for beside what it offers, and the paths that it could take up first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from napl.core.text import Text
from napl.demand.regional import DemandCell, Heard, heard, regional_demand
from napl.gaps.agenda import agenda_settings
from napl.gaps.cells import GapCell, cells
from napl.gaps.slice import Slice
from napl.gaps.state import WORDS
from napl.gaps.supply import Supply
from napl.model.kinds.agenda import Agenda
from napl.model.kinds.region import Region
from napl.model.register import Register

AGREED = 0.7
"""From this r_wg on perspectives are said to agree: the bound that is customary in the literature on r_wg."""


ELSEWHERE = Text(
    "er is een opgenomen traject, maar geen uitvoering in deze regio",
    "a trajectory is admitted, but no edition in this region",
)
NOR_ONLINE = Text(", en niet online", ", and none online")
"""What `unavailable` means where editions start within the horizon, but not in the region; and where none is online."""


@dataclass(frozen=True, slots=True)
class MapCell:
    """One cell that the region named: its demand, and its state on the region's own supply (None: not on the map of paths)."""

    demand: DemandCell
    gap: GapCell | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An open cell that the region asked for; the score is pressure^weight × state value^weight, ranked from 1."""

    rank: int
    cell: GapCell
    demand: DemandCell
    pressure: float
    state_value: float
    weights: tuple[float, float]
    score: float
    reasons: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionalMap:
    """A region as of a day: whom it heard, the cells that it named, and the ranked proposal."""

    region: Region
    as_of: str
    heard: tuple[Heard, ...]
    cells: tuple[MapCell, ...]
    proposal: tuple[Proposal, ...]


def given_elsewhere(cell: GapCell) -> bool:
    """Say whether a cell is unavailable only within its limits: what lasts has an edition within the horizon."""
    lasting = [one for one in cell.holding if one.lasting]
    return cell.state == "unavailable" and any("edition" not in one.barriers for one in lasting)


def limits_of(region: Region) -> Slice:
    """Return the limits of a region's own view: its sectors, and editions in the region."""
    return Slice(region=region.id, sectors=frozenset(region.sectors))


def regional_map(register: Register, region: Region, as_of: date, some: Sequence[GapCell] | None = None) -> RegionalMap:
    """Return the map of a region; without usable weights in the register there is no proposal.

    `some` are the cells within the limits of the region, where somebody has them already.
    """
    own = cells(Supply(register, as_of, limits=limits_of(region))) if some is None else some
    gaps = {cell.id: cell for cell in own}
    named = tuple(MapCell(one, gaps.get(one.key.id)) for one in regional_demand(register, region.id, as_of))
    settings = agenda_settings(register)
    return RegionalMap(
        region=region,
        as_of=as_of.isoformat(),
        heard=heard(register, region.id, as_of),
        cells=named,
        proposal=_proposal(settings, named) if settings else (),
    )


def _proposal(settings: Agenda, named: Sequence[MapCell]) -> tuple[Proposal, ...]:
    """Return the open cells of which a demand is known, highest score first; then most agreement, then id."""
    values = {one.state: float(one.value) for one in settings.states}
    weights = (settings.weights.demand, settings.weights.state)
    scored = []
    for one in named:
        gap, pressure = one.gap, one.demand.pressure
        if gap is None or pressure is None or not gap.open:
            continue
        value = values.get(gap.state, 1.0)
        score = pressure ** weights[0] * value ** weights[1]
        scored.append((-score, -(one.demand.agreement or 0.0), gap.id, gap, one.demand, pressure, value))
    return tuple(
        Proposal(
            rank=rank,
            cell=gap,
            demand=demand,
            pressure=pressure,
            state_value=value,
            weights=weights,
            score=-score,
            reasons=tuple(_reasons(gap, demand)),
        )
        for rank, (score, _, _, gap, demand, pressure, value) in enumerate(sorted(scored, key=lambda one: one[:3]), 1)
    )


def _reasons(gap: GapCell, demand: DemandCell) -> Iterator[Text]:
    words = WORDS[gap.state]
    elsewhere = given_elsewhere(gap)
    meaning = ELSEWHERE if elsewhere else words.meaning
    more = NOR_ONLINE if elsewhere and not gap.online else Text("", "")
    yield Text(f"{words.name.nl}: {meaning.nl}{more.nl}", f"{words.name.en}: {meaning.en}{more.en}")
    if gap.online:
        count = len(gap.online)
        yield Text(f"wel online te volgen: {count}", f"can be followed online: {count}")
    agreed = demand.agreement
    if agreed is None:
        yield Text(
            "cijfers van één perspectief: weeg de andere zelf", "figures of one perspective: weigh the others yourself"
        )
    elif agreed >= AGREED:
        yield Text("de perspectieven zijn het eens", "the perspectives agree")
    else:
        yield Text("de perspectieven verschillen: bespreek dit eerst", "the perspectives differ: discuss this first")
