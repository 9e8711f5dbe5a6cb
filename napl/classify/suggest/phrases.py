"""Owns finding where phrases stand in a row of words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from napl.classify.suggest.slots import GAP, Slot, forms, needed
from napl.classify.suggest.words import Word

_KEY = 2
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase found in words `first` up to, not including, `past`."""

    phrase: int
    first: int
    past: int


@dataclass(frozen=True, slots=True)
class Finder:
    """Phrases ready to be found: their slots with those of their compounds, and which a first word may begin.

    `needs` holds the stems that must be somewhere in the text; they rule out most phrases at once.
    """

    slots: tuple[tuple[Slot, ...], ...]
    needs: tuple[frozenset[str], ...]
    phrase_of: tuple[int, ...]
    by_stem: Mapping[str, tuple[int, ...]]
    by_word: Mapping[str, tuple[int, ...]]
    by_prefix: Mapping[str, tuple[tuple[str, int], ...]]
    by_suffix: Mapping[str, tuple[tuple[str, int], ...]]
    by_number: tuple[int, ...]
    by_role: tuple[int, ...]

    def find(self, row: Sequence[Word], roles: Mapping[int, Sequence[int]]) -> tuple[Found, ...]:
        """Return every place where a phrase stands in `row`; `roles` gives, by first word, where names of roles end."""
        joined = [_joined(row, at) for at in range(len(row))]
        present = {word.stem for word in row}.union(joined)
        found: list[Found] = []
        known: dict[str, frozenset[int]] = {}
        for at, word in enumerate(row):
            if word.folded not in known:
                known[word.folded] = frozenset(some for some in self._begun_by(word) if self.needs[some] <= present)
            candidates = known[word.folded]
            if joined[at] in self.by_stem:
                candidates = candidates.union(self.by_stem[joined[at]])
            if at in roles:
                candidates = candidates.union(self.by_role)
            for candidate in sorted(candidates):
                past = _end(self.slots[candidate], row, at, roles, word.sentence)
                if past:
                    found.append(Found(self.phrase_of[candidate], at, past))
        return tuple(found)

    def _begun_by(self, word: Word) -> tuple[int, ...]:
        """Return the phrases that may begin with a word."""
        if not word.stem:
            return ()
        folded_word = word.folded
        return (
            *self.by_stem.get(word.stem, ()),
            *self.by_word.get(word.folded, ()),
            *(some for start, some in self.by_prefix.get(folded_word[:_KEY], ()) if folded_word.startswith(start)),
            *(some for end, some in self.by_suffix.get(folded_word[-_KEY:], ()) if folded_word.endswith(end)),
            *(self.by_number if word.number is not None else ()),
        )


def finder(phrases: Sequence[str]) -> Finder:
    """Return a finder for `phrases`; a `Found` names a phrase by its place in this sequence.

    Raises ValueError for a phrase without a word, or one that begins or ends with ``...``.
    """
    every = tuple((number, form) for number, phrase in enumerate(phrases) for form in forms(phrase))
    heads = [form[0] for _, form in every]
    return Finder(
        slots=tuple(form for _, form in every),
        needs=tuple(needed(form) for _, form in every),
        phrase_of=tuple(number for number, _ in every),
        by_stem=_grouped((root, at) for at, head in enumerate(heads) for root in head.stems),
        by_word=_grouped((word, at) for at, head in enumerate(heads) for word in head.exact),
        by_prefix=_grouped((start[:_KEY], (start, at)) for at, head in enumerate(heads) for start in head.prefixes),
        by_suffix=_grouped((end[-_KEY:], (end, at)) for at, head in enumerate(heads) for end in head.suffixes),
        by_number=tuple(at for at, head in enumerate(heads) if head.least is not None),
        by_role=tuple(at for at, head in enumerate(heads) if head.role),
    )


def _grouped(pairs: Iterable[tuple[str, V]]) -> dict[str, tuple[V, ...]]:
    """Return the second of each pair, by the first."""
    found: dict[str, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(some) for key, some in found.items()}


def _joined(row: Sequence[Word], at: int) -> str:
    """Return the stem of a word and the next written as one; an empty string at the end of a sentence."""
    if at + 1 < len(row) and row[at].sentence == row[at + 1].sentence and len(row[at].folded) > 1:
        return row[at].folded + row[at + 1].stem
    return ""


def _taken(slot: Slot, row: Sequence[Word], at: int) -> int:
    """Return how many words from `at` a slot takes: 0, 1, or 2 for a compound that is written apart."""
    word = row[at]
    if (word.stem in slot.stems and word.stem) or word.folded in slot.exact:
        return 1
    if slot.prefixes and word.folded.startswith(slot.prefixes):
        return 1
    if slot.suffixes and word.folded.endswith(slot.suffixes):
        return 1
    if slot.least is not None and word.number is not None and word.number >= slot.least:
        return 1
    return 2 if slot.stems and _joined(row, at) in slot.stems else 0


def _end(slots: Sequence[Slot], row: Sequence[Word], at: int, roles: Mapping[int, Sequence[int]], sentence: int) -> int:
    """Return where a phrase of these slots ends that begins at `at`, or 0 where it does not stand there."""
    if not slots:
        return at
    slot, rest = slots[0], slots[1:]
    if slot.gap:
        ends = (_end(rest, row, at + skip, roles, sentence) for skip in range(GAP + 1))
        return next((past for past in ends if past), 0)
    if at >= len(row) or row[at].sentence != sentence:
        return 0
    if slot.role:
        ends = (_end(rest, row, past, roles, sentence) for past in roles.get(at, ()))
        return next((past for past in ends if past), 0)
    taken = _taken(slot, row, at)
    return _end(rest, row, at + taken, roles, sentence) if taken else 0
