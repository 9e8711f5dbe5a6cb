"""Owns the suggestion of roles: by how they are named, and by what the work is about."""

from dataclasses import replace

from napl.classify.suggest.evidence import Evidence, Item, Leading, cue_evidence, foremost, ranked
from napl.classify.suggest.reading import Reading
from napl.classify.suggest.vocabulary import Compiled

NAMED = "role-named"
FACET = "role"


def suggest_roles(reading: Reading, vocabulary: Compiled) -> tuple[tuple[Item, ...], tuple[Evidence, ...]]:
    """Return the roles, best first, and all evidence for them."""
    evidence = (*_named(reading, vocabulary), *cue_evidence(reading, vocabulary, FACET))
    return ranked(reading, vocabulary, FACET, evidence), evidence


def leading_role(roles: tuple[Item, ...], evidence: tuple[Evidence, ...], vocabulary: Compiled) -> Leading | None:
    """Return the first role with its heaviest passage, or None where no passage speaks for it."""
    first, setting = foremost(roles, evidence), vocabulary.mentions
    if first is None:
        return None
    least = setting.name_weight * setting.plain
    named = (some for some in evidence if some.value == first.item.value and some.rule == NAMED)
    return replace(first, named=any(some.weight >= least for some in named))


def _named(reading: Reading, vocabulary: Compiled) -> tuple[Evidence, ...]:
    factor = vocabulary.settings[FACET].title_factor
    return tuple(
        Evidence(
            value=mention.role,
            rule=NAMED,
            weight=mention.weight * (factor if reading.in_title(mention) else 1.0),
            first=mention.first,
            past=mention.past,
            key="title" if reading.in_title(mention) else f"{mention.weight:.2f}",
        )
        for mention in reading.mentions
    )
