"""Owns the measurement of suggestions from text against labelled descriptions, beside a nearest-neighbour baseline.

Usage: ``python bench/suggestion.py FILE... [--train FILE...] [--data FOLDER] [--misses]``

Every FILE is JSON Lines in the shape of ``tests/corpus``. The baseline learns from the ``--train`` files (by default
the FILEs themselves), and never sees the text that it is asked about: leave one out.
"""

import argparse
import json
import math
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from napl.classify.suggest.engine import Suggestions, as_json, compile_vocabulary, suggest
from napl.classify.suggest.facets import likely
from napl.classify.suggest.vocabulary import Compiled
from napl.load.parse import parse
from napl.model.kinds.cues import Cues
from napl.model.kinds.roles import Roles

SECONDARY = 0.5
"""A model type with this score is predicted; the first always is."""
SHOWN = 0.4
"""A feature with this score is predicted."""
OUT = frozenset({"bevoegdheid", "nvt"})

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


def vocabulary(data: Path) -> Compiled:
    """Return the vocabulary of a register's data folder."""
    made = {}
    for name, model in (("roles", Roles), ("cues", Cues)):
        file = data / "framework" / f"{name}.yaml"
        parsed = parse(file.read_bytes(), str(file))
        if parsed.faults:
            sys.exit(f"{file}: {parsed.faults[0].message.en} {parsed.faults[0].position}")
        made[name] = msgspec.convert(parsed.data, model)
    return compile_vocabulary(made["roles"], made["cues"])  # type: ignore[arg-type]


def answer(found: Suggestions) -> Answer:
    """Return the prediction that suggestions amount to."""
    types = found.model_types
    return Answer(
        roles=tuple(item.value for item in found.roles),
        step=found.steps[0].value if found.steps else "nvt",
        model_types=tuple(item.value for place, item in enumerate(types) if place == 0 or item.score >= SECONDARY),
        formality=found.formality[0].value if found.formality else "",
        out=found.scope.value == "out",
        sectors=frozenset(item.value for item in likely(found.sectors)),
        features=frozenset(item.value for item in found.features if item.score >= SHOWN),
    )


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


def share(hits: Iterable[bool]) -> str:
    """Return hits as ``0.85 (17/20)``."""
    every = list(hits)
    return f"{sum(every) / len(every):.2f} ({sum(every)}/{len(every)})" if every else "-"


def micro(pairs: Iterable[tuple[Iterable[str], Iterable[str]]]) -> str:
    """Return precision, recall and F1 over all labels together, of (expected, predicted) pairs."""
    right = wanted = given = 0
    for expected, predicted in pairs:
        want, give = set(expected), set(predicted)
        right, wanted, given = right + len(want & give), wanted + len(want), given + len(give)
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    both = 2 * precision * recall / (precision + recall) if right else 0.0
    return f"F1 {both:.2f} (P {precision:.2f}, R {recall:.2f})"


def report(wanted: Sequence[Answer], given: Sequence[Answer]) -> tuple[tuple[str, str], ...]:
    """Return the figures, each with its name."""
    pairs = list(zip(wanted, given, strict=True))
    roles = [(want, give) for want, give in pairs if want.roles and not want.roles[0].startswith("praktijkopleider")]
    out = [(want.out, give.out) for want, give in pairs]
    return (
        ("role, first", share(want.roles[0] == (give.roles or ("",))[0] for want, give in roles)),
        ("role, first three", share(bool(set(want.roles) & set(give.roles[:3])) for want, give in roles)),
        ("step", share(want.step == give.step for want, give in pairs)),
        ("model type, primary", share(want.model_types[0] == give.model_types[0] for want, give in pairs)),
        ("model types", micro((want.model_types, give.model_types) for want, give in pairs)),
        ("formality", share(want.formality == give.formality for want, give in pairs)),
        ("out of scope", micro((["out"] * want, ["out"] * give) for want, give in out)),
        ("sectors", micro((want.sectors, give.sectors) for want, give in pairs)),
        ("features", micro((want.features, give.features) for want, give in pairs)),
    )


