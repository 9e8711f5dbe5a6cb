"""Owns how a classification is shown: what a trajectory is on every facet, how sure that is, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from napl.classify.classification import classify, contradictions, used
from napl.classify.facet import Facet
from napl.classify.label import Ground, Label
from napl.core.text import key_path_text
from napl.model.kinds.trajectory import Trajectory
from napl.site.codes import WORDS
from napl.site.context import SiteContext
from napl.site.words import sentence, word

FIELDS: dict[str, tuple[str, str]] = {
    "conditions.agreement": ("afspraak met je leidinggevende", "answer"),
    "conditions.facilities": ("wat je school regelt", ""),
    "conditions.pupil_need": ("begint bij wat leerlingen nodig hebben", "answer"),
    "declared.features.quote": ("uit de beschrijving", ""),
    "declared.formality": ("formaliteit volgens de aanbieder", "formalities"),
    "declared.model_type": ("vorm volgens de aanbieder", "model-types"),
    "declared.evidence_level": ("onderbouwing volgens de aanbieder", "evidence-levels"),
    "declared.roles": ("rol volgens de aanbieder", "roles"),
    "entry.shortfall": ("bedoeld na een vastgesteld tekort", "answer"),
    "evaluations.depth": ("wat een evaluatie meet", "evaluation-depths"),
    "evaluations.instrument": ("evaluatie", ""),
    "evidence.title": ("bron", ""),
    "load.contact_hours": ("contacturen", ""),
    "load.practice_hours": ("uren oefenen in je werk", ""),
    "load.self_study_hours": ("uren zelfstudie", ""),
    "load.sessions": ("bijeenkomsten", ""),
    "load.weeks": ("weken", ""),
    "mode": ("wijze", "mode"),
    "outcomes": ("wat je na afloop kunt", ""),
    "product": ("wat je oplevert", "product"),
    "programme.agenda_by": ("wie bepaalt wat je leert", "agenda_by"),
    "programme.asynchronous_share": ("deel in eigen tijd", ""),
    "programme.closing": ("afsluiting", "closing"),
    "programme.elements.quote": ("uit de beschrijving", ""),
    "programme.enrolment": ("inschrijven", "enrolment"),
    "programme.fixed_group": ("vaste groep", "answer"),
    "programme.follow_up_weeks": ("weken begeleiding na afloop", ""),
    "programme.individual_share": ("deel een-op-een of in een duo", ""),
    "recognition.recognition": ("erkenning", "recognitions"),
    "serves": ("stap", ""),
    "serves.path": ("pad", "path"),
    "serves.to_level": ("niveau na de stap", "levels"),
    "subject": ("vak of leergebied", ""),
    "theory": ("onderbouwing", ""),
}
"""What a field is called, and the list that has the words for its codes; empty for text and numbers."""
_ANSWERS = {"True": "ja", "False": "nee"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLabel:
    """A label in words: the facet, the value, how sure it is, the rule in words, and pairs of a field and what it says."""

    facet: str
    value: str
    certainty: str
    also: bool
    why: str
    grounds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ShownLabels:
    """The classification of a trajectory: what is known, what is not, and pairs of a claim and what the facts say."""

    known: tuple[ShownLabel, ...]
    unknown: tuple[ShownLabel, ...]
    against: tuple[tuple[str, str], ...]


def shown_labels(context: SiteContext, trajectory: Trajectory) -> ShownLabels:
    """Return the classification of a trajectory as the site shows it."""
    labels = tuple(_labels(context, trajectory))
    against = []
    for found in contradictions(trajectory, context.frame):
        claim, fact = (_value(context, found.facet, value) for value in (found.declared.quote, found.label.value))
        against.append((f"{found.facet.title.nl}: {claim}", fact))
    return ShownLabels(
        tuple(shown for shown, label in labels if label.value != "unknown"),
        tuple(shown for shown, label in labels if label.value == "unknown"),
        tuple(against),
    )


def _labels(context: SiteContext, trajectory: Trajectory) -> Iterator[tuple[ShownLabel, Label]]:
    facets = {facet.id: facet for facet in used(context.frame)}
    for label in classify(trajectory, context.frame).labels:
        facet = facets[label.facet]
        yield (
            ShownLabel(
                facet=facet.title.nl,
                value=_value(context, facet, label.value),
                certainty=word(label.certainty, "certainty"),
                also=not label.primary,
                why=sentence(label.reason.nl),
                grounds=tuple(dict.fromkeys(_ground(context, ground) for ground in label.because)),
            ),
            label,
        )


def _value(context: SiteContext, facet: Facet, value: str) -> str:
    if context.frame is None or value == "unknown":
        return word(value, "answer")
    return facet.values(context.frame).get(value, value)


def _ground(context: SiteContext, ground: Ground) -> tuple[str, str]:
    """Return the field and what it says, with words for codes; a field without a name keeps its key path."""
    field = ".".join(str(part) for part in ground.where if not isinstance(part, int))
    name, codes = FIELDS.get(field, (key_path_text(ground.where), ""))
    return name, _said(context, ground.quote, codes)


def _said(context: SiteContext, quote: str, codes: str) -> str:
    if codes == "path":
        path = context.register.paths.get(quote)
        return path.title if path else quote
    if codes in WORDS:
        return word(_ANSWERS.get(quote, quote), codes)
    return context.title(codes, quote) if codes else quote
