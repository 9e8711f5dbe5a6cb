"""Owns the reviews of a made register: two independent judgements of every trajectory."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bench.layout import Entry
from bench.sentences import PATTERNS, one
from bench.words import SUBJECT


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One round of assessment: the trajectory, the framework with its criteria, and the day."""

    trajectory: str
    framework: str
    criteria: Sequence[str]
    on: date


def review(chance: random.Random, judged: Round, assessor: str) -> Entry:
    """Return the judgement of one assessor in a round, on every criterion of the framework."""
    name = judged.trajectory
    subject = chance.choice(SUBJECT)
    return {
        "id": f"{name[:50].rstrip('-')}-{name[-5:]}-r1-{assessor.removeprefix('beoordelaar-')}",
        "trajectory": name,
        "kind": "assessment",
        "framework": judged.framework,
        "round": 1,
        "assessor": assessor,
        "date": judged.on.isoformat(),
        "judgements": [
            {
                "criterion": criterion,
                "score": chance.choice(("voldoende", "goed")),
                "motivation": one(PATTERNS, chance, subject),
            }
            for criterion in judged.criteria
        ],
    }
