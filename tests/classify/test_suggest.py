"""Owns the tests of suggestions from text: the traps of the field, determinism, hostile input, quotes, JSON shape."""

import pytest

from tests.classify.suggesting import of


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
