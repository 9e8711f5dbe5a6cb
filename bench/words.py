"""Owns the words that made texts are built from: Dutch nouns of school work, and the halves of its compounds.

The lists stand in `bench/lists`. Right halves are nouns with `de` only, so that every sentence is grammatical.
"""

import random
from pathlib import Path


def _listed(name: str) -> tuple[str, ...]:
    return tuple((Path(__file__).parent / "lists" / f"{name}.txt").read_text(encoding="utf-8").split())


LEFT, RIGHT = _listed("left"), _listed("right")
NAME_LEFT, NAME_RIGHT = _listed("name-left"), _listed("name-right")
SUBJECT, PLACE = _listed("subject"), _listed("place")


def compound(chance: random.Random) -> str:
    """Return a compound noun such as `leesgesprek`; words early in the lists come up more often, as some do in real text."""
    left = LEFT[min(chance.randrange(len(LEFT)), chance.randrange(len(LEFT)))]
    right = RIGHT[min(chance.randrange(len(RIGHT)), chance.randrange(len(RIGHT)))]
    return f"{left}{right}"


def house_name(chance: random.Random) -> str:
    """Return an invented proper name such as `Berkenstroom`."""
    return f"{chance.choice(NAME_LEFT)}{chance.choice(NAME_RIGHT)}"


def slug(text: str) -> str:
    """Return a text as an id: lower-case letters, digits and hyphens."""
    plain = text.lower().replace("ë", "e").replace("é", "e").replace("ï", "i").replace("ö", "o")
    return "-".join("".join(sign if sign.isascii() and sign.isalnum() else " " for sign in plain).split())
