"""Owns what it takes to be a kind of entity: a name, a place in the data folder, a model."""

from dataclasses import dataclass

from napl.core.declared import declared
from napl.core.text import Text
from napl.model.entity import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of entity; its schema is `schemas/<name>.schema.json`.

    `place` is a folder below `data/`, or a single file (``framework/roles.yaml``) where there is only one; `bulk` says that
    a register may hold thousands of them; `optional` that a register works without this single file; `suffix` is what its
    files end in: ``.md`` for Markdown with YAML front matter.
    """

    name: str
    place: str
    model: type[Entity]
    title: Text
    bulk: bool = False
    optional: bool = False
    suffix: str = ".yaml"

    def file_of(self, name: str) -> str:
        """Return the file of the entity with this id, from the register's root."""
        return f"data/{self.place}" if self.single else f"data/{self.place}/{name}{self.suffix}"

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


def suffixes() -> dict[str, str]:
    """Return what the files of each kind end in."""
    return {kind.name: kind.suffix for kind in kinds().values()}
