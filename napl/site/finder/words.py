"""Owns how a text becomes the words that are searched by; `site/scripts/words.js` does the same with what somebody types.

The stems are those of the classifier, but for a few words; a test compares them with the browser's on every word of the register.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from napl.classify.suggest import words as classifier

_WORD = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")
_MARKS = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_SHORTEST_PART = 3
_KEPT = re.compile("beginnend|startend|spelling|groning")
"""Starts of words that are their own stem, for who types them does not look for *beginnen*, *starten*, *spelen* or *grond*."""
NAME = 80
"""Texts of at most so many characters are names, which come back in one trajectory after another; their stems are kept."""


def folded(text: str) -> str:
    """Return a text in lower case without accents and with straight apostrophes, the way that words are compared."""
    lower = text.replace("’", "'").lower()
    if lower.isascii():
        return lower
    return _MARKS.sub("", unicodedata.normalize("NFKD", lower))


def shared_start(one: str, other: str) -> int:
    """Return how many letters at the start two texts share."""
    for number, (letter, also) in enumerate(zip(one, other, strict=False)):
        if letter != also:
            return number
    return min(len(one), len(other))


def words(text: str) -> Iterator[str]:
    """Yield the words of a text: ``wt-coördinator`` gives itself in one piece and its longer part."""
    for found in _WORD.findall(folded(text)):
        yield from _parts(found)


def _parts(found: str) -> Iterator[str]:
    if found.isalnum():
        yield found
        return
    yield found.replace("-", "").replace("'", "")
    if "-" in found:
        yield from (part for part in found.split("-") if len(part) >= _SHORTEST_PART and part.isalnum())


def stem(word: str) -> str:
    """Return the stem that a word is searched by."""
    kept = _KEPT.match(word)
    return kept[0] if kept else classifier.stem(word)


def stems(text: str) -> frozenset[str]:
    """Return the different stems of a text."""
    return _kept_stems(text) if len(text) <= NAME else _stems(text)


def _stems(text: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(_stems_of, set(_WORD.findall(folded(text))))))


_kept_stems = lru_cache(maxsize=8192)(_stems)


@lru_cache(maxsize=65536)
def _stems_of(found: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in _parts(found))
