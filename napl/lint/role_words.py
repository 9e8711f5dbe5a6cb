"""Owns the way from a word for a role, written as an id, to the roles that know it as a synonym or as their title."""

from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from napl.core.nearest import written_as_id
from napl.model.kinds.roles import Role
from napl.model.register import Register


def roles_of(frame: Register) -> tuple[Role, ...]:
    """Return the roles of the framework, in order; none where the vocabulary was refused."""
    return cast("tuple[Role, ...]", tuple(frame.terms("roles").values()))


@lru_cache(maxsize=4)
def _meant(frame: Register) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for role in roles_of(frame):
        for words in (role.id, role.title, *role.synonyms):
            found.setdefault(written_as_id(words), {})[role.id] = None
    return {words: tuple(ids) for words, ids in found.items()}


def meant_roles(value: str, frame: Register) -> tuple[str, ...]:
    """Return the ids of the roles that know `value` by another name than their id; none for an id or an unknown word."""
    if value in frame.terms("roles"):
        return ()
    return _meant(frame).get(written_as_id(value), ())
