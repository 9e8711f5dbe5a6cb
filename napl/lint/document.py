"""Owns what a rule over one document sees: the document, and what is known of the rest of the register."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from napl.model.entity import Entity
from napl.model.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file that its schema accepts: its plain data (keys in the order of the file), its entity, its bytes.

    `special` holds the bytes that are no ordinary character, in order: a quick way to see what a file cannot hold.
    """

    file: str
    kind: str
    name: str
    raw: bytes
    special: bytes
    data: dict[str, Any]
    entity: Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a rule over one document may know of the rest.

    `names`: ids by kind, by file name, so that a file with a fault of its own still counts as known; for a vocabulary the
    ids of its terms. `frame`: a register of everything but the kinds that come by the thousand. `today`: the day as of which
    is judged. `latest`: the last day on which something can have happened: that day, or the day of reading where that comes
    first. `unsure`: kinds of which `names` may lack an id, as the file that lists them cannot be read.
    """

    names: Mapping[str, frozenset[str]]
    frame: Register
    today: date
    latest: date
    unsure: frozenset[str] = frozenset()
