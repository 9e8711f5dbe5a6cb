"""Owns the trajectory and the path that the examples of facets start from: nothing is known of them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from napl.classify.facet import Example
from napl.classify.frame import Frame
from napl.model.kinds.classification import ClassificationSettings
from napl.model.kinds.path import Path as DevelopmentPath
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register
from napl.workspace.opening import open_register
from tests.registers import TODAY

ROOT = Path(__file__).parents[2]
UNKNOWN = "unknown"
BLANK: dict[str, Any] = {
    "id": "voorbeeld",
    "title": "Een voorbeeld",
    "provider": "aanbieder",
    "submitted": "2026-01-01",
    "summary": "Een voorbeeld.",
    "description": "Van dit traject is niets bekend dan wat het voorbeeld zelf noemt.",
    "sectors": ["vo"],
    "audience": "Leraren",
    "entry": {"level": UNKNOWN},
    "serves": [],
    "origin": "provider",
    "programme": {"agenda_by": UNKNOWN, "enrolment": UNKNOWN, "closing": UNKNOWN},
    "load": dict.fromkeys(("contact_hours", "self_study_hours", "practice_hours", "sessions", "weeks", "ec"), UNKNOWN),
    "mode": UNKNOWN,
    "language": ["nl"],
    "price": {"amount": UNKNOWN},
    "editions": [],
    "recognition": [],
    "website": "https://aanbieder.voorbeeld.nl/",
}
PATH: dict[str, Any] = {
    "id": "voorbeeldpad",
    "kind": "role",
    "title": "Voorbeeldpad",
    "summary": "Een pad voor voorbeelden.",
    "sectors": ["vo"],
    "task": "T2",
    "status": "draft",
    "version": "0.1.0",
    "rationale": "Om voorbeelden op te laten steunen.",
    "levels": [{"id": "startbekwaam"}, {"id": "vakbekwaam"}, {"id": "expert"}],
    "dimensions": [{"id": "wat", "title": "Wat", "aspects": [{"id": "een", "title": "Een", "cells": []}]}],
}


def merged(base: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """Return `base` with the keys of `change`, mapping by mapping."""
    both = dict(base)
    for key, value in change.items():
        inner = both.get(key)
        both[key] = merged(inner, value) if isinstance(inner, dict) and isinstance(value, Mapping) else value
    return both


@cache
def shipped() -> Register:
    """Return the register that comes with the toolkit."""
    return open_register(ROOT, today=TODAY, jobs=1).register


def settings() -> ClassificationSettings:
    """Return the shipped settings of the classification."""
    found = shipped().of("classification")["classification"]
    assert isinstance(found, ClassificationSettings)
    return found


def frame(path: Mapping[str, Any] | None = None) -> Frame:
    """Return the shipped frame with the example path, changed by `path`."""
    example = msgspec.convert(merged(PATH, path or {}), DevelopmentPath)
    kinds = {kind: list(shipped().of(kind).values()) for kind in VOCABULARIES}
    return Frame(Register({**kinds, "path": [*shipped().paths.values(), example]}), settings(), TODAY)


VOCABULARIES = (
    "register", "classification", "elements", "evaluation-depths", "evidence-levels", "features", "formalities", "levels",
    "model-types", "recognitions", "roles", "sectors", "spheres", "tasks",
)  # fmt: skip


def trajectory(facts: Mapping[str, Any] | None = None) -> Trajectory:
    """Return a trajectory of which nothing is known but `facts`."""
    return msgspec.convert(merged(BLANK, facts or {}), Trajectory)


def of(example: Example) -> tuple[Trajectory, Frame]:
    """Return the trajectory and the frame of an example."""
    return trajectory(example.facts), frame(example.path)
