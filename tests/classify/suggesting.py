"""Owns the cues of the shipped framework, and suggestions from them."""

from functools import cache
from pathlib import Path

import msgspec

from napl.classify.suggest.engine import Suggestions, compile_vocabulary, suggest
from napl.classify.suggest.vocabulary import Compiled
from napl.load.parse import parse
from napl.model.kinds.cues import Cues
from napl.model.kinds.roles import Roles

FRAMEWORK = Path(__file__).parents[2] / "data" / "framework"


def vocabulary_file(name: str) -> object:
    """Return the data of a vocabulary of the framework."""
    parsed = parse((FRAMEWORK / f"{name}.yaml").read_bytes(), name)
    assert parsed.faults == ()
    return parsed.data


@cache
def cues() -> Cues:
    """Return the shipped cues."""
    return msgspec.convert(vocabulary_file("cues"), Cues)


@cache
def compiled() -> Compiled:
    """Return the shipped vocabulary."""
    return compile_vocabulary(msgspec.convert(vocabulary_file("roles"), Roles), cues())


def of(title: str, text: str) -> Suggestions:
    """Return suggestions from the shipped vocabulary."""
    return suggest(title, text, compiled())
