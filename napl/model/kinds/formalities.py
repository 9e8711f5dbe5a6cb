"""Owns the vocabulary of formalities."""

from napl.core.text import Text
from napl.model.kind import Kind
from napl.model.vocabulary import Term, Vocabulary


class Formality(Term, frozen=True, kw_only=True):
    """One of the formalities."""


class Formalities(Vocabulary[Formality], frozen=True, kw_only=True):
    """The vocabulary of formalities."""


KIND = Kind(
    name="formalities",
    place="framework/formalities.yaml",
    model=Formalities,
    title=Text("Formaliteit", "Formalities"),
)
