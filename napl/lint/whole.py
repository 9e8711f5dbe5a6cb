"""Owns what a rule over the whole register sees, and how it names the file of an entity."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from napl.model.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """The register with the files of its entities by kind and id; `names` as in `Context`; `today` comes from the caller."""

    register: Register
    files: Mapping[tuple[str, str], tuple[str, ...]]
    names: Mapping[str, frozenset[str]]
    today: date

    def file(self, kind: str, name: str) -> str:
        """Return the file of an entity; the first by name where two files claim its id."""
        return self.files[kind, name][0]
