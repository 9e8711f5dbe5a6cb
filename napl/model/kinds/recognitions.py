"""Owns the vocabulary of recognitions."""

from napl.core.text import Text
from napl.model.kind import Kind
from napl.model.vocabulary import Term, Vocabulary


class Recognition(Term, frozen=True, kw_only=True):
    """One of the recognitions."""

    body: str
    formality: str | None = None


class Recognitions(Vocabulary[Recognition], frozen=True, kw_only=True):
    """The vocabulary of recognitions."""


KIND = Kind(
    name="recognitions",
    place="framework/recognitions.yaml",
    model=Recognitions,
    title=Text("Erkenningen", "Recognitions"),
)
