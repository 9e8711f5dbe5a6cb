"""Owns how classifications are shown: text with reasons for people, JSON for others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from napl.classify.classification import Classification, Contradiction, used
from napl.classify.facet import Facet, Perspective
from napl.classify.frame import Frame
from napl.classify.label import Certainty, Label
from napl.core.text import Language, Text, key_path_text
from napl.model.kinds.trajectory import Trajectory
from napl.report.escape import json_text, visible

SECTIONS: dict[Perspective, Text] = {
    "path": Text("Ontwikkelpaden", "Development paths"),
    "approach": Text("Aanpak", "Approach"),
}
CERTAINTIES: dict[Certainty, Text] = {
    "declared": Text("volgens de aanbieder", "by the provider's word"),
    "derived": Text("uit de gegevens", "from the facts"),
    "suggested": Text("vermoedelijk", "likely"),
    "unknown": Text("onbekend", "unknown"),
}
ALSO = Text("ook", "also")
EMPTY = Text("(niet ingevuld)", "(not filled in)")
AGAINST = Text("Opgave en gegevens spreken elkaar tegen", "Declaration and facts contradict each other")
NO_PROOF = Text(
    "Een kenmerk dat aanwezig is, staat in de opzet. Dat maakt een traject niet bewezen effectief.",
    "A feature that is present stands in the design. That does not make a trajectory proven effective.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Classified:
    """A trajectory with its classification and the declared values that the facts contradict."""

    trajectory: Trajectory
    classification: Classification
    contradictions: tuple[Contradiction, ...]


def classification_text(several: Iterable[Classified], frame: Frame | None, language: Language) -> str:
    """Return every label of every trajectory with its reason and grounds; empty for no trajectories."""
    blocks = ["\n".join(_block(one, frame, language)) + "\n" for one in several]
    return "\n".join((*blocks, f"{NO_PROOF.within(language)}\n")) if blocks else ""


def _block(one: Classified, frame: Frame | None, language: Language) -> Iterator[str]:
    yield f"{visible(one.trajectory.id)}: {visible(one.trajectory.title)}"
    section = None
    for facet in used(frame):
        if facet.perspective != section:
            section = facet.perspective
            yield f"\n  {SECTIONS[section].within(language)}"
        for label in one.classification.of(facet.id):
            yield from _label(label, facet, frame, language)
    if one.contradictions:
        yield f"\n  {AGAINST.within(language)}"
        for found in one.contradictions:
            yield f"    {_place(found)} ≠ {visible(found.label.value)} [{found.label.rule}]"


def _place(found: Contradiction) -> str:
    return f"{key_path_text(found.declared.where)}: {visible(found.declared.quote)}"


def _label(label: Label, facet: Facet, frame: Frame | None, language: Language) -> Iterator[str]:
    head = facet.title.within(language) if label.primary else ALSO.within(language)
    indent = "    " if label.primary else "      "
    certainty = CERTAINTIES[label.certainty].within(language)
    value = f"{_named(label, facet, frame, language)}, {certainty}" if label.certainty != "unknown" else certainty
    yield f"{indent}{head}: {value}"
    yield f"{indent}  {label.reason.within(language)} [{label.rule}]"
    for ground in label.because:
        said = visible(ground.quote) if ground.quote else EMPTY.within(language)
        yield f"{indent}  - {key_path_text(ground.where)}: {said}"


def _named(label: Label, facet: Facet, frame: Frame | None, language: Language) -> str:
    """Return a value with its name; names are Dutch, so an English report gives the id alone."""
    title = facet.values(frame).get(label.value) if frame is not None and language == "nl" else None
    return visible(label.value if title is None or title == label.value else f"{title} ({label.value})")


def classification_json(several: Iterable[Classified]) -> str:
    """Return the classifications as JSON, version 1: the shape is `docs/formats/classification.schema.json`."""
    rows = [
        {
            "trajectory": one.trajectory.id,
            "labels": [_label_row(label) for label in one.classification.labels],
            "contradictions": [
                {
                    "facet": found.facet.id,
                    "field": key_path_text(found.declared.where),
                    "declared": found.declared.quote,
                    "derived": _label_row(found.label),
                }
                for found in one.contradictions
            ],
        }
        for one in several
    ]
    return json_text({"version": 1, "trajectories": rows})


def _label_row(label: Label) -> dict[str, object]:
    return {
        "facet": label.facet,
        "value": label.value,
        "certainty": label.certainty,
        "primary": label.primary,
        "rule": label.rule,
        "reason": {"nl": label.reason.nl, "en": label.reason.en},
        "because": [{"field": key_path_text(ground.where), "quote": ground.quote} for ground in label.because],
    }
