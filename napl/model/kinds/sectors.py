"""Owns the vocabulary of sectors."""

from napl.core.text import Text
from napl.model.kind import Kind
from napl.model.vocabulary import Term, Vocabulary


class Sector(Term, frozen=True, kw_only=True):
    """One of the sectors."""

    includes: tuple[str, ...] = ()


class Sectors(Vocabulary[Sector], frozen=True, kw_only=True):
    """The vocabulary of sectors."""


KIND = Kind(
    name="sectors",
    place="framework/sectors.yaml",
    model=Sectors,
    title=Text("Sectoren", "Sectors"),
)
