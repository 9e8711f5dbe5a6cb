"""Owns the kind cues: phrases in a description that point to a label, with how much each weighs."""

from typing import Literal

from napl.core.text import Text
from napl.model.entity import Entity, Part, Source
from napl.model.kind import Kind

Facet = Literal["role", "step", "model-type", "formality", "sector", "feature", "scope", "mention"]
Where = Literal["anywhere", "title", "text"]


class Cue(Part, frozen=True, kw_only=True):
    """Phrases that point to one value of a facet; a phrase in `unless` silences the cue in its sentence.

    With a role of `except_roles` first, the cue is silent: its words are then about those whom the participant serves.
    """

    id: str
    facet: Facet
    value: str
    weight: float
    phrases: tuple[str, ...]
    why: str
    where: Where = "anywhere"
    unless: tuple[str, ...] = ()
    except_roles: tuple[str, ...] = ()


class Usual(Part, frozen=True, kw_only=True):
    """What a role or a model type usually goes with, counted in proportion to its score.

    With `named` the name of the role must stand there; where roles and model types are given, both must be first.
    """

    id: str
    facet: Facet
    value: str
    weight: float
    why: str
    roles: tuple[str, ...] = ()
    model_types: tuple[str, ...] = ()
    named: bool = False


class Base(Part, frozen=True, kw_only=True):
    """What a value weighs before anything has been read."""

    value: str
    weight: float


class FacetSetting(Part, frozen=True, kw_only=True):
    """How the weights of one facet become a score: weight / (weight + half); below `least` nothing is suggested."""

    facet: Facet
    title_factor: float
    half: float
    least: float
    base: tuple[Base, ...] = ()


class MentionSetting(Part, frozen=True, kw_only=True):
    """What the name of a role weighs, and the factors for how it is mentioned."""

    name_weight: float
    plain: float
    bystander: float
    homonym: float
    repeat: float


class AudienceSetting(Part, frozen=True, kw_only=True):
    """How a text says for whom it is, and by which endings a noun names people of another profession.

    `leads` open the phrase, `between` may stand before the noun; `school` are people in and around a school, whole or, with
    a star, by how the word ends.
    """

    id: str
    weight: float
    leads: tuple[str, ...]
    between: tuple[str, ...]
    endings: tuple[str, ...]
    school: tuple[str, ...]
    why: str


class Cues(Entity, frozen=True, kw_only=True):
    """All cue phrases with the settings that weigh them."""

    title: str
    description: str
    mentions: MentionSetting
    facets: tuple[FacetSetting, ...]
    usual: tuple[Usual, ...]
    cues: tuple[Cue, ...]
    sources: tuple[Source, ...] = ()
    audience: AudienceSetting | None = None


KIND = Kind(
    name="cues",
    place="framework/cues.yaml",
    model=Cues,
    title=Text("Signaalwoorden", "Cue phrases"),
    optional=True,
)
