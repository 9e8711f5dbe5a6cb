"""Owns the vocabulary of levels."""

from napl.core.text import Text
from napl.model.kind import Kind
from napl.model.vocabulary import Term, Vocabulary


class Level(Term, frozen=True, kw_only=True):
    """One of the levels."""


class Levels(Vocabulary[Level], frozen=True, kw_only=True):
    """The vocabulary of levels."""


KIND = Kind(
    name="levels",
    place="framework/levels.yaml",
    model=Levels,
    title=Text("Niveaus", "Levels"),
)
