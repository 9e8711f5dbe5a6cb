"""Owns the states of a cell, worst first, and what each of them means."""

from dataclasses import dataclass
from typing import Literal, get_args

from napl.core.text import Text

State = Literal[
    "undefined",
    "white",
    "candidate",
    "lapsing",
    "unavailable",
    "thin",
    "one-sided",
    "covered",
    "not-applicable",
]
STATES: tuple[State, ...] = get_args(State)
"""The states, worst first; `not-applicable` stands outside the order."""
OPEN: frozenset[State] = frozenset(STATES[:7])
"""The states that are a gap: something is missing."""


@dataclass(frozen=True, slots=True)
class StateWords:
    """How a state is shown: a symbol that needs no colour, a short name, and what it means."""

    symbol: str
    name: Text
    meaning: Text


WORDS: dict[State, StateWords] = {
    "undefined": StateWords(
        "?",
        Text("onbepaald", "undefined"),
        Text(
            "het pad zegt hier zelf nog niet wat een leraar kan of wat een programma moet opleveren",
            "the path itself does not say yet what a teacher can do here, or what a programme must bring",
        ),
    ),
    "white": StateWords(
        "○", Text("wit", "white"), Text("er is geen enkel traject voor", "no trajectory at all serves it")
    ),
    "candidate": StateWords(
        "◌",
        Text("kandidaat", "candidate"),
        Text("er zijn trajecten, maar geen ervan is opgenomen", "trajectories exist, but none is admitted"),
    ),
    "lapsing": StateWords(
        "◔",
        Text("loopt af", "lapsing"),
        Text("elk opgenomen traject verloopt binnen de termijn", "every admitted trajectory lapses within the horizon"),
    ),
    "unavailable": StateWords(
        "◑",
        Text("niet te volgen", "unavailable"),
        Text(
            "er is een opgenomen traject, maar geen uitvoering binnen de termijn",
            "a trajectory is admitted, but no edition starts within the horizon",
        ),
    ),
    "thin": StateWords(
        "◒",
        Text("dun", "thin"),
        Text("er is één traject of één aanbieder", "there is one trajectory, or one provider"),
    ),
    "one-sided": StateWords(
        "◕",
        Text("eenzijdig", "one-sided"),
        Text("alle trajecten zijn van één familie van vormen", "all trajectories are of one family of models"),
    ),
    "covered": StateWords(
        "●",
        Text("gedekt", "covered"),
        Text(
            "twee of meer trajecten van twee of meer aanbieders en families",
            "two or more trajectories of two or more providers and families",
        ),
    ),
    "not-applicable": StateWords(
        "–",
        Text("n.v.t.", "n/a"),
        Text("het pad zegt dat hier geen aanbod nodig is", "the path says that no offer is needed here"),
    ),
}


def worse(one: State, other: State) -> bool:
    """Say whether `one` is a worse state than `other`."""
    return STATES.index(one) < STATES.index(other)
