"""Owns the vocabulary of fixed questions about a trajectory."""

from napl.core.text import Text
from napl.model.kind import Kind
from napl.model.vocabulary import Term, Vocabulary


class Question(Term, frozen=True, kw_only=True):
    """One fixed question."""


class Questions(Vocabulary[Question], frozen=True, kw_only=True):
    """The fixed questions."""


KIND = Kind(
    name="questions",
    place="framework/questions.yaml",
    model=Questions,
    title=Text("Vaste vragen", "Fixed questions"),
    optional=True,
)
