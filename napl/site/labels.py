"""Owns how a classification is shown: what a trajectory is on every facet, how sure that is, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from napl.classify.classification import classify, contradictions, used
from napl.classify.facet import Facet, Perspective
from napl.classify.frame import Frame
from napl.classify.label import UNKNOWN, Ground, Label
from napl.core.text import key_path_text
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register
from napl.site.codes import WORDS
from napl.site.words import inner, sentence, word

Titles = Mapping[str, Mapping[str, str]]
"""The titles of the terms of every vocabulary."""
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
    "editions": ("uitvoeringen", ""),
    "evaluations": ("evaluaties", ""),
    "evaluations.depth": ("wat een evaluatie meet", "evaluation-depths"),
    "evaluations.instrument": ("evaluatie", ""),
    "evidence": ("bronnen en onderzoeken", ""),
    "evidence.title": ("bron", ""),
    "load.contact_hours": ("contacturen", ""),
    "load.ec": ("EC", ""),
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
    "programme.elements": ("onderdelen van het programma", ""),
    "programme.elements.quote": ("uit de beschrijving", ""),
    "programme.enrolment": ("inschrijven", "enrolment"),
    "programme.fixed_group": ("vaste groep", "answer"),
    "programme.follow_up_weeks": ("weken begeleiding na afloop", ""),
    "programme.individual_share": ("deel een-op-een of in een duo", ""),
    "recognition": ("erkenningen", ""),
    "recognition.recognition": ("erkenning", "recognitions"),
    "serves": ("stap", ""),
    "serves.path": ("pad", "path"),
    "serves.to_level": ("niveau na de stap", "levels"),
    "subject": ("vak of leergebied", ""),
    "theory": ("onderbouwing", ""),
}
"""What a field is called, and the list that has the words for its codes; empty for text and numbers."""
_ANSWERS = {"True": "ja", "False": "nee"}


GROUPS: dict[Perspective, str] = {"path": "Waar je ermee komt", "approach": "Hoe het is opgezet"}
FEATURES = "Kenmerken van een werkzame opzet"
"""The groups in which labels are shown: by perspective, and the effective features apart."""
BOUND = 8_000
"""Labels in words that are kept at most: most labels come back on other pages, those with a quote of their own do not."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ShownLabel:
    """A label in words: the group of its facet, the facet, the value, how sure it is, the rule in words, and its grounds.

    A ground is a pair of a field and what it says.

    Equal labels of a site are one and the same object, so that pages can keep what they made of it.
    """

    group: str
    facet: str
    value: str
    certainty: str
    known: bool
    also: bool
    why: str
    grounds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ShownLabels:
    """The classification of a trajectory: what is known, what is not, and pairs of a claim and what the facts say."""

    known: tuple[ShownLabel, ...]
    unknown: tuple[ShownLabel, ...]
    against: tuple[tuple[str, str], ...]

    @property
    def groups(self) -> tuple[tuple[str, tuple[ShownLabel, ...], tuple[ShownLabel, ...]], ...]:
        """The labels by group, each with what is known and what is not; a group without labels is left out."""
        found = (
            (
                group,
                tuple([one for one in self.known if one.group == group]),
                tuple([one for one in self.unknown if one.group == group]),
            )
            for group in (*GROUPS.values(), FEATURES)
        )
        return tuple([one for one in found if one[1] or one[2]])


class LabelBook:
    """The classifications of a register in words; labels that come back are put into words once."""

    def __init__(self, register: Register, frame: Frame | None, titles: Titles) -> None:
        """Look up what facets are called; no trajectory is classified yet."""
        self._register, self._frame, self._titles = register, frame, titles
        self._facets = {facet.id: facet for facet in used(frame)}
        self._shown: dict[tuple[object, ...], ShownLabel] = {}

    def of(self, trajectory: Trajectory) -> ShownLabels:
        """Return the classification of a trajectory as the site shows it."""
        shown = [self._label(label) for label in classify(trajectory, self._frame).labels]
        against = []
        for found in contradictions(trajectory, self._frame):
            claim, fact = (self._value(found.facet, value) for value in (found.declared.quote, found.label.value))
            against.append((f"{found.facet.title.nl}: {claim}", fact))
        return ShownLabels(
            tuple([one for one in shown if one.known]), tuple([one for one in shown if not one.known]), tuple(against)
        )

    def _label(self, label: Label) -> ShownLabel:
        key = (label.rule, label.value, label.certainty, label.primary, label.because)
        shown = self._shown.get(key)
        if shown is None:
            if len(self._shown) >= BOUND:
                self._shown.clear()
            facet = self._facets[label.facet]
            shown = self._shown[key] = ShownLabel(
                group=FEATURES if facet.feature else GROUPS[facet.perspective],
                facet=facet.title.nl,
                value=self._value(facet, label.value),
                certainty=word(label.certainty, "certainty"),
                known=label.value != UNKNOWN,
                also=not label.primary,
                why=sentence(label.reason.nl),
                grounds=tuple(dict.fromkeys(self._ground(ground) for ground in label.because)),
            )
        return shown

    def _value(self, facet: Facet, value: str) -> str:
        if self._frame is None or value == UNKNOWN:
            return word(value, "answer")
        return facet.values(self._frame).get(value, value)

    def _ground(self, ground: Ground) -> tuple[str, str]:
        """Return the field and what it says, with words for codes; a field without a name keeps its key path."""
        field = ".".join(str(part) for part in ground.where if not isinstance(part, int))
        name, codes = FIELDS.get(field) or (key_path_text(ground.where), "")
        return name, self._step(ground.quote) if field == "serves" else self._said(ground.quote, codes)

    def _step(self, quote: str) -> str:
        """Return a step in titles, ``Taalcoördinator: van vakbekwaam naar expert``; a number of steps stays as it is."""
        name, _, levels = quote.partition(": ")
        path = self._register.paths.get(name)
        if path is None or not levels:
            return quote
        titles = [inner(self._register.level_title(path, level)) for level in levels.split(" → ")]
        return f"{path.title}: van {' naar '.join(titles)}"

    def _said(self, quote: str, codes: str) -> str:
        if codes == "path":
            path = self._register.paths.get(quote)
            return path.title if path else quote
        if codes in WORDS:
            return word(_ANSWERS.get(quote, quote), codes)
        return self._titles.get(codes, {}).get(quote, quote)
