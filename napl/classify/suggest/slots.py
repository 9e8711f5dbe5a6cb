"""Owns the small language of cue phrases: a phrase is words with a space between them; each matches its inflections.

- ``a|b``      one of these words
- ``=worden``  exactly this word, not its inflections
- ``reken*``   any word that begins so; ``*beleid`` any word that ends so
- ``...``      up to six words in between, within the sentence
- ``{rol}``    the name of a role
- ``{5+}``     a number of five or more, in digits or as a word

Compounds need no own entry: *taal coördinator*, *taal-coördinator* and *taalcoördinator* match one another.
"""

from dataclasses import dataclass

from napl.classify.suggest.words import folded, stem

GAP = 6
"""Most words that ``...`` stands for."""
_ROLE = "{rol}"
_SHORTEST_PART = 4


@dataclass(frozen=True, slots=True)
class Slot:
    """What one place in a phrase accepts; a gap accepts up to `GAP` words."""

    stems: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    least: int | None = None
    role: bool = False
    gap: bool = False


def needed(form: tuple[Slot, ...]) -> frozenset[str]:
    """Return the stems without which a phrase cannot stand in a text."""
    plain = (slot for slot in form if len(slot.stems) == 1 and not (slot.prefixes or slot.suffixes or slot.exact))
    return frozenset(root for slot in plain for root in slot.stems)


def forms(phrase: str) -> tuple[tuple[Slot, ...], ...]:
    """Return the slots of a phrase, and of the same phrase with two neighbours written as one compound."""
    parts = _parts(phrase)
    row = tuple(_slot(part) for part in parts)
    if not row or row[0].gap or row[-1].gap:
        message = f"a phrase needs a word at its begin and end: {phrase!r}"
        raise ValueError(message)
    compounds = (
        (*row[:at], Slot(stems=frozenset({left + stem(right), f"{left}s{stem(right)}"})), *row[at + 2 :])
        for at, (left, right) in enumerate(zip(map(folded, parts), map(folded, parts[1:]), strict=False))
        if min(len(left), len(right)) >= _SHORTEST_PART and parts[at].isalpha() and parts[at + 1].isalpha()
    )
    return (row, *compounds)


def _parts(phrase: str) -> tuple[str, ...]:
    """Return the parts of a phrase; a word with a hyphen gives a part for each side, as in a text."""
    cut = (part.split("-") if "|" not in part else [part] for part in phrase.split())
    return tuple(piece for pieces in cut for piece in pieces if piece)


def _slot(part: str) -> Slot:
    if part == "...":
        return Slot(gap=True)
    if part == _ROLE:
        return Slot(role=True)
    if part.startswith("{") and part.endswith("+}"):
        return Slot(least=int(part[1:-2]))
    options = part.split("|")
    return Slot(
        stems=frozenset(stem(option) for option in options if "*" not in option and not option.startswith("=")) - {""},
        exact=frozenset(folded(option) for option in options if option.startswith("=")) - {""},
        prefixes=tuple(folded(option) for option in options if option.endswith("*")),
        suffixes=tuple(folded(option) for option in options if option.startswith("*")),
    )
