"""Owns the suggestion of the step: from the entry requirement and the outcome, and from what the role usually asks."""

from dataclasses import replace

from napl.classify.suggest.evidence import Evidence, Item, Leading, cue_evidence, ranked, usual_evidence
from napl.classify.suggest.reading import Reading
from napl.classify.suggest.scope import QUALIFICATION
from napl.classify.suggest.vocabulary import Compiled

FACET = "step"
START, EXPERT, DEEPER = "start-vak", "vak-expert", "expert-verdieping"


def suggest_steps(
    reading: Reading, vocabulary: Compiled, leading: Leading | None, scope: Item, out: str | None
) -> tuple[Item, ...]:
    """Return the steps, best first; only ``bevoegdheid`` for a qualification and none for another profession.

    A title hardly counts (its `title_factor` is small): titles promise more than the content gives.
    """
    if out is not None:
        return (Item(QUALIFICATION, scope.score, scope.because),) if out == QUALIFICATION else ()
    usual = usual_evidence(leading, vocabulary, FACET)
    cues = cue_evidence(reading, vocabulary, FACET)
    if leading is None or any(some.value == START for some in usual):
        cues = tuple(_one_lower(some) for some in cues)
    return ranked(reading, vocabulary, FACET, (*cues, *usual))


def _one_lower(some: Evidence) -> Evidence:
    """Return evidence with the step lowered: who already has a task that any teacher may get, is not yet an expert."""
    return replace(some, value=EXPERT) if some.value == DEEPER else some
