"""Owns the suggestion of scope: whether a text is for teachers in po, vo or mbo who are qualified already."""

from dataclasses import replace

from napl.classify.suggest.audience import other_professions
from napl.classify.suggest.evidence import Item, Leading, cue_evidence, default, reasons, totals
from napl.classify.suggest.reading import Reading
from napl.classify.suggest.vocabulary import Compiled

FACET = "scope"
QUALIFICATION = "bevoegdheid"
"""Value of a cue for an initial teaching qualification: out of scope."""
OTHER_PROFESSION = "ander-beroep"
"""Value of a cue for another profession: out of scope."""


_NAMED = 2.0
"""What it weighs for ``in`` that a role of the register is named for the participant, at score 1."""


def suggest_scope(reading: Reading, vocabulary: Compiled, leading: Leading | None) -> tuple[Item, str | None]:
    """Return the scope, ``in`` or ``out``, and which kind of out it is (None for in).

    The score says how far the two sides lie apart: 0.5 is undecided; a text that says nothing is ``in`` by default.
    A qualification is for teachers and schools too, so it is weighed against a named role only; another profession
    is weighed against all that speaks for ``in``.
    """
    evidence = (*cue_evidence(reading, vocabulary, FACET), *other_professions(reading, vocabulary.audience))
    setting = vocabulary.settings[FACET]
    base = {base.value: base.weight for base in setting.base}
    weights = totals(evidence, vocabulary.mentions.repeat)
    named = _NAMED * leading.item.score if leading is not None and leading.named else 0.0
    against = {
        QUALIFICATION: weights.get(QUALIFICATION, 0.0) - base.get(QUALIFICATION, 0.0) - named,
        OTHER_PROFESSION: weights.get(OTHER_PROFESSION, 0.0) - base.get("in", 0.0) - weights.get("in", 0.0) - named,
    }
    kind = max(against, key=lambda name: (against[name], name))
    margin = against[kind]
    score = round(0.5 + abs(margin) / (2 * (abs(margin) + setting.half)), 3)
    if margin > 0:
        return Item("out", score, reasons(reading, evidence, kind)), kind
    for_in = (*evidence, *((replace(leading.at, value="in"),) if named and leading is not None else ()))
    because = reasons(reading, for_in, "in")
    return (Item("in", score, because) if because else default("in", name="in-scope")), None
