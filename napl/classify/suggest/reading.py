"""Owns one reading of a title and a text: the names of roles and the cue phrases in it, each with its passage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from napl.classify.suggest.phrases import Found
from napl.classify.suggest.vocabulary import Compiled
from napl.classify.suggest.words import Word, words
from napl.model.kinds.cues import Cue

AROUND = 3
"""So many words before and after a phrase are quoted with it, within the sentence."""
_NOT = frozenset({"geen", "niet", "zonder", "nooit", "noch"})
_BUT = frozenset({"alleen", "enkel", "slechts", "meer"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a role in the title or text; `weight` says how much it means that the reader will have that role."""

    role: str
    weight: float
    first: int
    past: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of a cue in the title or text."""

    cue: Cue
    phrase: str
    first: int
    past: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What stands in a title and a text."""

    title: str
    text: str
    row: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    hits: tuple[Hit, ...]

    def quote(self, first: int, past: int) -> str:
        """Return the literal passage around words `first` up to `past`."""
        place = (self.row[first].sentence, self.row[first].in_title)
        while first > 0 and past - first < AROUND + 1 and _place(self.row[first - 1]) == place:
            first -= 1
        last, limit = past - 1, past - 1 + AROUND
        while last + 1 < len(self.row) and last < limit and _place(self.row[last + 1]) == place:
            last += 1
        source = self.title if place[1] else self.text
        return source[self.row[first].start : self.row[last].end]

    def in_title(self, at: Mention | Hit) -> bool:
        """Return whether a mention or hit stands in the title."""
        return self.row[at.first].in_title


def read(title: str, text: str, vocabulary: Compiled) -> Reading:
    """Return the reading of a title and a text."""
    head = words(title, in_title=True)
    row = (*head, *words(text, sentence=head[-1].sentence + 1 if head else 0))
    names = _longest(vocabulary.names.find(row, {}))
    spans: dict[int, list[int]] = {}
    for name in names:
        spans.setdefault(name.first, []).append(name.past)
    hits = _hits(row, vocabulary, spans)
    frames = tuple(hit for hit in hits if hit.cue.facet == "mention")
    return Reading(
        title=title,
        text=text,
        row=row,
        mentions=_mentions(row, names, frames, vocabulary),
        hits=tuple(hit for hit in hits if hit.cue.facet != "mention"),
    )


def _place(word: Word) -> tuple[int, bool]:
    return word.sentence, word.in_title


def _longest(names: Sequence[Found]) -> tuple[Found, ...]:
    """Return the names of which no longer one covers a word; names of one and the same passage all stay."""
    kept: list[Found] = []
    taken: dict[int, tuple[int, int]] = {}
    for name in sorted(names, key=lambda name: (name.first - name.past, name.first)):
        span = (name.first, name.past)
        if all(taken.get(at, span) == span for at in range(*span)):
            taken.update(dict.fromkeys(range(*span), span))
            kept.append(name)
    return tuple(sorted(kept, key=lambda name: (name.first, name.phrase)))


def _hits(row: Sequence[Word], vocabulary: Compiled, spans: Mapping[int, Sequence[int]]) -> tuple[Hit, ...]:
    found = vocabulary.phrases.find(row, spans)
    silent = {
        (vocabulary.phrase_of[some.phrase].cue, row[some.first].sentence)
        for some in found
        if vocabulary.phrase_of[some.phrase].silences
    }
    hits = []
    for some in found:
        phrase = vocabulary.phrase_of[some.phrase]
        cue = vocabulary.cues[phrase.cue]
        if phrase.silences or (phrase.cue, row[some.first].sentence) in silent or not _fits(cue, row[some.first]):
            continue
        if not _denied(row, some.first):
            hits.append(Hit(cue, phrase.text, some.first, some.past))
    return tuple(hits)


def _fits(cue: Cue, word: Word) -> bool:
    return cue.where == "anywhere" or (cue.where == "title") == word.in_title


def _denied(row: Sequence[Word], first: int) -> bool:
    """Return whether one of the two words before says not or no, as in *geen diploma*; *niet alleen* denies nothing."""
    for at in range(max(0, first - 2), first):
        if row[at].folded in _NOT and row[at].sentence == row[first].sentence and row[at + 1].folded not in _BUT:
            return True
    return False


def _mentions(
    row: Sequence[Word], names: Sequence[Found], frames: Sequence[Hit], vocabulary: Compiled
) -> tuple[Mention, ...]:
    setting = vocabulary.mentions
    clues = {found.phrase for found in vocabulary.clues.find(row, {})}
    mentions = []
    for name in names:
        if _denied(row, name.first):
            continue
        weight = setting.name_weight * _frame(row, name, frames, vocabulary)
        for meaning in vocabulary.meanings[name.phrase]:
            doubt = setting.homonym ** len(clues.intersection(meaning.clues))
            mentions.append(Mention(meaning.role, weight * doubt, name.first, name.past))
    return tuple(mentions)


def _frame(row: Sequence[Word], name: Found, frames: Sequence[Hit], vocabulary: Compiled) -> float:
    """Return how much a mention counts: fully where the role is addressed, hardly where it is somebody else's."""
    around = {frame.cue.value for frame in frames if frame.first <= name.first and name.past <= frame.past}
    if "addressed" in around:
        return 1.0
    if "bystander" in around:
        return vocabulary.mentions.bystander
    return 1.0 if row[name.first].in_title else vocabulary.mentions.plain
