"""Owns the vocabulary of evaluation depths."""

from napl.core.text import Text
from napl.model.kind import Kind
from napl.model.vocabulary import Term, Vocabulary


class EvaluationDepth(Term, frozen=True, kw_only=True):
    """One of the evaluation depths."""


class EvaluationDepths(Vocabulary[EvaluationDepth], frozen=True, kw_only=True):
    """The vocabulary of evaluation depths."""


KIND = Kind(
    name="evaluation-depths",
    place="framework/evaluation-depths.yaml",
    model=EvaluationDepths,
    title=Text("Diepte van evaluatie", "Evaluation depths"),
)
