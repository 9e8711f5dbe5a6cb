"""Owns the suggestion of the step: from the entry requirement and the outcome, and from what the role usually asks."""

from dataclasses import replace

from napl.classify.suggest.evidence import Evidence, Item, Leading, cue_evidence, ranked, usual_evidence
from napl.classify.suggest.reading import Reading
from napl.classify.suggest.scope import QUALIFICATION
from napl.classify.suggest.vocabulary import Compiled

FACET = "step"
START, EXPERT, DEEPER, UPKEEP = "start-vak", "vak-expert", "expert-verdieping", "onderhoud"
MEETINGS = frozenset({"plg", "lezing-studiedag", "e-learning"})
"""Model types in which those who hold a role already keep up rather than take a new step."""


def suggest_steps(
    reading: Reading,
    vocabulary: Compiled,
    leading: Leading | None,
    form: Leading | None,
    scope: tuple[Item, str | None],
) -> tuple[Item, ...]:
    """Return the steps, best first; only ``bevoegdheid`` for a qualification and none for another profession.

    `scope` is what `suggest_scope` returned, `form` the first model type with its passage.
    A title hardly counts (its `title_factor` is small): titles promise more than the content gives.
    """
    judged, out = scope
    if out is not None:
        return (Item(QUALIFICATION, judged.score, judged.because),) if out == QUALIFICATION else ()
    usual = usual_evidence(vocabulary, FACET, leading, form)
    cues = cue_evidence(reading, vocabulary, FACET, leading)
    if (form is not None and form.item.value in MEETINGS) or any(some.value == UPKEEP for some in cues):
        cues = tuple(_turned(some, UPKEEP) for some in cues)
    elif leading is None or any(some.value == START for some in usual_evidence(vocabulary, FACET, leading)):
        cues = tuple(_turned(some, EXPERT) for some in cues)
    return ranked(reading, vocabulary, FACET, (*cues, *usual))


def _turned(some: Evidence, step: str) -> Evidence:
    """Return evidence that the reader holds the role already, as evidence for `step`; other evidence as it is.

    Who already has a task that any teacher may get, is not yet an expert.
    """
    return replace(some, value=step) if some.value == DEEPER else some
