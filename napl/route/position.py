"""Owns a position: where somebody stands on a path and wants to be, as the site exports it and the rule reads it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from napl.core.errors import NaplError
from napl.core.nearest import nearest
from napl.core.text import Text
from napl.model.kinds.path import Path

VERSION = 1
UNSURE, SKIPPED = "unknown", "skip"
MODE = "mode"
WISHES = ("sector", "region", "start", "hours", "budget", "by", MODE)
LARGEST = 64 * 1024
"""Bytes of a position that is read, at most: one on the largest path takes a tenth of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody stands on one aspect: `now` is a level, ``unknown`` or ``skip``; `want` a level or None."""

    now: str
    want: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A position on one path. Nothing in it says who it is of.

    `wishes` are what was asked of a route, as the form of the site has it: ``sector``, ``region``, ``start``, ``hours``,
    ``budget``, ``by`` as text, and ``mode`` as a list; what is absent does not matter.
    """

    path: str
    path_version: str
    aspects: Mapping[str, Place]
    wishes: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)


def read_position(raw: bytes) -> Position:
    """Return the position in a JSON file of the site; raises NaplError with what is wrong with it, and never otherwise."""
    if len(raw) > LARGEST:
        raise _refused(Text("het is groter dan 64 KiB", "it is larger than 64 KiB"))
    try:
        told = json.loads(raw.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise _refused(Text("het is geen JSON", "it is no JSON")) from error
    if not isinstance(told, dict) or told.get("napl") != "position":
        raise _refused(Text('`"napl": "position"` ontbreekt', '`"napl": "position"` is missing'))
    if told.get("version") != VERSION:
        raise _refused(
            Text(f"het is niet van versie {VERSION} maar van {_said(told.get('version'))}",
                 f"it is not of version {VERSION} but of {_said(told.get('version'))}")
        )  # fmt: skip
    aspects = told.get("aspects")
    if not isinstance(told.get("path"), str) or not isinstance(aspects, dict):
        raise _refused(Text("`path` of `aspects` ontbreekt", "`path` or `aspects` is missing"))
    return Position(
        path=told["path"],
        path_version=str(told.get("path_version", "")),
        aspects={name: _place(name, value) for name, value in aspects.items()},
        wishes=_wishes(told.get("wishes", {})),
    )


def _place(name: str, value: Any) -> Place:  # noqa: ANN401  any JSON value
    now, want = (value.get("now"), value.get("want")) if isinstance(value, dict) else (None, None)
    if not isinstance(now, str) or not (want is None or isinstance(want, str)):
        raise _refused(
            Text(
                f"bij aspect `{_said(name)}` staat niet `now` en `want`",
                f"aspect `{_said(name)}` lacks `now` and `want`",
            )
        )
    return Place(now=now, want=want)


def _wishes(told: Any) -> dict[str, str | tuple[str, ...]]:  # noqa: ANN401  any JSON value
    if told is None:
        return {}
    if not isinstance(told, dict):
        raise _refused(Text("`wishes` is geen lijst met namen", "`wishes` is no mapping"))
    found: dict[str, str | tuple[str, ...]] = {}
    for name in WISHES:
        value = told.get(name) or None
        if isinstance(value, str) and name != MODE:
            found[name] = value
        elif isinstance(value, list) and name == MODE and all(isinstance(one, str) for one in value):
            found[name] = tuple(value)
        elif value is not None:
            raise _refused(Text(f"bij de wens `{name}` staat iets anders dan tekst", f"the wish `{name}` is no text"))
    return found


def _said(value: object) -> str:
    return "".join(letter for letter in str(value)[:60] if letter.isprintable())


def _refused(why: Text) -> NaplError:
    return NaplError(
        Text(
            f"Dit bestand is geen positie van het register: {why.nl}.",
            f"This file is no position of the register: {why.en}.",
        )
    )


def wanted_steps(position: Position, path: Path) -> tuple[str, ...]:
    """Return the steps between now and wanted as ``aspect/level``, the lowest first and then in order of aspect.

    Who does not know where they stand begins at the lowest level; an aspect that is skipped asks for nothing. Raises
    NaplError for an aspect or level that the path does not have.
    """
    levels = path.level_ids
    names = {aspect.id for aspect in path.aspects}
    for name, place in position.aspects.items():
        _known("aspect", name, names)
        for level in (place.now, place.want):
            if level is not None and level not in {UNSURE, SKIPPED}:
                _known("level", level, set(levels))
    steps = []
    for at, step in enumerate(path.steps):
        for aspect in path.aspects:
            found = position.aspects.get(aspect.id)
            if found is None or found.now == SKIPPED or found.want not in levels:
                continue
            start = 0 if found.now == UNSURE else levels.index(found.now)
            if start <= at < levels.index(found.want):
                steps.append(f"{aspect.id}/{step.to_level}")
    return tuple(steps)


def _known(sort: str, name: str, names: set[str]) -> None:
    if name in names:
        return
    close = nearest(name, names)
    noun = Text("aspect", "aspect") if sort == "aspect" else Text("niveau", "level")
    hint = (f" Bedoel je `{close}`?", f" Do you mean `{close}`?") if close else ("", "")
    raise NaplError(
        Text(
            f"Dit pad heeft geen {noun.nl} `{_said(name)}`.{hint[0]}",
            f"This path has no {noun.en} `{_said(name)}`.{hint[1]}",
        )
    )
