"""Suggestions are told beside goals and a baseline: what is right counts, what is missed says so."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bench.labelled import Answer, Case, cases, gold, nearest
from bench.suggestion import ELSEWHERE, GOALS, TEXTS, Figure, Standing, report, standings
from bench.table import page

ONE = Answer(
    roles=("mentor", "coach-collega"),
    step="start-vak",
    model_types=("training",),
    formality="non-formeel",
    out=False,
    sectors=frozenset({"vo"}),
    features=frozenset({"actief"}),
)


def told(wanted: Answer, given: Answer) -> dict[str, Figure]:
    return {figure.name: figure for figure in report([wanted], [given])}


def case(name: str, text: str, role: str) -> Case:
    judged = {
        "roles": [role],
        "level_transition": "start-vak",
        "model_type": "training",
        "model_types_secondary": [],
        "formality": "non-formeel",
        "features_visible": [],
    }
    return {"id": name, "title": name, "text": text, "sectors": ["vo"], "judgement": judged}


def test_labels_that_agree_give_full_marks() -> None:
    found = told(ONE, ONE)
    assert {figure.value for name, figure in found.items() if name != "out of scope"} == {1.0}
    assert found["role, first"].told == "1.00 (1/1)"


def test_a_role_in_second_place_counts_among_the_first_three_only() -> None:
    found = told(ONE, replace(ONE, roles=("rekencoordinator", "mentor")))
    assert (found["role, first"].value, found["role, first three"].value) == (0, 1)
    assert (found["role, first"].met, found["role, first three"].met) == (False, True)
    assert found["formality"].met is None


def test_a_text_without_roles_counts_for_none_of_the_figures_on_roles() -> None:
    assert told(replace(ONE, roles=()), ONE)["role, first"].told == "0.00 (0/0)"


def test_model_types_and_scope_have_precision_and_recall() -> None:
    found = told(ONE, replace(ONE, model_types=("training", "coaching"), out=True))
    assert found["model types"].told == "F1 0.67 (P 0.50, R 1.00)"
    assert found["out of scope"].told == "F1 0.00 (P 0.00, R 0.00)"
    both = told(replace(ONE, out=True), replace(ONE, out=True))
    assert both["out of scope"].told == "F1 1.00 (P 1.00, R 1.00)"


def test_the_neighbour_is_the_most_alike_and_never_the_text_itself() -> None:
    train = [case("a", "rekenen breuken getallen", "rekencoordinator"), case("b", "mentor gesprek leerling", "mentor")]
    assert nearest(case("c", "een gesprek met een leerling", ""), train).roles[0] == "mentor"
    assert nearest(train[1], train).roles == ("rekencoordinator",)


def test_the_parts_share_no_text() -> None:
    sizes = {"development": 50, "development-2": 60, "development-3": 32, "development-4": 74, "test": 50}
    assert {file.stem for file in TEXTS.glob("*.jsonl")} == set(sizes)
    parts = {part: {found["text"] for found in cases([TEXTS / f"{part}.jsonl"])} for part in sizes}
    assert {part: len(texts) for part, texts in parts.items()} == sizes
    assert len(set().union(*parts.values())) == sum(sizes.values())


def test_every_goal_is_told_with_its_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ELSEWHERE, raising=False)
    (found,) = standings()
    assert {figure.name for figure, _ in found.figures if figure.met is not None} == set(GOALS)
    assert "| role, first three | " in page([], [found])


def test_a_file_from_elsewhere_is_measured_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text(json.dumps(case("a", "Een training voor mentoren in het vo.", "mentor")) + "\n", encoding="utf-8")
    monkeypatch.setenv(ELSEWHERE, str(other))
    assert [found.about for found in standings()] == ["50 texts of `test.jsonl`", "1 texts of `other.jsonl`"]


def test_one_missed_goal_is_a_miss() -> None:
    good, bad = Figure("step", 0.8, "0.80"), Figure("step", 0.7, "0.70")
    assert Standing("", ((good, "–"),)).reached
    assert not Standing("", ((good, "–"), (bad, "–"))).reached
    assert "| step | 0.70 | ≥ 0.75 | NO | – |" in Standing("", ((bad, "–"),)).lines()


def test_labels_read_as_the_answer_that_they_are() -> None:
    (first, *_) = cases([TEXTS / "development.jsonl"])
    assert gold(first).roles == tuple(first["judgement"]["roles"])
