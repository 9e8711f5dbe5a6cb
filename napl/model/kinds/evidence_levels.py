"""Owns the vocabulary of evidence levels."""

from napl.core.text import Text
from napl.model.kind import Kind
from napl.model.vocabulary import Term, Vocabulary


class EvidenceLevel(Term, frozen=True, kw_only=True):
    """One of the evidence levels."""


class EvidenceLevels(Vocabulary[EvidenceLevel], frozen=True, kw_only=True):
    """The vocabulary of evidence levels."""


KIND = Kind(
    name="evidence-levels",
    place="framework/evidence-levels.yaml",
    model=EvidenceLevels,
    title=Text("Niveaus van onderbouwing", "Evidence levels"),
)
