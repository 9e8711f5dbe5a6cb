"""Owns the measurement of suggestions from text against labelled descriptions, beside a nearest-neighbour baseline.

Usage: ``python -m bench.suggestion FILE... [--train FILE...] [--data FOLDER] [--misses]``

Every FILE is JSON Lines in the shape of ``bench/texts``. The baseline learns from the ``--train`` files (by default
the FILEs themselves), and never sees the text that it is asked about: leave one out.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from bench.comparison import Goal
from bench.labelled import Answer, Case, cases, gold, nearest
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
GOALS = {
    "role, first": Goal(bound=0.80, at_least=True),
    "role, first three": Goal(bound=0.95, at_least=True),
    "step": Goal(bound=0.75, at_least=True),
    "model type, primary": Goal(bound=0.70, at_least=True),
    "processor time a text": Goal(bound=10),
}
"""What the figures are held against."""
TEXTS = Path(__file__).resolve().parent / "texts"
DATA = Path(__file__).resolve().parents[1] / "data"
ELSEWHERE = "NAPL_COURSES"
"""The variable that names a file of labelled texts outside the repository."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: the value that its goal is about, and how it is told."""

    name: str
    value: float
    told: str

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None for a figure without one."""
        goal = GOALS.get(self.name)
        return None if goal is None else goal.met(self.value)


@dataclass(frozen=True, slots=True)
class Standing:
    """What was measured on some texts: a line on them, and every figure beside that of the baseline."""

    about: str
    figures: tuple[tuple[Figure, str], ...]

    @property
    def reached(self) -> bool:
        """Whether every goal is met."""
        return all(figure.met is not False for figure, _ in self.figures)

    def lines(self) -> list[str]:
        """Return it as a line and a table in Markdown."""
        head = ["", "| What | napl | Goal | Met | Nearest neighbour (TF-IDF) |", "|---|---|---|---|---|"]
        rows = [
            f"| {one.name} | {one.told} | {GOALS.get(one.name, '–')} | {_VERDICT[one.met]} | {theirs} |"
            for one, theirs in self.figures
        ]
        return [self.about, *head, *rows]


_VERDICT = {True: "yes", False: "NO", None: "–"}


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


def share(name: str, hits: Iterable[bool]) -> Figure:
    """Return the share of hits, told as ``0.85 (17/20)``."""
    every = list(hits)
    value = sum(every) / max(len(every), 1)
    return Figure(name, value, f"{value:.2f} ({sum(every)}/{len(every)})")


def micro(name: str, pairs: Iterable[tuple[Iterable[str], Iterable[str]]]) -> Figure:
    """Return F1, told with precision and recall, over all labels together, of (expected, predicted) pairs."""
    right = wanted = given = 0
    for expected, predicted in pairs:
        want, give = set(expected), set(predicted)
        right, wanted, given = right + len(want & give), wanted + len(want), given + len(give)
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    both = 2 * precision * recall / (precision + recall) if right else 0.0
    return Figure(name, both, f"F1 {both:.2f} (P {precision:.2f}, R {recall:.2f})")


def report(wanted: Sequence[Answer], given: Sequence[Answer]) -> tuple[Figure, ...]:
    """Return the figures of predictions; trainers of practice in companies have no role of the register and count for none."""
    pairs = list(zip(wanted, given, strict=True))
    roles = [(want, give) for want, give in pairs if want.roles and not want.roles[0].startswith("praktijkopleider")]
    out = [(want.out, give.out) for want, give in pairs]
    return (
        share("role, first", (want.roles[0] == (give.roles or ("",))[0] for want, give in roles)),
        share("role, first three", (bool(set(want.roles) & set(give.roles[:3])) for want, give in roles)),
        share("step", (want.step == give.step for want, give in pairs)),
        share("model type, primary", (want.model_types[:1] == give.model_types[:1] for want, give in pairs)),
        micro("model types", ((want.model_types, give.model_types) for want, give in pairs)),
        share("formality", (want.formality == give.formality for want, give in pairs)),
        micro("out of scope", ((["out"] * want, ["out"] * give) for want, give in out)),
        micro("sectors", ((want.sectors, give.sectors) for want, give in pairs)),
        micro("features", ((want.features, give.features) for want, give in pairs)),
    )


def misses(case: Case, want: Answer, give: Answer, found: Suggestions) -> Iterable[str]:
    """Return a line for each label that differs, with what led to the prediction."""
    raw = as_json(found)["suggestions"]
    for name, listed, right in (
        ("role", "roles", not want.roles or want.roles[:1] == give.roles[:1]),
        ("step", "steps", want.step == give.step),
        ("type", "model_types", want.model_types[:1] == give.model_types[:1]),
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


def measured_on(files: Sequence[Path], train: Sequence[Path], data: Path = DATA) -> Standing:
    """Return the figures of the engine on the texts of `files`, beside a baseline that learns from `train`."""
    compiled, every, known = vocabulary(data), cases(files), cases(train)
    spent, found = [], []
    for case in every:
        start = time.process_time()
        found.append(suggest(case["title"], case["text"], compiled))
        spent.append(1000 * (time.process_time() - start))
    wanted = [gold(case) for case in every]
    ours = report(wanted, [answer(one) for one in found])
    theirs = report(wanted, [nearest(case, known) for case in every])
    mean = sum(spent) / max(len(spent), 1)
    pace = Figure("processor time a text", mean, f"{mean:.1f} ms (worst {max(spent, default=0):.1f})")
    about = f"{len(every)} texts of `{', '.join(file.name for file in files)}`"
    beside = tuple((one, other.told) for one, other in zip(ours, theirs, strict=True))
    return Standing(about, (*beside, (pace, "–")))


def standings() -> tuple[Standing, ...]:
    """Return what is measured on the test part, and on the file that `NAPL_COURSES` names, where it names one."""
    elsewhere = os.environ.get(ELSEWHERE)
    files = (TEXTS / "test.jsonl", *([Path(elsewhere)] if elsewhere else []))
    learnt = sorted(TEXTS.glob("development*.jsonl"))
    return tuple(measured_on([file], learnt) for file in files)


def main() -> None:
    """Print the figures of the engine and of the baseline, and with --misses what went wrong."""
    asked = argparse.ArgumentParser(prog="python -m bench.suggestion", description=__doc__)
    asked.add_argument("files", nargs="+", type=Path)
    asked.add_argument("--train", nargs="+", type=Path)
    asked.add_argument("--data", type=Path, default=DATA)
    asked.add_argument("--misses", action="store_true")
    given = asked.parse_args()
    print("\n".join(measured_on(given.files, given.train or given.files, given.data).lines()))
    if given.misses:
        compiled = vocabulary(given.data)
        for case in cases(given.files):
            found = suggest(case["title"], case["text"], compiled)
            print("".join(f"{line}\n" for line in misses(case, gold(case), answer(found), found)), end="")


if __name__ == "__main__":
    main()
