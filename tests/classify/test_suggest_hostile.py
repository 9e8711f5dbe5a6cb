"""Hostile and real texts give suggestions in the promised shape, with literal quotes."""

import json

import pytest

from napl.classify.suggest.engine import as_json
from napl.classify.suggest.evidence import DEFAULT, DEFAULT_SCORE, Reason
from tests.classify.suggesting import of

HOSTILE = (
    ("", ""),
    ("   ", "\n\n\t"),
    ("x", "coach " * 17_000),
    ("x", "a" * 100_000),
    ("x" * 100_000, "-" * 100_000),
    ("<b>Reken</b>coördinator", "<script>alert('mentor')</script><p class='x'>rekenbeleid" + "<" * 5_000),
    ("\x00\x07\ufffe", "rekencoördinator\x00\x1b[31m\u202ementor\ud800"),
    ("{rol} ... {5+} a|b *", "{rol} " * 50 + "... " * 50 + "**|*|"),
    ("🧮" * 50, "İıſßﬁ ꙮ ١٢٣ ²³ " * 40),
    ("de", "opleiding tot " * 3_000),
)


def test_a_denied_phrase_does_not_count() -> None:
    with_diploma = of("Taal", "De opleiding eindigt met een diploma.")
    without = of("Taal", "De opleiding eindigt zonder diploma.")
    score = {found.value: found.score for found in with_diploma.model_types}["diplomatraject"]
    assert score > {found.value: found.score for found in without.model_types}["diplomatraject"]


@pytest.mark.parametrize(("title", "text"), HOSTILE)
def test_hostile_input_gives_suggestions_with_literal_quotes(title: str, text: str) -> None:
    found = as_json(of(title, text))
    assert_shape(found, title, text)
    assert found == as_json(of(title, text))


def test_markup_is_not_read() -> None:
    found = of("<mentor>", "<a href='rekencoördinator'>Welkom</a>")
    assert [(item.value, item.because) for item in found.roles] == [
        ("basis-leraarschap", (Reason("default-basis-leraarschap", ""),)),
    ]


def assert_shape(found: object, title: str, text: str) -> None:
    """Assert the documented shape, ranks, scores, and that every quote stands in the input."""
    data = json.loads(json.dumps(found))
    assert list(data) == ["version", "suggestions"]
    assert data["version"] == 1
    lists = data["suggestions"]
    assert list(lists) == [
        "scope", "sectors", "roles", "steps", "model_types", "formality", "features", "cells",
    ]  # fmt: skip
    assert lists["scope"]["value"] in {"in", "out"}
    for items in ([lists["scope"]], *(items for name, items in lists.items() if name != "scope")):
        scores = [item["score"] for item in items]
        assert scores == sorted(scores, reverse=True)
        assert len({item["value"] for item in items}) == len(items)
        for item in items:
            assert list(item) == ["value", "score", "because"]
            assert 0 <= item["score"] <= 1
            for reason in item["because"]:
                assert list(reason) == ["rule", "quote"]
                assert reason["quote"] in title or reason["quote"] in text
                assert bool(reason["quote"]) is not reason["rule"].startswith(DEFAULT)
            assert item["because"]
            if any(not reason["quote"] for reason in item["because"]):
                assert item["score"] <= DEFAULT_SCORE


def test_a_real_text_gives_every_list_with_reasons() -> None:
    text = (
        "De rekencoördinator helpt het rekenonderwijs op de eigen basisschool vooruit. In tien bijeenkomsten schrijf je een "
        "rekenbeleidsplan en begeleid je collega's. De post-hbo-opleiding sluit af met een assessment."
    )
    found = of("Opleiding rekencoördinator", text)
    assert_shape(as_json(found), "Opleiding rekencoördinator", text)
    assert [item.value for item in found.cells] == ["rol:rekencoordinator:po"]
    for items in (
        found.sectors,
        found.roles[:1],
        found.steps[:1],
        found.model_types[:1],
        found.formality[:1],
        found.features,
    ):
        assert items
        assert all(reason.quote for item in items for reason in item.because)
