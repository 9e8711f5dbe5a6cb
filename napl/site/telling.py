"""Owns how texts of the toolkit read on a page: dates written out, and links where they name an entry of the register."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from napl.model.kinds.lab import Lab
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.words import day

_DATE = re.compile(r"\b\d{4}-(?:0[1-9]|1[0-2])-\d{2}\b")
_NAME = re.compile(r"`([a-z0-9]+(?:-[a-z0-9]+)*)`")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text; `path` is the page of the site that it links to, or None."""

    text: str
    path: str | None = None


def pieces(context: SiteContext, text: str) -> tuple[Piece, ...]:
    """Return a text in pieces: an id between backticks becomes the title of its entry, with a link; other text stays."""
    return tuple(_pieces(context, text))


def _pieces(context: SiteContext, text: str) -> Iterator[Piece]:
    parts = _NAME.split(text)
    for place, part in enumerate(parts):
        if place % 2:
            yield _named(context, part)
        elif part:
            yield Piece(written(part))


def _named(context: SiteContext, name: str) -> Piece:
    register = context.register
    if name in register.trajectories:
        return Piece(register.trajectories[name].title, Links().trajectory(name))
    if name in register.quality_frameworks:
        framework = register.quality_frameworks[name]
        return Piece(f"{framework.title}, versie {framework.version}", Links().framework(name))
    if name in register.paths:
        return Piece(register.paths[name].title, Links().path(name))
    if name in register.regions:
        return Piece(register.regions[name].name, Links().region(name))
    lab = register.of("lab").get(name)
    return Piece(lab.title, Links().lab(name)) if isinstance(lab, Lab) else Piece(f"‘{name}’")


def written(text: str) -> str:
    """Return a text with its dates written out."""
    return _DATE.sub(lambda found: day(found[0]), text)
