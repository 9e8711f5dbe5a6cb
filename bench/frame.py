"""Owns the few that carry the many in a made register: providers, development paths and assessors."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bench.layout import Entry
from bench.sentences import OUTCOME, PATTERNS, one, running
from bench.words import PLACE, SUBJECT, compound, house_name, slug

LEVELS = ("startbekwaam", "vakbekwaam", "expert")
SECTORS = ("po", "vo", "mbo")
ROLES = {
    "curriculumontwikkelaar": SECTORS, "rekencoordinator": SECTORS, "specialist-nt2": SECTORS, "gedragsspecialist": SECTORS,
    "burgerschapscoordinator": SECTORS, "werkplekbegeleider": SECTORS, "schoolopleider": SECTORS, "teacher-leader": SECTORS,
    "toetsexpert": ("vo", "mbo"), "mentor": ("vo", "mbo"), "taalcoordinator": ("po",), "leescoordinator": ("po",),
    "bpv-begeleider": ("mbo",), "docent-onderzoeker": ("mbo",),
}  # fmt: skip
TYPES = ("university-of-applied-sciences", "university", "in-house-academy", "private", "lab", "association")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A learning outcome of a path: its id, and the aspect and level it belongs to."""

    id: str
    aspect: str
    level: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePath:
    """A path and what a trajectory can refer to on it."""

    entry: Entry
    id: str
    role: str
    sectors: tuple[str, ...]
    aspects: tuple[str, ...]
    outcomes: tuple[Outcome, ...]


def provider(chance: random.Random, number: int) -> Entry:
    """Return an invented provider for all sectors or two of them."""
    name = f"{house_name(chance)} {chance.choice(PLACE)}"
    host = f"https://{slug(name)}-{number:04d}.voorbeeld.nl/"
    sectors = SECTORS if number % 3 == 0 else tuple(sector for sector in SECTORS if sector != SECTORS[number % 3])
    return {
        "id": f"{slug(name)}-{number:04d}",
        "name": f"Academie {name} {number}",
        "type": chance.choice(TYPES),
        "description": f"Verzonnen aanbieder, alleen om snelheid te meten. {running(chance, chance.choice(SUBJECT), 25)}",
        "website": host,
        "registration": f"{number:08d}",
        "sectors": sectors,
        "complaints": {"available": "yes", "url": f"{host}klachten"},
        "contact": {"desk": "Servicepunt nascholing", "url": f"{host}contact", "email": f"loket@{host[8:-1]}"},
    }


def _cell(chance: random.Random, aspect: str, level: str, subject: str) -> tuple[Entry, tuple[Outcome, ...]]:
    told = [{"text": one(PATTERNS, chance, subject)} for _ in range(2)]
    if level == LEVELS[0]:
        return {"level": level, "descriptor": told}, ()
    outcomes = tuple(Outcome(id=f"{aspect}-{level[0]}{number}", aspect=aspect, level=level) for number in (1, 2))
    texts = [{"id": outcome.id, "text": one(OUTCOME, chance, subject)} for outcome in outcomes]
    return {"level": level, "descriptor": told, "outcomes": texts}, outcomes


def _aspect(chance: random.Random, name: str, subject: str) -> tuple[Entry, tuple[Outcome, ...]]:
    cells = [_cell(chance, name, level, subject) for level in LEVELS]
    entry: Entry = {
        "id": name,
        "title": name.capitalize(),
        "description": one(PATTERNS, chance, subject),
        "cells": [cell for cell, _ in cells],
    }
    return entry, tuple(outcome for _, outcomes in cells for outcome in outcomes)


def path(chance: random.Random, number: int) -> MadePath:
    """Return an adopted role path with two dimensions of three aspects on three levels."""
    role = tuple(ROLES)[number % len(ROLES)]
    theme, subject = compound(chance), chance.choice(SUBJECT)
    names: list[str] = []
    while len(names) < 6:
        name = compound(chance)
        if name not in names:
            names.append(name)
    aspects = [_aspect(chance, name, subject) for name in names]
    version = "1.0.0"
    entry: Entry = {
        "id": f"{theme}-{number:03d}",
        "kind": "role",
        "title": f"{theme.capitalize()} {number}",
        "summary": one(PATTERNS, chance, subject),
        "role": role,
        "sectors": ROLES[role],
        "task": f"T{number % 5 + 1}",
        "status": "adopted",
        "version": version,
        "owner": f"Atelier rollen {ROLES[role][0]}",
        "rationale": running(chance, subject, 80),
        "levels": [{"id": level, "description": one(PATTERNS, chance, subject)} for level in LEVELS],
        "dimensions": [
            {"id": f"lijn-{line + 1}", "title": f"Lijn {line + 1}", "aspects": [made for made, _ in part]}
            for line, part in enumerate((aspects[:3], aspects[3:]))
        ],
        "programme": [
            {"from_level": low, "to_level": high, "hours": 60, "weeks": 10, "forms": ["training", "coaching"]}
            for low, high in pairwise(LEVELS)
        ],
        "changelog": [{"version": version, "date": "2025-09-01", "changes": "Vastgesteld na consultatie."}],
        "sources": [{"title": f"Verzonnen bron over {theme}", "url": f"https://bron.voorbeeld.nl/{theme}"}],
    }
    outcomes = tuple(outcome for _, found in aspects for outcome in found)
    return MadePath(
        entry=entry, id=str(entry["id"]), role=role, sectors=ROLES[role], aspects=tuple(names), outcomes=outcomes
    )


def assessor(chance: random.Random, number: int) -> Entry:
    """Return an assessor without ties: by turns a teacher and an expert for each sector."""
    sector, profile = SECTORS[number // 2 % 3], ("teacher", "expert")[number % 2]
    subject = chance.choice(SUBJECT)
    word = "Leraar" if profile == "teacher" else "Deskundige"
    return {
        "id": f"beoordelaar-{number + 1:04d}",
        "title": f"{word} {subject} in het {sector}",
        "profile": profile,
        "sectors": [sector],
        "expertise": [subject, compound(chance)],
        "declaration": "2025-01-15",
        "ties": [],
    }


def paths_for(paths: Sequence[MadePath], sector: str) -> tuple[MadePath, ...]:
    """Return the paths that are meant for a sector."""
    return tuple(made for made in paths if sector in made.sectors)
