"""Owns the suggestion of roles: by how they are named, and by what the work is about."""

from napl.classify.suggest.evidence import Evidence, Item, Leading, cue_evidence, ranked
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
    some = [found for found in evidence if roles and found.value == roles[0].value]
    if not some:
        return None
    setting = vocabulary.mentions
    least = setting.name_weight * setting.plain
    return Leading(
        role=roles[0],
        at=max(some, key=lambda found: (found.weight, -found.first)),
        named=any(found.rule == NAMED and found.weight >= least for found in some),
    )


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
