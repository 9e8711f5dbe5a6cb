"""Owns how often a quote says that something happens."""

import re
from collections.abc import Iterable

from napl.model.kinds.classification import RepetitionWords

NEVER = re.compile(r"(?!)")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


class Repetition:
    """Reads how often something happens: ``acht keer``, ``elke les``, ``de derde en de zesde maand``."""

    def __init__(self, words: RepetitionWords) -> None:
        """Prepare the patterns; a list without words matches nothing."""
        self._numbers = {word: number for number, word in enumerate(words.numbers, start=2)}
        numbers, counted = _any(words.numbers), _any(words.counted)
        ordinals, each, moments = _any(words.ordinals), _any(words.each), _any(words.moments)
        self._counted = self._pattern(rf"\b({numbers}|\d\d?)\s+(?:{counted})\b", numbers, counted)
        self._each = self._pattern(rf"\b(?:{each})\s+(?:\w+\s+)?(?:{moments})\b", each, moments)
        self._ordinals = self._pattern(rf"\b(?:{ordinals})\b.*\ben\b.*\b(?:{ordinals})\b", ordinals)

    @staticmethod
    def _pattern(pattern: str, *words: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE) if all(words) else NEVER

    def times(self, quote: str) -> int:
        """Return how often `quote` says that something happens; 1 where it does not say so, 2 for more than once."""
        counted = self._counted.search(quote)
        if counted is not None:
            said = counted[1].lower()
            return self._numbers.get(said) or int(said)
        return 2 if self._each.search(quote) or (" en " in quote and self._ordinals.search(quote)) else 1
