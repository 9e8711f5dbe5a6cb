"""Owns the cutting of a text into words: their place, their spelling without accents, and their stem.

Stemming is Snowball's Porter stemmer for Dutch (PyStemmer, MIT and BSD). Its newer stemmer (Kraaij-Pohlmann) maps
*begeleiding* and *beleid* to one stem and *mentor* and *mentoren* to two, so it does not fit this field. What Porter
leaves unequal (*begeleidt*, *lessen*, *toets*, *training*) is levelled by `_levelled`.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from Stemmer import Stemmer  # type: ignore[import-not-found]

MOST_WORDS = 6000
"""So many words of a text are read; the longest real page is a tenth of it."""
LONGEST_WORD = 60
"""A longer run of letters is no word, in characters; it gets an empty stem, which nothing matches."""

_PORTER = Stemmer("dutch_porter")
_WORD = re.compile(r"\d+(?:[.,]\d+)*(?![^\W\d_])|[^\W_][\w&'’‘`´\u0300-\u036f\u00ad\u200b-\u200d]*")
_MARKUP = re.compile(r"<[^<>]{1,300}>")
_STOP = re.compile(r"[.!?;•](?:\s|$)|[\n\r]|\s[-–—*]\s")
_LONG_VOWEL = re.compile(r"([aeou])\1([^aeiou])$")
_DROPPED = re.compile(r"[^a-z0-9]+")
_NUMBERS = """nul een twee drie vier vijf zes zeven acht negen tien elf twaalf
dertien veertien vijftien zestien zeventien achttien negentien twintig"""
_NUMBER_WORDS = {word: number for number, word in enumerate(_NUMBERS.split())}


@dataclass(frozen=True, slots=True)
class Word:
    """A word at characters `start` to `end` of the title or the text; `sentence` counts through both."""

    folded: str
    stem: str
    number: int | None
    start: int
    end: int
    sentence: int
    in_title: bool
    hyphen: bool


def words(text: str, *, in_title: bool = False, sentence: int = 0) -> tuple[Word, ...]:
    """Return the first `MOST_WORDS` words of `text`, in order; sentences are counted from `sentence`.

    Markup is skipped; a compound with a hyphen gives a word for each part, with `hyphen` on all but the last.
    """
    plain = _MARKUP.sub(lambda found: " " * len(found.group()), text)
    found: list[Word] = []
    before = 0
    for match in _WORD.finditer(plain):
        start, end = match.span()
        if found and _STOP.search(plain, before, min(start + 1, before + 200)):
            sentence += 1
        folded, root = _forms(match.group()) if end - start <= LONGEST_WORD else ("", "")
        glued = plain[end : end + 1] in {"-", "‑"}
        found.append(Word(folded, root, _number(folded), start, end, sentence, in_title, glued))
        before = end
        if len(found) == MOST_WORDS:
            break
    return tuple(found)


def folded(raw: str) -> str:
    """Return a word in small letters and digits only: no accents, apostrophes, ampersands or hidden characters."""
    return _DROPPED.sub("", unicodedata.normalize("NFKD", raw).lower())


def stem(raw: str) -> str:
    """Return the stem of one word, equal for its inflections; an empty string where no letter or digit is left."""
    return _forms(raw)[1]


@lru_cache(maxsize=65536)
def _forms(raw: str) -> tuple[str, str]:
    plain = folded(raw)
    return plain, _levelled(_PORTER.stemWord(plain)) if plain else ""


def _levelled(root: str) -> str:
    if len(root) > 6 and root.endswith("ing"):
        root = root[:-3]
    while len(root) > 3 and root[-1] == root[-2] and root[-1] not in "aeiou":
        root = root[:-1]
    if len(root) > 4 and root.endswith(("es", "en")):
        root = root[:-2]
    while len(root) > 4 and root[-1] in "ts":
        root = root[:-1]
    if root.endswith("ie"):
        root = root[:-1]
    return _LONG_VOWEL.sub(r"\1\2", root)


def _number(word: str) -> int | None:
    if word.isdigit() and len(word) <= 4:
        return int(word)
    return _NUMBER_WORDS.get(word)
