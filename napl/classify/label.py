"""Owns what a classification says: a label with its rule, its reason and the fields and quotes that it rests on."""

from typing import Literal

import msgspec

from napl.core.text import KeyPath, Text

Certainty = Literal["declared", "derived", "suggested", "unknown"]
"""By the provider's word; from the facts; likely, but some facts are missing; not to be known from the facts."""
UNKNOWN = "unknown"
DERIVED: Certainty = "derived"
SUGGESTED: Certainty = "suggested"


class Ground(msgspec.Struct, frozen=True, gc=False):
    """What a label rests on: the key path of a field of the trajectory, and its value or quote as text, empty where it is."""

    where: KeyPath
    quote: str


class Rule(msgspec.Struct, frozen=True, gc=False):
    """One way in which a facet gives a label; `text` says when, and may name thresholds: ``{weeks}``."""

    facet: str
    id: str
    text: Text


class Label(msgspec.Struct, frozen=True, gc=False):
    """A value that a trajectory has on a facet; `primary` holds for exactly one label of a facet."""

    facet: str
    value: str
    certainty: Certainty
    rule: str
    reason: Text
    because: tuple[Ground, ...] = ()
    primary: bool = True

    @property
    def known(self) -> bool:
        """Whether the value rests on facts or on the provider's word."""
        return self.certainty in {"declared", "derived"}
