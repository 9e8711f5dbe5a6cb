"""Owns the guess at what somebody meant: the nearest known word."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Return the known word most like `word`, or None where none is close (ratio of difflib below `cutoff`)."""
    matches = get_close_matches(word[:200], sorted(known), n=1, cutoff=cutoff)
    return matches[0] if matches else None


def same(word: str, known: Iterable[str]) -> str | None:
    """Return the one known word that differs from `word` in capitals only, or None where there is none or more than one."""
    found = [name for name in known if name.casefold() == word.casefold()]
    return found[0] if len(found) == 1 else None
