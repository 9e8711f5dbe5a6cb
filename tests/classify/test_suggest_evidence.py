"""Every suggestion rests on a passage that speaks for it, or says plainly that nothing did: over real and random texts."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from napl.classify.suggest.engine import as_json
from napl.classify.suggest.evidence import DEFAULT, DEFAULT_SCORE, Item
from napl.report.suggestions import suggestions_text
from tests.classify.suggesting import compiled, cues, of
from tests.classify.test_suggest_hostile import assert_shape

TEXTS = Path(__file__).parents[2] / "bench" / "texts"
FACET_OF = {
    "sectors": "sector",
    "roles": "role",
    "steps": "step",
    "model_types": "model-type",
    "formality": "formality",
    "features": "feature",
}
LOWERED = {("expert-verdieping", "vak-expert"), ("expert-verdieping", "onderhoud")}
"""A cue that the reader holds a role already may speak for a lower step."""
PLAIN = st.text(max_size=400)
WORDS = st.lists(
    st.one_of(
        st.sampled_from([word for cue in cues().cues for phrase in cue.phrases for word in phrase.split()]),
        st.sampled_from([name for role in compiled().sectors for name in role.split("-")]),
        st.sampled_from([".", "\n", "geen", "niet alleen", "5", "één", "<b>", "onze", "de"]),
    ),
    max_size=60,
).map(" ".join)


def described() -> list[tuple[str, str]]:
    """Return title and text of every labelled description."""
    lines = (line for file in sorted(TEXTS.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines())
    return [(case["title"], case["text"]) for case in map(json.loads, lines)]


def assert_supported(title: str, text: str) -> None:
    """Assert that every reason belongs to a rule for the very value, or is a default with a low score."""
    found = of(title, text)
    assert_shape(as_json(found), title, text)
    of_cue = {cue.id: (cue.facet, cue.value) for cue in cues().cues}
    setting = cues().audience
    assert setting is not None
    of_cue[setting.id] = ("scope", "ander-beroep")
    of_usual = {usual.id: (usual.facet, usual.value) for usual in cues().usual}
    for name, facet in FACET_OF.items():
        for item in getattr(found, name):
            for reason in item.because:
                says = {**of_cue, **of_usual}.get(reason.rule)
                if says is not None and says[0] == "scope":
                    assert item.value == "bevoegdheid"
                elif says is not None:
                    assert says[0] == facet
                    assert says[1] == item.value or (says[1], item.value) in LOWERED
                elif reason.rule.startswith(DEFAULT):
                    assert (reason.rule, item.because) == (f"{DEFAULT}{item.value}", (reason,))
                else:
                    assert reason.rule in {"role-named", "role-sectors"}
    assert_scope(found.scope, of_cue)


def assert_scope(scope: Item, of_cue: Mapping[str, tuple[str, str]]) -> None:
    """Assert that what speaks for the scope is a cue of that side, or what led to the role."""
    for reason in scope.because:
        facet, value = of_cue.get(reason.rule, ("", ""))
        if scope.value == "out":
            assert facet == "scope"
            assert value != "in"
        elif reason.quote:
            assert (facet, value) == ("scope", "in") or facet == "role" or reason.rule == "role-named"
        else:
            assert (reason.rule, scope.score) == (f"{DEFAULT}in-scope", DEFAULT_SCORE)


def test_every_suggestion_on_every_description_is_supported() -> None:
    texts = described()
    assert len(texts) > 150
    for title, text in texts:
        assert_supported(title, text)


@settings(max_examples=120, deadline=None)
@given(title=st.one_of(PLAIN, WORDS), text=st.one_of(PLAIN, WORDS))
def test_every_suggestion_on_any_text_is_supported(title: str, text: str) -> None:
    assert_supported(title, text)
    assert as_json(of(title, text)) == as_json(of(title, text))


def test_a_hundred_kilobytes_of_words_are_read() -> None:
    words = " ".join(f"woord{number} begeleiden collega's" for number in range(4_000))
    assert len(words) > 100_000
    assert_supported("Coach", words)


@pytest.mark.parametrize(("title", "text"), [("", ""), ("Welkom", "Inschrijven kan nog."), ("12345", "!!!")])
def test_a_text_that_says_nothing_gets_defaults_only(title: str, text: str) -> None:
    found = of(title, text)
    assert found.scope.value == "in"
    assert found.scope.because[0].rule == "default-in-scope"
    assert not found.sectors
    assert not found.cells
    assert not found.features
    for items in (found.roles, found.steps, found.model_types, found.formality, (found.scope,)):
        (only,) = items
        assert only.score <= DEFAULT_SCORE
        assert [reason.quote for reason in only.because] == [""]


def test_a_default_is_told_as_what_nothing_speaks_against() -> None:
    shown = suggestions_text(of("Welkom", "Inschrijven kan nog."), "nl")
    assert shown.count("niets in de tekst wijst op iets anders") == 5
    assert "\u201c\u201d" not in shown
