"""Owns the facets that are weighed in one and the same way: model types, formality, sectors and features."""

from napl.classify.suggest.evidence import (
    Evidence,
    Item,
    Leading,
    cue_evidence,
    foremost,
    ranked,
    usual_evidence,
)
from napl.classify.suggest.reading import Reading
from napl.classify.suggest.vocabulary import Compiled

ROLE_SECTORS = "role-sectors"
NAMED_WEIGHT = 2.0
"""A cue of this weight names its sector."""
NEAR = 0.65
_OF_ROLE = 2.0
"""What the sectors of the leading role weigh together."""


def suggest_facet(
    reading: Reading, vocabulary: Compiled, facet: str, leading: Leading | None, form: Leading | None = None
) -> tuple[tuple[Item, ...], Leading | None]:
    """Return the values of `facet`, best first, from its cues and what usually goes with role and model type.

    With them the first value and the passage that says most for it, or None where no passage does.
    """
    cues = cue_evidence(reading, vocabulary, facet, leading)
    evidence = (*cues, *usual_evidence(vocabulary, facet, leading, form))
    items = ranked(reading, vocabulary, facet, evidence)
    return items, foremost(items, evidence)


def suggest_sectors(reading: Reading, vocabulary: Compiled, leading: Leading | None) -> tuple[Item, ...]:
    """Return the sectors, best first; a role that occurs in some sectors only speaks for those.

    Where a sector is named, words that two sectors share (*docent*) say nothing about the others.
    """
    cues = cue_evidence(reading, vocabulary, "sector", leading)
    named = {some.value for some in cues if some.weight >= NAMED_WEIGHT}
    evidence = [some for some in cues if not named or some.value in named]
    if leading is not None and (names := vocabulary.sectors.get(leading.item.value, ())):
        weight, at = _OF_ROLE * leading.item.score / len(names), leading.at
        evidence += [Evidence(name, ROLE_SECTORS, weight, at.first, at.past, name) for name in names]
    return ranked(reading, vocabulary, "sector", evidence)


def likely(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items that come near the first: those with at least `NEAR` times its score."""
    return tuple(item for item in items if item.score >= NEAR * items[0].score)
