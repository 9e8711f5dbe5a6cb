"""Owns the vocabulary of programme elements."""

from napl.core.text import Text
from napl.model.kind import Kind
from napl.model.vocabulary import Term, Vocabulary


class Element(Term, frozen=True, kw_only=True):
    """One of the programme elements."""

    group: str


class Elements(Vocabulary[Element], frozen=True, kw_only=True):
    """The vocabulary of programme elements."""


KIND = Kind(
    name="elements",
    place="framework/elements.yaml",
    model=Elements,
    title=Text("Programmaonderdelen", "Programme elements"),
)
