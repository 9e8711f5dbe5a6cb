"""Owns what it takes to be a kind of entity: a name, a place in the data folder, a model."""

from dataclasses import dataclass

from napl.core.declared import declared
from napl.core.text import Text
from napl.model.entity import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of entity; its schema is `schemas/<name>.schema.json`.

    `place` is a folder below `data/`, or a single file (``framework/roles.yaml``) where there is only one; `bulk` says that
    a register may hold thousands of them; `optional` that a register works without this single file.
    """

    name: str
    place: str
    model: type[Entity]
    title: Text
    bulk: bool = False
    optional: bool = False

    @property
    def single(self) -> bool:
        """Whether the register holds exactly one of this kind."""
        return self.place.endswith(".yaml")


def kinds() -> dict[str, Kind]:
    """Return every kind by name, sorted."""
    return {kind.name: kind for kind in sorted(declared("napl.model.kinds", "KIND", Kind), key=lambda kind: kind.name)}


def places() -> dict[str, str]:
    """Return the kind's name for every place below the data folder."""
    return {kind.place: kind.name for kind in kinds().values()}
