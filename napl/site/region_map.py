"""Owns how the map of a region is shown: per cell the three perspectives, agreement, supply and the ranked proposal, in words.

It shows what `regional_map` publishes and reads no demand itself, so that small groups stay hidden here as they are there.
"""

from dataclasses import dataclass
from typing import Literal

from napl.demand.agreement import SCALE
from napl.demand.regional import Asked, DemandCell, Heard
from napl.gaps.regional import MapCell, Proposal, RegionalMap
from napl.gaps.state import WORDS, State
from napl.model.kinds.demand import PERSPECTIVES, Perspective
from napl.model.kinds.trajectory import Trajectory
from napl.site.context import SiteContext
from napl.site.labs_shown import ShownCell, shown_cell
from napl.site.words import number, word

HIDDEN_WORD = "verborgen"
NOTHING = "niet genoemd"
Sort = Literal["asked", "hidden", "nothing"]


@dataclass(frozen=True, slots=True)
class ShownAsked:
    """What one perspective asked in a cell: a figure, that it is hidden, or that nobody named it."""

    sort: Sort
    told: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRow:
    """A cell of the map; `state` and `symbol` tell the region's own supply and are None where the cell is on no map of paths."""

    cell: ShownCell
    sector: str
    asked: tuple[ShownAsked, ...]
    agreement: str
    demand: str
    state: State | None
    symbol: str
    supply: str
    open: bool
    counting: tuple[Trajectory, ...]
    online: tuple[Trajectory, ...]


@dataclass(frozen=True, slots=True)
class ShownProposal:
    """An item of the proposal with its arithmetic and reasons in words."""

    item: Proposal
    cell: ShownCell
    sector: str
    score: str
    arithmetic: str
    reasons: tuple[str, ...]


def map_rows(context: SiteContext, found: RegionalMap) -> tuple[MapRow, ...]:
    """Return a row for every cell that the region named."""
    return tuple(_row(context, one) for one in found.cells)


def proposal_items(context: SiteContext, found: RegionalMap) -> tuple[ShownProposal, ...]:
    """Return the ranked proposal in words."""
    return tuple(
        ShownProposal(
            item,
            _cell(context, item.demand),
            context.title("sectors", item.demand.key.sector),
            _decimals(item.score),
            _arithmetic(item),
            tuple(reason.nl for reason in item.reasons),
        )
        for item in found.proposal
    )


def heard_told(found: RegionalMap) -> tuple[tuple[str, str], ...]:
    """Return for every perspective its name and how many people of it took part."""
    by_name = {one.perspective: one for one in found.heard}
    return tuple((word(name, "perspective"), _heard(by_name.get(name))) for name in PERSPECTIVES)


def _heard(one: Heard | None) -> str:
    if one is None:
        return "niet gehoord"
    if isinstance(one.participants, str):
        return HIDDEN_WORD
    return number(one.participants) + (" en kleine groepen" if one.more_hidden else "")


def _cell(context: SiteContext, demand: DemandCell) -> ShownCell:
    return shown_cell(context, demand.key[1:])


def _row(context: SiteContext, one: MapCell) -> MapRow:
    demand, gap = one.demand, one.gap
    words = WORDS[gap.state] if gap else None
    return MapRow(
        cell=_cell(context, demand),
        sector=context.title("sectors", demand.key.sector),
        asked=tuple(_asked(demand, name) for name in PERSPECTIVES),
        agreement="onbekend" if demand.agreement is None else _decimals(demand.agreement),
        demand="onbekend" if demand.pressure is None else _decimals(demand.pressure),
        state=gap.state if gap else None,
        symbol=words.symbol if words else "",
        supply=words.name.nl if words else "geen pad waarop dit staat",
        open=gap.open if gap else False,
        counting=tuple(some.trajectory for some in gap.counting) if gap else (),
        online=tuple(some.trajectory for some in gap.online) if gap else (),
    )


def _asked(demand: DemandCell, name: Perspective) -> ShownAsked:
    found = demand.perspectives.get(name)
    if found is None:
        return ShownAsked("nothing", NOTHING)
    if not isinstance(found, Asked):
        return ShownAsked("hidden", HIDDEN_WORD)
    more = ", en kleine groepen" if found.more_hidden else ""
    told = f"{number(found.asked)} van {number(found.participants)}{more}; prioriteit {_decimals(found.priority)}"
    return ShownAsked("asked", told, tuple(dict.fromkeys(found.words)))


def _arithmetic(item: Proposal) -> str:
    """Return how the score came about, each perspective written out."""
    shown = [
        f"{number(one.asked)}/{number(one.participants)} × {_decimals(one.priority)}/{SCALE}"
        for one in item.demand.shown
    ]
    powers = ["" if weight == 1 else f" tot de macht {_decimals(weight)}" for weight in item.weights]
    return (
        f"vraag {_decimals(item.pressure)}{powers[0]} (= ({' + '.join(shown)}) / {len(shown)}) × "
        f"toestand {_decimals(item.state_value)}{powers[1]} = {_decimals(item.score)}"
    )


def _decimals(value: float) -> str:
    """Return a number with at most three decimals."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return text.replace(".", ",")
