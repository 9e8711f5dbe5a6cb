"""Owns the vocabulary of roles."""

from napl.core.text import Text
from napl.model.entity import Part
from napl.model.kind import Kind
from napl.model.vocabulary import Term, Vocabulary


class Homonym(Part, frozen=True, kw_only=True):
    """A word that also means something else; `clue` holds words that point to that other meaning."""

    term: str
    meaning: str
    clue: tuple[str, ...] = ()


class Role(Term, frozen=True, kw_only=True):
    """One of the roles."""

    sectors: tuple[str, ...]
    tasks: tuple[str, ...]
    synonyms: tuple[str, ...] = ()
    homonyms: tuple[Homonym, ...] = ()
    predecessor: str | None = None


class Roles(Vocabulary[Role], frozen=True, kw_only=True):
    """The vocabulary of roles."""


KIND = Kind(
    name="roles",
    place="framework/roles.yaml",
    model=Roles,
    title=Text("Rollen", "Roles"),
)
