"""Owns the shape of a vocabulary of the ordering framework: an ordered list of terms."""

from typing import Generic, TypeVar

from napl.model.entity import Entity, Part, Source


class Term(Part, frozen=True, kw_only=True):
    """One term of a vocabulary."""

    id: str
    title: str
    description: str
    sources: tuple[Source, ...] = ()


T = TypeVar("T", bound=Term)


class Vocabulary(Entity, Generic[T], frozen=True, kw_only=True):
    """An ordered list of terms; the order counts."""

    title: str
    description: str
    terms: tuple[T, ...]
    sources: tuple[Source, ...] = ()

    def term(self, name: str) -> T | None:
        """Return the term with this id, or None."""
        return next((term for term in self.terms if term.id == name), None)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the terms, in order."""
        return tuple(term.id for term in self.terms)
