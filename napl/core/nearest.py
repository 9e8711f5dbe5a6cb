"""Owns the guess at what somebody meant: the nearest known word."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

_LEAST = 4
"""So many characters a beginning needs to stand for the whole word."""
_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


def written_as_id(words: str) -> str:
    """Return words as an id: lower case, without accents, hyphens in place of everything but letters and digits."""
    plain = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Return the known word most like `word`, or None where none is close (ratio of difflib below `cutoff`).

    Nearest of all is a word that differs in capitals, accents, signs or leading zeros only, as ``KK1`` and ``KK01`` do;
    then the only one of which `word` is the beginning, or that is the beginning of `word`.
    """
    wanted = _bare(word[:200])
    by_form: dict[str, str] = {}
    for name in sorted(known):
        by_form.setdefault(_bare(name), name)
    if wanted in by_form:
        return by_form[wanted]
    whole = [form for form in by_form if _begins(wanted, form) or _begins(form, wanted)]
    matches = whole if len(whole) == 1 else get_close_matches(wanted, by_form, n=1, cutoff=cutoff)
    return by_form[matches[0]] if matches else None


def _bare(word: str) -> str:
    return _ZEROS.sub("", written_as_id(word)) or word


def _begins(start: str, word: str) -> bool:
    return len(start) >= _LEAST and word.startswith(f"{start}-")


def same(word: str, known: Iterable[str]) -> str | None:
    """Return the one known word that differs from `word` in capitals only, or None where there is none or more than one."""
    found = [name for name in known if name.casefold() == word.casefold()]
    return found[0] if len(found) == 1 else None
