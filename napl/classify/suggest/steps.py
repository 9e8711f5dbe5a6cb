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
HOLDS = 2.5
"""A cue of this weight says that the reader has the role, or its diploma, already."""


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
    meets = form is not None and form.item.value in MEETINGS
    cues = cue_evidence(reading, vocabulary, FACET, leading)
    usual = _left(usual_evidence(vocabulary, FACET, leading, form), cues, meets=meets)
    if meets or _holds(cues):
        cues = tuple(some for some in cues if not _in_name(reading, some))
    if meets or any(some.value == UPKEEP for some in cues):
        cues = tuple(_turned(some, UPKEEP) for some in cues)
    elif leading is None or any(some.value == START for some in usual_evidence(vocabulary, FACET, leading)):
        cues = tuple(_turned(some, EXPERT) for some in cues)
    return ranked(reading, vocabulary, FACET, (*cues, *usual))


def _holds(cues: tuple[Evidence, ...]) -> bool:
    """Say whether the text asks for the role, or its diploma, beforehand."""
    return any(some.value == DEEPER and some.weight >= HOLDS for some in cues)


def _in_name(reading: Reading, some: Evidence) -> bool:
    """Say whether a passage is no more than the name of a role, such as *coordinator*: who has it, takes no step to it."""
    return any(name.first <= some.first and some.past <= name.past for name in reading.mentions)


def _left(usual: tuple[Evidence, ...], cues: tuple[Evidence, ...], *, meets: bool) -> tuple[Evidence, ...]:
    """Return what usually goes with role and form, without what the text itself makes unlikely.

    Who already has the role does not step up to it, nor who comes to a meeting to keep it up; and such a meeting is no first
    step. In a longer programme a word such as *terugkomdag* says nothing of that.
    """
    unlikely = {EXPERT} if _holds(cues) else set()
    if meets and any(some.value == UPKEEP for some in (*usual, *cues)):
        unlikely.add(EXPERT)
    if meets and any(some.value == UPKEEP for some in cues):
        unlikely.add(START)
    return tuple(some for some in usual if some.value not in unlikely)


def _turned(some: Evidence, step: str) -> Evidence:
    """Return evidence that the reader holds the role already, as evidence for `step`; other evidence as it is.

    Who already has a task that any teacher may get, is not yet an expert.
    """
    return replace(some, value=step) if some.value == DEEPER else some
