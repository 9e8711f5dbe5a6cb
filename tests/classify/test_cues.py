"""Cues name what exists, and phrases are found as people write them."""

import re

import pytest

from napl.classify.suggest.phrases import finder
from napl.classify.suggest.words import Word, stem, words
from tests.classify.suggesting import cues, vocabulary_file


def example(phrase: str) -> tuple[tuple[Word, ...], dict[int, list[int]]]:
    """Return words in which a phrase stands, the first of each choice, and where a name of a role would be."""
    plain = re.sub(r"\{\d+\+\}", "twintig", phrase).replace("...", "").replace("{rol}", "mentor")
    chosen = (part.split("|")[0].removeprefix("=") for part in plain.split())
    row = words(" ".join(part.replace("*", "xxx" if part.endswith("*") else "") for part in chosen))
    return row, {at: [at + 1] for at, word in enumerate(row) if word.folded == "mentor"}


def test_no_cue_silences_itself() -> None:
    for cue in cues().cues:
        silencer = finder(cue.unless)
        for phrase in cue.phrases:
            row, roles = example(phrase)
            assert not silencer.find(row, roles), f"{cue.id}: {phrase}"


def test_every_cue_names_known_values_and_every_phrase_can_be_found() -> None:
    known = {
        facet: {term["id"] for term in vocabulary_file(name)["terms"]}  # type: ignore[index]
        for facet, name in (
            ("role", "roles"), ("model-type", "model-types"), ("formality", "formalities"), ("sector", "sectors"),
            ("feature", "features"),
        )
    }  # fmt: skip
    known["role"].add("basis-leraarschap")
    known["sector"].add("hbo")
    known["step"] = {"start-vak", "vak-expert", "expert-verdieping", "onderhoud"}
    known["scope"] = {"in", "bevoegdheid", "ander-beroep"}
    known["mention"] = {"addressed", "bystander"}
    for cue in cues().cues:
        assert cue.value in known[cue.facet], cue.id
        for phrase in cue.phrases:
            row, roles = example(phrase)
            assert finder([phrase]).find(row, roles), phrase
    assert {usual.value for usual in cues().usual if usual.facet == "step"} <= known["step"]
    assert {cue.value for cue in cues().cues if cue.facet == "role"} == known["role"]


def test_ids_of_cues_are_unique() -> None:
    ids = [cue.id for cue in cues().cues] + [usual.id for usual in cues().usual]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("collega's begeleiden", "zij begeleidt collega's", False),
        ("collega's begeleiden", "een collega begeleid je zo", True),
        ("begeleiden ... collega's", "begeleidt op haar school de collega's", True),
        ("begeleiden ... collega's", "Zij begeleidt. Haar collega's niet.", False),
        ("{5+} bijeenkomsten", "zeven bijeenkomsten", True),
        ("{5+} bijeenkomsten", "4 bijeenkomsten", False),
        ("reken*", "rekenbeleid", True),
        ("*beleid", "taalbeleid", True),
        ("leesplan|jaarplan maken", "een jaarplan maken", True),
        ("taal beleid", "taalbeleid", True),
        ("taalbeleid", "taal-beleid", True),
        ("stations school", "stationsschool", True),
        ("docent =worden", "docent worden", True),
        ("docent =worden", "de docenten wordt niets gevraagd", False),
        ("=spelling|taal", "het spel", False),
        ("=spelling|taal", "talen", True),
    ],
)
def test_the_language_of_phrases(phrase: str, text: str, found: bool) -> None:
    assert bool(finder([phrase]).find(words(text), {})) is found


@pytest.mark.parametrize("phrase", ["", "...", "... begin", "eind ..."])
def test_a_phrase_needs_words_at_both_ends(phrase: str) -> None:
    with pytest.raises(ValueError, match="phrase"):
        finder([phrase])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mentor", "mentoren"),
        ("begeleiden", "begeleidt"),
        ("les", "lessen"),
        ("collega's", "collega"),
        ("toets", "toetsen"),
    ],
)
def test_inflections_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("beleid", "begeleiding"), ("les", "lezen"), ("leraar", "leerling")])
def test_different_words_do_not_share_a_stem(one: str, other: str) -> None:
    assert stem(one) != stem(other)
