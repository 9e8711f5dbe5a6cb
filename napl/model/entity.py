"""Owns what all entities share: the frozen base, sources, suppressions, and values that may be unknown."""

from typing import Literal

import msgspec

Unknown = Literal["unknown"]
Quantity = int | float | Unknown
"""A number of zero or more, or ``unknown``; never zero for unknown."""
Answer = Literal["yes", "no", "unknown"]
Date = str
"""A calendar date as ``YYYY-MM-DD``: such texts compare and sort as dates do."""


class Part(msgspec.Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True):
    """A frozen part of an entity; lists are tuples; fields are named as the keys of its schema."""


class Suppression(Part, frozen=True, kw_only=True):
    """A finding that deliberately does not hold here."""

    rule: str
    reason: str


class Entity(Part, frozen=True, kw_only=True):
    """One entry of the register; `id` equals its file name."""

    id: str
    suppress: tuple[Suppression, ...] = ()


class Source(Part, frozen=True, kw_only=True):
    """A public source; `note` says what it contributes."""

    title: str
    url: str | None = None
    note: str | None = None


class Price(Part, frozen=True, kw_only=True):
    """What one participant pays, in euro."""

    amount: Quantity
    free: bool = False
    vat: str = "unknown"
    note: str | None = None


def known(value: Quantity | None) -> float | None:
    """Return a quantity as a number, or None where it is unknown or absent."""
    return None if value is None or isinstance(value, str) else float(value)
