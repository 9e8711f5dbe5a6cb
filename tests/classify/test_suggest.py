"""Owns the tests of suggestions from text: the traps of the field, determinism, hostile input, quotes, JSON shape."""

import json
import re
from functools import cache
from pathlib import Path

import msgspec
import pytest

from napl.classify.suggest.engine import Suggestions, as_json, compile_vocabulary, suggest
from napl.classify.suggest.evidence import DEFAULT, DEFAULT_SCORE, Reason
from napl.classify.suggest.phrases import finder
from napl.classify.suggest.vocabulary import Compiled
from napl.classify.suggest.words import Word, stem, words
from napl.load.parse import parse
from napl.model.kinds.cues import Cues
from napl.model.kinds.roles import Roles

FRAMEWORK = Path(__file__).parents[2] / "data" / "framework"
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


def vocabulary_file(name: str) -> object:
    """Return the data of a vocabulary of the framework."""
    parsed = parse((FRAMEWORK / f"{name}.yaml").read_bytes(), name)
    assert parsed.faults == ()
    return parsed.data


@cache
def cues() -> Cues:
    """Return the shipped cues."""
    return msgspec.convert(vocabulary_file("cues"), Cues)


@cache
def compiled() -> Compiled:
    """Return the shipped vocabulary."""
    return compile_vocabulary(msgspec.convert(vocabulary_file("roles"), Roles), cues())


def of(title: str, text: str) -> Suggestions:
    """Return suggestions from the shipped vocabulary."""
    return suggest(title, text, compiled())


def first_role(title: str, text: str) -> str:
    """Return the role suggested first."""
    return of(title, text).roles[0].value


def first_step(title: str, text: str) -> str:
    """Return the step suggested first; ``nvt`` for none."""
    return next((item.value for item in of(title, text).steps), "nvt")


@pytest.mark.parametrize(
    ("role", "title", "text"),
    [
        (
            "mentor",
            "Mentor in de brugklas",
            "Je oefent gesprekken met leerlingen en ouders en bereidt mentorlessen voor.",
        ),
        ("werkplekbegeleider", "Cursus voor mentoren", "Je begeleidt een pabostudent tijdens de stage in jouw groep."),
        ("werkplekbegeleider", "De lio in je team", "Als mentor begeleid je een leraar in opleiding."),
        (
            "basis-leraarschap",
            "Een coach voor jou",
            "Op onze school kun je een coach vragen die in je les komt kijken.",
        ),
        ("coach-collega", "Coach worden", "Je leert collega's coachen met beelden uit hun eigen lessen."),
        ("coach-collega", "Starters begeleiden", "Ervaren docenten leren startende leraren te begeleiden."),
        ("basis-leraarschap", "Voor starters", "Startende leraren krijgen lesbezoek en een eigen coach."),
        (
            "bpv-begeleider",
            "Naar het leerbedrijf",
            "Docenten leren studenten begeleiden in de bpv, met de praktijkopleider.",
        ),
        ("mentor", "Leerlingbegeleiding", "Hoe voer je een goed gesprek met een leerling die vastloopt?"),
        ("teacher-leader", "Leiderschap", "Leraren leren zonder formele leidinggevende rol collega's mee te nemen."),
        ("teamleider", "Leiderschap", "U leert leidinggeven aan een afdeling en functioneringsgesprekken voeren."),
        ("specialist-nt2", "Taal", "Onderwijs aan nieuwkomers: tweedetaalverwerving en alfabetisering."),
        ("leescoordinator", "Open Boek", "Een leesplan maken en samenwerken met de bibliotheek."),
        ("taalcoordinator", "Taal op school", "Een taalbeleidsplan schrijven en het taalonderwijs verbeteren."),
    ],
)
def test_homonyms_and_receiving_against_becoming(role: str, title: str, text: str) -> None:
    assert first_role(title, text) == role


def test_a_title_promises_more_than_the_content_gives() -> None:
    text = "In één middag laat de trainer zien hoe je instructie in drie lagen geeft, ook voor wie net begint. Praktische tips."
    assert first_step("Word expert in differentiëren", text) == "start-vak"
    assert first_role("Word expert in differentiëren", text) == "basis-leraarschap"
    bke = "Deze basiskwalificatie examinering is voor docenten die een toets voor hun eigen vak maken."
    assert first_step("Toetsexpert in tien weken (BKE)", bke) == "start-vak"


@pytest.mark.parametrize(
    "name",
    [
        "Rekencoördinator",
        "rekencoördinatoren",
        "reken-coördinator",
        "reken coördinator",
        "REKENCOORDINATOR",
        "rekencoo\u0308rdinator",
        "reken\u00adcoördinator",
        "coördinator rekenen",
    ],
)
def test_compounds_inflection_and_spelling(name: str) -> None:
    assert first_role(f"Opleiding {name}", "Inschrijven kan nog.") == "rekencoordinator"


def test_a_mixed_page_gives_both_roles_and_the_lowest_step() -> None:
    text = "Het hele team volgt een teamtraining taalbewust lesgeven. Daarnaast is er een NT2-docentenopleiding."
    found = of("Teamtraining en opleiding", text)
    assert {item.value for item in found.roles[:2]} == {"specialist-nt2", "basis-leraarschap"}
    assert found.steps[0].value == "start-vak"


