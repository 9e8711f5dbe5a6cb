"""Passages that are about somebody or something else: another person's diploma, an ingredient, an earlier course."""

import pytest

from tests.classify.suggesting import of
from tests.classify.test_suggest import first_role, first_step


def score(title: str, text: str, model_type: str) -> float:
    """Return the score of a model type; 0 where it is not suggested."""
    return next((item.score for item in of(title, text).model_types if item.value == model_type), 0.0)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Rekenen in het mbo", "Rekenen telt mee voor het diploma van je studenten. Drie middagen training."),
        ("Traject voor docenten", "Het traject duurt een jaar, met een studielast van 80 uur."),
        ("Mentorcoördinator", "Vijf trainingsdagen met een bewijs van deelname."),
        ("Opleidingsteams", "Hoe praat je met je opleidingsteam over toetsing? Een training."),
        ("Examencommissies", "U oefent met examens en diploma's van studenten in deze tweedaagse."),
    ],
)
def test_somebody_elses_diploma_or_a_duration_is_no_diploma(title: str, text: str) -> None:
    assert of(title, text).model_types[0].value != "diplomatraject"


def test_a_network_of_former_participants_is_not_the_course() -> None:
    text = "De opleiding leidt op tot taalcoördinator en eindigt met een erkend diploma. Vanuit ons netwerk blijven alumni leren."
    found = of("Taalcoördinator", text)
    assert (found.steps[0].value, found.model_types[0].value) == ("vak-expert", "diplomatraject")


def test_an_earlier_course_is_where_the_reader_comes_from() -> None:
    assert first_step("Cultuurbegeleider", "Heb je de icc-cursus op zak en wil je verder?") == "expert-verdieping"
    assert score("", "Na de cursus komt een groep bijeen.", "training") < score(
        "", "In de cursus werk je samen.", "training"
    )


def test_who_holds_the_role_keeps_up_in_a_meeting_and_moves_on_in_a_course() -> None:
    assert (
        first_step("Middag voor practoren", "Zittende practoren worden op een dinsdagmiddag bijgepraat.") == "onderhoud"
    )
    text = "Een cursus van zes dagen voor wie al werkt als taalcoördinator en verder wil."
    assert first_step("Verdiepende cursus", text) == "expert-verdieping"


def test_the_people_of_the_provider_are_not_the_audience() -> None:
    text = "Onze ervaren schoolopleiders verzorgen drie middagen voor wie voor het eerst een pabostudent begeleidt."
    assert first_role("Een student in je groep", text) == "werkplekbegeleider"


def test_one_meeting_seldom_leads_to_a_role() -> None:
    assert first_step("Gedrag in de klas", "Een webinar van een uur over gedragsproblemen.") == "start-vak"


def test_the_workplace_of_students_is_no_workplace_learning_of_their_guide() -> None:
    title = "Werkplekbegeleider"
    text = "In vier dagdelen leer je studenten begeleiden bij het leren op de werkplek."
    assert of(title, text).model_types[0].value == "training"
    assert of(title, text).formality[0].value == "non-formeel"


def test_another_profession_named_in_passing_does_not_rule_a_text_out() -> None:
    text = "Je voert gesprekken met leerlingen en ouders; soms voelt een mentor zich therapeut."
    assert of("Mentor in het vmbo", text).scope.value == "in"
    assert of("Gespreksvoering", "Voor therapeuten en verpleegkundigen in de ggz.").scope.value == "out"


def test_docenten_wordt_is_not_docent_worden() -> None:
    assert of("Intern begeleider", "Je verslag wordt door twee docenten wordt gelezen.").scope.value == "in"
