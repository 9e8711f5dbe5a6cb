"""Owns the index of words: for every stem the trajectories that hold it and how much it says of them, cut into chunks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from napl.site.finder.synonyms import with_synonyms
from napl.site.finder.words import shared_start, stems

COMMON = 0.5
"""A stem in more than this share of the entries tells none apart; it is left out, and the finder says so."""
CHUNK = 24_000
"""Characters of postings in a chunk, about: some 8 KB compressed, so that a word asks little of the network."""
BASE = 16
"""A posting is one number: the distance to the row before times this, plus the weight."""
_VOICED = re.compile(r"(ij|[eou]i|oe|ie|[eo]u|(?<![aeiou])[aeou])([vz])$")
_UNVOICED = {"v": "f", "z": "s"}
Field = tuple[int, Iterable[str]]
"""A weight, and the texts that have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The index of a register: its stems in order, those left out as too common, and chunks of postings.

    `starts` gives for each chunk the number of its first stem.
    """

    stems: tuple[str, ...]
    common: tuple[str, ...]
    starts: tuple[int, ...]
    chunks: tuple[str, ...]


def index(entries: Iterable[Iterable[Field]]) -> Index:
    """Return the index of entries, each told by its fields; a stem weighs what the fields that hold it weigh together."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    count = 0
    for row, fields in enumerate(entries):
        count += 1
        for stem, weight in _weights(fields).items():
            postings[stem].append(row * BASE + min(weight, BASE - 1))
    _join_voiced(postings)
    bound = max(COMMON * count, 3)
    common = tuple(sorted(stem for stem, rows in postings.items() if len(rows) > bound))
    kept = sorted(postings.keys() - set(common))
    encoded = [_encoded(postings[stem]) for stem in kept]
    chunks = list(_chunks(encoded))
    starts = [0]
    for chunk in chunks[:-1]:
        starts.append(starts[-1] + len(chunk))
    return Index(
        stems=tuple(kept),
        common=common,
        starts=tuple(starts) if chunks else (),
        chunks=tuple(f"[{','.join(chunk)}]" for chunk in chunks),
    )


def _join_voiced(postings: defaultdict[str, list[int]]) -> None:
    """Give *schrijf* and *schrijven*, *lees* and *lezen* the same postings: their stems differ by their last letter.

    A short vowel is written twice there: *lees* stands as it is typed, for its stem is that of *lessen*.
    """
    for stem, found in [(one, _VOICED.search(one)) for one in postings]:
        if found:
            vowel, last = found.groups()
            other = f"{stem[: found.start()]}{vowel if len(vowel) > 1 else vowel * 2}{_UNVOICED[last]}"
            heaviest = {posting // BASE: posting for posting in sorted({*postings[stem], *postings.get(other, ())})}
            postings[stem] = postings[other] = list(heaviest.values())


def _weights(fields: Iterable[Field]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for weight, texts in fields:
        for stem in set[str]().union(*(with_synonyms(stems(text)) for text in texts)):
            found[stem] = found.get(stem, 0) + weight
    return found


def _encoded(postings: Sequence[int]) -> str:
    """Return postings as JSON, each with its row told from the one before; they come with their row in full."""
    steps = [one - before // BASE * BASE for before, one in pairwise((0, *postings))]
    return f"[{','.join(map(str, steps))}]"


def _chunks(encoded: Sequence[str]) -> Iterator[list[str]]:
    size = 0

    def number(text: str) -> int:
        nonlocal size
        size += len(text)
        return size // CHUNK

    for _, group in groupby(encoded, key=number):
        yield list(group)


def front_coded(stems: Sequence[str]) -> str:
    """Return sorted stems as one text: each as the length that it shares with the one before (base 36) and its rest."""
    told = []
    before = ""
    for stem in stems:
        shared = shared_start(before[:35], stem)
        told.append(f"{'0123456789abcdefghijklmnopqrstuvwxyz'[shared]}{stem[shared:]}")
        before = stem
    return " ".join(told)