@pytest.mark.parametrize(
    ("step", "title", "text"),
    [
        (
            "bevoegdheid",
            "PDG",
            "Met het pedagogisch-didactisch getuigschrift mag je als docent in het mbo blijven werken.",
        ),
        ("bevoegdheid", "Zij-instroom", "Je haalt in twee jaar een bevoegdheid voor het basisonderwijs."),
        ("nvt", "Praktijkopleider in de zorg", "Voor verpleegkundigen die collega's in opleiding begeleiden."),
        ("nvt", "Pedagogisch coach", "Je begeleidt pedagogisch medewerkers in de kinderopvang."),
        ("nvt", "BKO", "Voor universitair docenten, met een portfolio."),
        ("nvt", "Haarwerk", "Voor kappers die een tweede techniek willen leren."),
        ("nvt", "Leiding geven aan scholen", "Opleiding voor directeuren en bestuurders."),
    ],
)
def test_out_of_scope(step: str, title: str, text: str) -> None:
    assert of(title, text).scope.value == "out"
    assert first_step(title, text) == step


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Werkplekbegeleider", "Je leert studenten en zij-instromers begeleiden in je klas."),
        ("Vakdidactiek", "Voor docenten met een eerstegraads bevoegdheid in het voortgezet onderwijs."),
        ("Jonge kind", "Leerkrachten werken samen met de kinderopvang aan een doorgaande lijn."),
        ("BKE", "Voor docenten in vo, mbo en hbo die toetsen maken."),
    ],
)
def test_in_scope_in_spite_of_a_word(title: str, text: str) -> None:
    assert of(title, text).scope.value == "in"


@pytest.mark.parametrize(
    "audience",
    [
        "kappers",
        "verpleegkundigen",
        "accountants",
        "beginnende stukadoors",
        "de ervaren schilders en behangers",
        "monteurs die leerlingen begeleiden",
        "dakdekkers",
        "alle stedenbouwkundigen",
        "horecapersoneel",
    ],
)
def test_an_audience_of_another_profession_is_out_of_scope(audience: str) -> None:
    found = of("", f"Een cursus voor {audience}.").scope
    assert found.value == "out"
    (reason,) = [one for one in found.because if one.rule == "scope-doelgroep"]
    assert f"voor {audience}".startswith(" ".join(reason.quote.split()[reason.quote.split().index("voor") :][:2]))


@pytest.mark.parametrize(
    "audience",
    [
        "leraren",
        "kappers en docenten",
        "ib'ers",
        "taalspecialisten",
        "beginnende lezers",
        "nieuwkomers",
        "kartrekkers",
        "brugklassers",
        "teamleiders",
        "kinderen",
        "meer plezier",
        "wie met kappers werkt",
    ],
)
def test_an_audience_in_or_around_a_school_is_not(audience: str) -> None:
    found = of("", f"Een cursus voor {audience}.").scope
    assert found.value == "in"
    assert "scope-doelgroep" not in {one.rule for one in found.because}


@pytest.mark.parametrize(
    ("model_type", "title", "text"),
    [
        ("diplomatraject", "Gedragsspecialist", "Post-hbo-opleiding met assessment en een erkend diploma."),
        ("training", "Omgaan met gedrag", "Training van drie dagdelen, met bewijs van deelname."),
        ("lezing-studiedag", "Hoe leren werkt", "Een webinar van een uur."),
        ("e-learning", "Online module", "Je volgt de module in eigen tempo; er is geen contactonderwijs."),
        ("lesson-study", "Lesson study wiskunde", "Docenten ontwerpen samen een onderzoeksles."),
        ("plg", "Netwerk rekencoördinatoren", "Een vaste groep komt vijf keer per jaar bij elkaar."),
        ("coaching", "Coaching voor leraren", "Individuele coaching: een coach komt in je les."),
        ("werkplekleren-stage", "Docentstage", "Docenten lopen een week stage bij een bedrijf."),
        ("cascade", "Train de trainer", "Daarna geef je de training zelf, met ons draaiboek."),
        ("herstelgericht", "Verbetertraject", "Voor een docent die in de beoordeling onvoldoende functioneert."),
    ],
)
def test_model_types(model_type: str, title: str, text: str) -> None:
    assert of(title, text).model_types[0].value == model_type


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


@pytest.mark.parametrize(
    ("step", "title", "text"),
    [
        ("vak-expert", "Starters begeleiden", "Nieuwe docenten haken vaak af. Je leert een startende collega coachen."),
        ("start-vak", "Voor nieuwe docenten", "Startende docenten krijgen steun bij hun eerste lessen."),
        ("onderhoud", "Studiedag voor taalcoördinatoren", "Wat is er nieuw? Je spreekt collega's van andere scholen."),
        ("vak-expert", "Opleiding taalcoördinator", "Je schrijft een taalbeleidsplan voor je school."),
        (
            "expert-verdieping",
            "Verder als gedragsspecialist",
            "Je hebt de opleiding afgerond en werkt al jaren als gedragsspecialist.",
        ),
        (
            "expert-verdieping",
            "Post-hbo Cultuurbegeleider",
            "Een icc-certificaat is vereist. Je maakt een cultuurplan.",
        ),
    ],
)
def test_the_step_follows_from_who_may_come_and_what_for(step: str, title: str, text: str) -> None:
    assert first_step(title, text) == step
