"""Owns labelled descriptions: the cases of a file, their labels as an answer, and the nearest-neighbour baseline."""

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

OUT = frozenset({"bevoegdheid", "nvt"})
"""Steps of a description that falls outside the register."""

Case = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is predicted for one text."""

    roles: tuple[str, ...]
    step: str
    model_types: tuple[str, ...]
    formality: str
    out: bool
    sectors: frozenset[str]
    features: frozenset[str]


def cases(files: Iterable[Path]) -> tuple[Case, ...]:
    """Return the labelled descriptions of JSON Lines files."""
    return tuple(json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line.strip())


def gold(case: Case) -> Answer:
    """Return the labels of a case as an answer."""
    judged = case["judgement"]
    return Answer(
        roles=tuple(judged["roles"]),
        step=judged["level_transition"],
        model_types=(judged["model_type"], *judged["model_types_secondary"]),
        formality=judged["formality"],
        out=judged["level_transition"] in OUT,
        sectors=frozenset(case["sectors"]),
        features=frozenset(judged["features_visible"]),
    )


def terms(case: Case) -> Counter[str]:
    """Return the words of a title (twice) and a text."""
    return Counter(re.findall(r"\w{3,}", f"{case['title']} {case['title']} {case['text']}".lower()))


def nearest(case: Case, train: Sequence[Case]) -> Answer:
    """Return the labels of the most alike other description: cosine of TF-IDF weights of whole words."""
    others = [other for other in train if other["id"] != case["id"]]
    bags = [terms(other) for other in others]
    known = Counter(word for bag in bags for word in bag)

    def weigh(bag: Counter[str]) -> dict[str, float]:
        shared = {word: count for word, count in bag.items() if known[word]}
        raw = {word: (1 + math.log(n)) * math.log(1 + len(bags) / known[word]) for word, n in shared.items()}
        size = math.sqrt(sum(weight**2 for weight in raw.values())) or 1.0
        return {word: weight / size for word, weight in raw.items()}

    asked = weigh(terms(case))
    alike = [sum(asked.get(word, 0.0) * weight for word, weight in weigh(bag).items()) for bag in bags]
    order = sorted(range(len(others)), key=lambda at: (-alike[at], others[at]["id"]))
    roles = dict.fromkeys(role for at in order for role in gold(others[at]).roles)
    return replace(gold(others[order[0]]), roles=tuple(roles))
