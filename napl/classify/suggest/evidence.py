"""Owns the weighing of evidence: from weighted passages to a ranked list of values with scores and reasons."""

from collections.abc import Iterable
from dataclasses import dataclass

from napl.classify.suggest.reading import Reading
from napl.classify.suggest.vocabulary import Compiled

MOST_REASONS = 4
"""So many reasons are given with a value, the heaviest first."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that fired and the literal passage on which it did."""

    rule: str
    quote: str


@dataclass(frozen=True, slots=True)
class Item:
    """A suggested value; `score` lies between 0 and 1 and orders values, it is no probability."""

    value: str
    score: float
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage for one value; `key` tells passages apart that say the same thing."""

    value: str
    rule: str
    weight: float
    first: int
    past: int
    key: str


@dataclass(frozen=True, slots=True)
class Leading:
    """The first role, the passage that says most for it, and whether its name stands there for the participant."""

    role: Item
    at: Evidence
    named: bool


def cue_evidence(reading: Reading, vocabulary: Compiled, facet: str) -> tuple[Evidence, ...]:
    """Return the evidence of the cues of a facet; in the title it counts `title_factor` times."""
    factor = vocabulary.settings[facet].title_factor
    return tuple(
        Evidence(
            value=hit.cue.value,
            rule=hit.cue.id,
            weight=hit.cue.weight * (factor if reading.in_title(hit) else 1.0),
            first=hit.first,
            past=hit.past,
            key=hit.phrase,
        )
        for hit in reading.hits
        if hit.cue.facet == facet
    )


def usual_evidence(leading: Leading | None, vocabulary: Compiled, facet: str) -> tuple[Evidence, ...]:
    """Return what usually goes with the leading role, in proportion to its score, on the passage that led to it."""
    if leading is None:
        return ()
    role, at = leading.role, leading.at
    return tuple(
        Evidence(usual.value, usual.id, usual.weight * role.score, at.first, at.past, usual.id)
        for usual in vocabulary.usual
        if usual.facet == facet and role.value in usual.roles and (leading.named or not usual.named)
    )


def totals(evidence: Iterable[Evidence], repeat: float) -> dict[str, float]:
    """Return the weight of every value; in one rule each further passage counts `repeat` times the one before."""
    best: dict[tuple[str, str], dict[str, float]] = {}
    for some in evidence:
        of_rule = best.setdefault((some.value, some.rule), {})
        of_rule[some.key] = max(of_rule.get(some.key, 0.0), some.weight)
    summed: dict[str, float] = {}
    for (value, _), weights in best.items():
        ordered = sorted(weights.values(), reverse=True)
        summed[value] = summed.get(value, 0.0) + sum(weight * repeat**place for place, weight in enumerate(ordered))
    return summed


def ranked(reading: Reading, vocabulary: Compiled, facet: str, evidence: Iterable[Evidence]) -> tuple[Item, ...]:
    """Return the values of a facet with their scores, highest first and then by name; weak ones are left out."""
    setting = vocabulary.settings[facet]
    every = tuple(evidence)
    weights = {base.value: base.weight for base in setting.base}
    for value, weight in totals(every, vocabulary.mentions.repeat).items():
        weights[value] = weights.get(value, 0.0) + weight
    items = (
        Item(value, round(weight / (weight + setting.half), 3), reasons(reading, every, value))
        for value, weight in weights.items()
        if weight > 0 and weight / (weight + setting.half) >= setting.least
    )
    return tuple(sorted(items, key=lambda item: (-item.score, item.value)))


def reasons(reading: Reading, evidence: Iterable[Evidence], value: str) -> tuple[Reason, ...]:
    """Return the heaviest reasons for a value, one of each rule, in order of weight and place."""
    chosen: dict[str, Reason] = {}
    for some in sorted(evidence, key=lambda some: (-some.weight, some.first, some.rule)):
        if some.value != value:
            continue
        chosen.setdefault(some.rule, Reason(some.rule, reading.quote(some.first, some.past)))
        if len(chosen) == MOST_REASONS:
            break
    return tuple(chosen.values())