def misses(case: Case, want: Answer, give: Answer, found: Suggestions) -> Iterable[str]:
    """Return a line for each label that differs, with what led to the prediction."""
    raw = as_json(found)["suggestions"]
    for name, listed, right in (
        ("role", "roles", not want.roles or want.roles[0] == (give.roles or ("",))[0]),
        ("step", "steps", want.step == give.step),
        ("type", "model_types", want.model_types[0] == give.model_types[0]),
        ("form", "formality", want.formality == give.formality),
        ("out", "scope", want.out == give.out),
    ):
        if not right:
            some = raw[listed][:4] if isinstance(raw[listed], list) else [raw[listed]]
            shown = "; ".join(
                f"{item['value']} {item['score']} "
                f"[{', '.join(reason['rule'] + ': ' + reason['quote'] for reason in item['because'][:3])}]"
                for item in some
            )
            expected = {"role": want.roles, "step": want.step, "type": want.model_types, "form": want.formality}
            yield f"{case['id']} {name} wants {expected.get(name, want.out)}: {shown}"


GOALS = {
    "role, first": "≥ 0.80",
    "role, first three": "≥ 0.95",
    "step": "≥ 0.75",
    "model type, primary": "≥ 0.70",
}
"""What the figures are held against, on real descriptions that are not in the repository."""
TEXTS = Path(__file__).resolve().parent / "texts"
DATA = Path(__file__).resolve().parents[1] / "data"
ELSEWHERE = "NAPL_COURSES"
"""The variable that names a file of labelled texts outside the repository."""


def figures(files: Sequence[Path], train: Sequence[Path], data: Path = DATA) -> list[str]:
    """Return the lines of a table: every figure of the engine, its goal, and that of the nearest neighbour."""
    start = time.process_time()
    compiled = vocabulary(data)
    ready = time.process_time() - start
    every = cases(files)
    spent, found = [], []
    for case in every:
        start = time.process_time()
        found.append(suggest(case["title"], case["text"], compiled))
        spent.append(1000 * (time.process_time() - start))
    wanted = [gold(case) for case in every]
    known = cases(train)
    baseline = report(wanted, [nearest(case, known) for case in every])
    about = (
        f"{len(every)} texts of {', '.join(file.name for file in files)}; vocabulary ready in {1000 * ready:.0f} ms; "
        f"milliseconds of processor time a text: mean {sum(spent) / len(spent):.2f}, worst {max(spent):.2f}, goal 10"
    )
    lines = [
        about,
        "",
        "| What | napl | Goal | Nearest neighbour (TF-IDF) |",
        "|---|---|---|---|",
    ]
    for (name, ours), (_, theirs) in zip(report(wanted, [answer(one) for one in found]), baseline, strict=True):
        lines.append(f"| {name} | {ours} | {GOALS.get(name, '–')} | {theirs} |")
    return lines


def standing() -> list[str]:
    """Return the figures on the test part, and on the file that `NAPL_COURSES` names, where it names one."""
    train = [TEXTS / "development.jsonl"]
    lines = figures([TEXTS / "test.jsonl"], train)
    elsewhere = os.environ.get(ELSEWHERE)
    return [*lines, "", *figures([Path(elsewhere)], train)] if elsewhere else lines


def main() -> None:
    """Print the figures of the engine and of the baseline, and with --misses what went wrong."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("files", nargs="+", type=Path)
    asked.add_argument("--train", nargs="+", type=Path)
    asked.add_argument("--data", type=Path, default=DATA)
    asked.add_argument("--misses", action="store_true")
    given = asked.parse_args()
    print("\n".join(figures(given.files, given.train or given.files, given.data)))
    if given.misses:
        compiled = vocabulary(given.data)
        for case in cases(given.files):
            found = suggest(case["title"], case["text"], compiled)
            print("".join(f"{line}\n" for line in misses(case, gold(case), answer(found), found)), end="")


if __name__ == "__main__":
    main()
