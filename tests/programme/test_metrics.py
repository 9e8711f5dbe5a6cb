"""Every metric computes what it says, from small registers in which the answer can be counted by hand."""

import re
from datetime import date
from pathlib import Path as File

import pytest

from napl.core.declared import module_names
from napl.model.register import Register
from napl.programme.metric import PACKAGE, listing, metrics, named, whole_percent
from napl.programme.view import View
from tests.programme.metric_cases import CASES, Case
from tests.programme.metric_registers import PEOPLE

ROOT = File(__file__).parents[2]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.metric}-{case.on}-{case.sector}-{case.phases}")
def test_a_metric_computes_what_can_be_counted_by_hand(case: Case) -> None:
    view = View.of(case.of, date.fromisoformat(case.on)).narrowed(sector=case.sector, phases=case.phases, due=case.due)
    figure = metrics()[case.metric].compute(view)
    assert figure.value == case.value
    told = [text.nl.replace("`", "") for text in figure.missing]
    assert len(told) == len(case.missing), told
    assert all(text.startswith(said) for text, said in zip(told, case.missing, strict=True)), told
    assert figure.least == case.least
    assert figure.told.nl
    assert figure.told.en
    assert all(text.en for text in figure.missing)


def test_every_metric_has_two_cases_that_differ() -> None:
    values: dict[str, set[float | None]] = {name: set() for name in metrics()}
    for case in CASES:
        values[case.metric].add(case.value)
    assert [name for name, some in values.items() if len(some) < 2] == []


def test_a_metric_is_named_as_its_module_and_documented() -> None:
    assert list(metrics()) == [name.rpartition(".")[2].replace("_", "-") for name in module_names(PACKAGE)]
    guide = (ROOT / "docs" / "programme.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `([a-z-]+)` \|", guide.partition("## The metrics")[2], re.MULTILINE)
    assert sorted(told) == sorted(metrics())


@pytest.mark.parametrize("name", metrics())
def test_a_register_without_anything_breaks_no_metric(name: str) -> None:
    figure = metrics()[name].compute(View.of(Register({}), date(2026, 6, 1)))
    assert figure.value in {0, None}


def test_a_target_without_a_programme_counts_from_the_first_figures() -> None:
    without = Register({"participation": PEOPLE.of("participation").values(), "lab": PEOPLE.of("lab").values()})
    view = View.of(without, date(2030, 1, 1)).narrowed(due="2033-12-31")
    assert metrics()["teachers-in-labs"].compute(view).value == 190


def test_long_lists_tell_how_many_more_there_are() -> None:
    assert named(()).nl == "geen"
    assert named(("a", "b")).en == "`a`, `b`"
    assert listing(map(str, range(14))).nl == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 en nog 2"


def test_a_share_is_told_in_whole_percents_and_never_as_more_than_it_is() -> None:
    assert [whole_percent(share) for share in (0, 0.29, 0.57, 0.999, 1)] == [0, 29, 57, 99, 100]
