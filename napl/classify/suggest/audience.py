"""Owns for whom a text says that it is: people of another profession, told by how such nouns end and not by a list of them."""

from collections.abc import Iterator

from napl.classify.suggest.evidence import Evidence
from napl.classify.suggest.people import Audience
from napl.classify.suggest.reading import Reading
from napl.classify.suggest.words import Word

FACET, IN, OTHER = "scope", "in", "ander-beroep"
NAMES_SCHOOL = 1.0
"""A cue of this weight for ``in`` names teachers: its sentence is not about another profession."""
_AND = frozenset({"en", "of"})


def other_professions(reading: Reading, audience: Audience | None) -> tuple[Evidence, ...]:
    """Return the evidence that a text is for another profession: *voor kappers*, *voor startende makelaars en taxateurs*.

    None where the phrase or its sentence names teachers too, or the noun is the name of a role of the register.
    """
    return () if audience is None else tuple(_found(reading, audience))


def _found(reading: Reading, audience: Audience) -> Iterator[Evidence]:
    row = reading.row
    of_role = {at for mention in reading.mentions for at in range(mention.first, mention.past)}
    teachers = {
        row[hit.first].sentence
        for hit in reading.hits
        if hit.cue.facet == FACET and hit.cue.value == IN and hit.cue.weight >= NAMES_SCHOOL
    }
    for at, word in enumerate(row):
        if word.folded in audience.leads and word.sentence not in teachers:
            first, past = _people(row, at + 1, audience)
            if first < past and of_role.isdisjoint(range(first, past)):
                key = " ".join(one.folded for one in row[first:past])
                yield Evidence(OTHER, audience.id, audience.weight, at, past, key)


def _people(row: tuple[Word, ...], at: int, audience: Audience) -> tuple[int, int]:
    """Return where the people that a phrase names begin and end; an empty range where it names none, or people of a school."""
    sentence = row[at - 1].sentence
    while at < len(row) and row[at].sentence == sentence and row[at].folded in audience.between:
        at += 1
    first = past = at
    while past < len(row) and row[past].sentence == sentence and audience.names(row[past]):
        past += 1
        joined = past < len(row) and row[past].folded in _AND
        if joined and past + 1 < len(row) and audience.names(row[past + 1]):
            past += 1
        elif joined:
            break
    return first, past
