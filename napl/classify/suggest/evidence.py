"""Owns the weighing of evidence: from weighted passages to a ranked list of values with scores and reasons."""

from collections.abc import Iterable
from dataclasses import dataclass

from napl.classify.suggest.reading import Reading
from napl.classify.suggest.vocabulary import Compiled
from napl.model.kinds.cues import Usual

MOST_REASONS = 4
"""So many reasons are given with a value, the heaviest first."""
DEFAULT = "default-"
"""How the rule begins of a value that nothing in the text speaks for and nothing outweighs."""
DEFAULT_SCORE = 0.3
"""Highest score of such a value."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that fired and the literal passage on which it did; a rule that begins with `DEFAULT` has no passage."""

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
    """What comes first and the passage that says most for it; of a role, whether it is named for the participant."""

    item: Item
    at: Evidence
    named: bool = False


def cue_evidence(
    reading: Reading, vocabulary: Compiled, facet: str, leading: Leading | None = None
) -> tuple[Evidence, ...]:
    """Return the evidence of the cues of a facet; in the title it counts `title_factor` times.

    Cues that mean something else with the leading role are left out.
    """
    role = leading.item.value if leading is not None else ""
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
        if hit.cue.facet == facet and role not in hit.cue.except_roles
    )


def usual_evidence(
    vocabulary: Compiled, facet: str, leading: Leading | None, form: Leading | None = None
) -> tuple[Evidence, ...]:
    """Return what usually goes with the leading role and model type, in proportion to their scores, on their passages."""
    found = []
    for usual in vocabulary.usual:
        by = form if usual.model_types else leading
        if usual.facet == facet and by is not None and _goes_with(usual, leading, form):
            weight = usual.weight * by.item.score
            found.append(Evidence(usual.value, usual.id, weight, by.at.first, by.at.past, usual.id))
    return tuple(found)


def _goes_with(usual: Usual, leading: Leading | None, form: Leading | None) -> bool:
    if usual.named and not (leading is not None and leading.named):
        return False
    if usual.roles and not (leading is not None and leading.item.value in usual.roles):
        return False
    return not usual.model_types or (form is not None and form.item.value in usual.model_types)


def foremost(items: tuple[Item, ...], evidence: Iterable[Evidence]) -> Leading | None:
    """Return the first of `items` with its heaviest passage, or None where no passage speaks for it."""
    some = [found for found in evidence if items and found.value == items[0].value]
    if not some:
        return None
    return Leading(items[0], max(some, key=lambda found: (found.weight, -found.first)))


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
        _item(value, weight / (weight + setting.half), reasons(reading, every, value))
        for value, weight in weights.items()
        if weight > 0 and weight / (weight + setting.half) >= setting.least
    )
    return tuple(sorted(items, key=lambda item: (-item.score, item.value)))


def _item(value: str, score: float, because: tuple[Reason, ...]) -> Item:
    return Item(value, round(score, 3), because) if because else default(value, score)


def default(value: str, score: float = DEFAULT_SCORE, name: str = "") -> Item:
    """Return a value as what is left where nothing points elsewhere: a rule without a passage, and a low score."""
    return Item(value, round(min(score, DEFAULT_SCORE), 3), (Reason(f"{DEFAULT}{name or value}", ""),))


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
