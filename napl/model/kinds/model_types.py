"""Owns the vocabulary of model types."""

from napl.core.text import Text
from napl.model.kind import Kind
from napl.model.vocabulary import Term, Vocabulary


class ModelType(Term, frozen=True, kw_only=True):
    """One of the model types."""

    family: str
    rule: str
    human_only: bool = False


class ModelTypes(Vocabulary[ModelType], frozen=True, kw_only=True):
    """The vocabulary of model types."""


KIND = Kind(
    name="model-types",
    place="framework/model-types.yaml",
    model=ModelTypes,
    title=Text("Vormen van professionalisering", "Model types"),
)
