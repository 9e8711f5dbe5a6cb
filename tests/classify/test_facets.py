"""Every facet proves itself: its examples give what they promise, and reach every value and every rule."""

import re

import pytest

from napl.classify.facet import Example, Facet, facets
from napl.classify.label import UNKNOWN
from tests.classify.examples import frame, of

FACETS = facets()
EXAMPLES = [(facet, example) for facet in FACETS for example in facet.examples]


def named(case: object) -> str | None:
    return case.id if isinstance(case, Facet) else None


@pytest.mark.parametrize(("facet", "example"), EXAMPLES, ids=named)
def test_an_example_gives_what_it_promises(facet: Facet, example: Example) -> None:
    labels = facet.labels(*of(example))
    assert tuple(label.value for label in labels) == example.gives
    assert labels[0].rule == example.rule
    assert [label.primary for label in labels] == [True, *(False for _ in labels[1:])]
    for label in labels:
        assert label.facet == facet.id
        assert (label.value == UNKNOWN) == (label.certainty == "unknown")
        assert label.because
        assert {ground.where for ground in label.because if not ground.quote} <= set(facet.reads)


@pytest.mark.parametrize("facet", FACETS, ids=named)
def test_examples_reach_every_value(facet: Facet) -> None:
    given = {value for example in facet.examples for value in example.gives} - {UNKNOWN}
    possible = set(facet.values(frame()))
    own_steps = {"startbekwaam-gevorderd", "gevorderd-vakbekwaam", "vakbekwaam-gevorderd", "gevorderd-expert"}
    assert given - own_steps == possible - own_steps


@pytest.mark.parametrize("facet", FACETS, ids=named)
def test_examples_reach_every_rule(facet: Facet) -> None:
    given = {label.rule for example in facet.examples for label in facet.labels(*of(example))}
    assert given == {rule.id for rule in facet.rules}


@pytest.mark.parametrize("facet", FACETS, ids=named)
def test_a_facet_tells_its_story(facet: Facet) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", facet.id)
    assert facet.title.nl
    assert facet.title.en
    assert facet.sources
    for rule in facet.rules:
        text = frame().reason(rule)
        assert "{" not in text.nl + text.en
        assert text.nl != text.en


def test_rules_have_ids_of_their_own() -> None:
    ids = [rule.id for facet in FACETS for rule in facet.rules]
    assert len(ids) == len(set(ids))


def test_every_effective_feature_has_a_facet() -> None:
    assert {facet.feature for facet in FACETS if facet.feature} == set(frame().features)
