"""Owns the vocabulary of effective features."""

from napl.core.text import Text
from napl.model.kind import Kind
from napl.model.vocabulary import Term, Vocabulary


class Feature(Term, frozen=True, kw_only=True):
    """One of the effective features."""

    code: str
    rule: str


class Features(Vocabulary[Feature], frozen=True, kw_only=True):
    """The vocabulary of effective features."""


KIND = Kind(
    name="features",
    place="framework/features.yaml",
    model=Features,
    title=Text("Kenmerken van een werkzame opzet", "Effective features"),
)
