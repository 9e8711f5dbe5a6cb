"""Owns the suggestion of labels for a title and a description, and its JSON shape."""

from dataclasses import dataclass
from typing import Any

from napl.classify.suggest.cells import suggest_cells
from napl.classify.suggest.evidence import Item
from napl.classify.suggest.facets import suggest_facet, suggest_sectors
from napl.classify.suggest.path_cells import PathWords, place_in_paths
from napl.classify.suggest.reading import read
from napl.classify.suggest.roles import leading_role, suggest_roles
from napl.classify.suggest.scope import suggest_scope
from napl.classify.suggest.steps import suggest_steps
from napl.classify.suggest.vocabulary import Compiled, compile_vocabulary

__all__ = ["Suggestions", "as_json", "compile_vocabulary", "suggest"]

JSON_VERSION = 1
"""Version of the shape that `as_json` returns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """What a text gives reason for, every list best first."""

    scope: Item
    sectors: tuple[Item, ...]
    roles: tuple[Item, ...]
    steps: tuple[Item, ...]
    model_types: tuple[Item, ...]
    formality: tuple[Item, ...]
    features: tuple[Item, ...]
    cells: tuple[Item, ...]


def suggest(title: str, text: str, vocabulary: Compiled, paths: tuple[PathWords, ...] = ()) -> Suggestions:
    """Return suggestions for a title and a Dutch description; the same input gives the same result. Never raises.

    Suggestions come from words only: an editor decides. Cells are those of `paths` where one fits, else places in general.
    """
    reading = read(title, text, vocabulary)
    roles, evidence = suggest_roles(reading, vocabulary)
    leading = leading_role(roles, evidence, vocabulary)
    scope = suggest_scope(reading, vocabulary, leading)
    sectors = suggest_sectors(reading, vocabulary, leading)
    model_types, form = suggest_facet(reading, vocabulary, "model-type", leading)
    steps = suggest_steps(reading, vocabulary, leading, form, scope)
    return Suggestions(
        scope=scope[0],
        sectors=sectors,
        roles=roles,
        steps=steps,
        model_types=model_types,
        formality=suggest_facet(reading, vocabulary, "formality", leading, form)[0],
        features=suggest_facet(reading, vocabulary, "feature", leading)[0],
        cells=place_in_paths(reading, paths, roles, sectors, steps) or suggest_cells(roles, sectors, steps),
    )


def as_json(suggestions: Suggestions) -> dict[str, Any]:
    """Return suggestions in the documented shape: ``{"version": 1, "suggestions": {...}}``, plain lists and dicts."""
    fields = ("sectors", "roles", "steps", "model_types", "formality", "features", "cells")
    lists = {name: [_item(item) for item in getattr(suggestions, name)] for name in fields}
    return {"version": JSON_VERSION, "suggestions": {"scope": _item(suggestions.scope), **lists}}


def _item(item: Item) -> dict[str, Any]:
    because = [{"rule": reason.rule, "quote": reason.quote} for reason in item.because]
    return {"value": item.value, "score": item.score, "because": because}
