"""Owns the explanations of what a schema can refuse, one for each sort of mistake."""

from napl.core.finding import Explanation, Severity
from napl.core.text import Text


def _mistake(name: str, title: Text, why: Text, bad: str, good: str) -> Explanation:
    return Explanation(
        id=name, severity=Severity.ERROR, since="0.1.0", title=title, why=why, family="schema", bad=bad, good=good
    )


MISTAKES: dict[str, Explanation] = {
    explanation.id: explanation
    for explanation in (
        _mistake(
            "missing-key",
            Text("Een verplicht veld ontbreekt", "A required field is missing"),
            Text(
                "Zonder dit veld kan het register het onderdeel niet ordenen, vergelijken of tonen.",
                "Without this field the register cannot order, compare or show the entry.",
            ),
            "id: a",
            "id: a\ntitle: Rekenen",
        ),
        _mistake(
            "unknown-key",
            Text("Een veld dat het schema niet kent", "A field that the schema does not know"),
            Text(
                "Een verkeerd gespeld veld zou stil wegvallen; daarom kent elk schema een gesloten lijst.",
                "A misspelt field would be lost without a word; therefore every schema is closed.",
            ),
            "titel: Rekenen",
            "title: Rekenen",
        ),
        _mistake(
            "wrong-type",
            Text("Een waarde van de verkeerde soort", "A value of the wrong type"),
            Text(
                "Een getal is geen tekst en een lijst is geen los woord; berekeningen steunen op de soort.",
                "A number is not text and a list is not a word; computations rely on the type.",
            ),
            "sectors: po",
            "sectors:\n  - po",
        ),
        _mistake(
            "not-a-quantity",
            Text("Geen getal en ook niet `unknown`", "Neither a number nor `unknown`"),
            Text(
                "Onbekend is iets anders dan nul; wie niets weet, schrijft `unknown`.",
                "Unknown is not zero; who does not know writes `unknown`.",
            ),
            "ec: onbekend",
            "ec: unknown",
        ),
        _mistake(
            "not-in-list",
            Text("Een waarde die niet in de lijst staat", "A value that is not in the list"),
            Text(
                "Filters en berekeningen kennen alleen de waarden uit de lijst.",
                "Filters and computations know only the listed values.",
            ),
            "mode: online cursus",
            "mode: online",
        ),
        _mistake(
            "wrong-pattern",
            Text("Een waarde met de verkeerde vorm", "A value of the wrong form"),
            Text(
                "Kenmerken, versies en adressen hebben een vaste vorm, zodat verwijzingen blijven werken.",
                "Ids, versions and addresses have a fixed form, so that references keep working.",
            ),
            "id: Mijn Traject",
            "id: mijn-traject",
        ),
        _mistake(
            "not-a-date",
            Text("Een datum die geen datum is", "A date that is no date"),
            Text(
                "Alleen een echte datum als 2027-02-28 kan gesorteerd en vergeleken worden.",
                "Only a real date such as 2027-02-28 can be sorted and compared.",
            ),
            "date: 2027-02-30",
            "date: 2027-02-28",
        ),
        _mistake(
            "not-an-address",
            Text("Een adres dat geen adres is", "An address that is no address"),
            Text(
                "Een lezer moet het web- of e-mailadres kunnen gebruiken zoals het er staat.",
                "A reader must be able to use the web or e-mail address as it stands.",
            ),
            "url: www.voorbeeld.nl",
            "url: https://www.voorbeeld.nl/",
        ),
        _mistake(
            "wrong-length",
            Text("Een tekst die te kort of te lang is", "A text that is too short or too long"),
            Text(
                "Korte teksten passen in lijsten en vergelijkingen; te korte teksten zeggen niets.",
                "Short texts fit in lists and comparisons; texts that are too short say nothing.",
            ),
            "summary: ''",
            "summary: Rekenen in groep 3.",
        ),
        _mistake(
            "out-of-range",
            Text("Een getal buiten de grenzen", "A number out of range"),
            Text(
                "Een onmogelijk getal zou tellingen en vergelijkingen bederven.",
                "An impossible number would spoil counts and comparisons.",
            ),
            "round: 0",
            "round: 1",
        ),
        _mistake(
            "wrong-count",
            Text("Een lijst met te weinig of te veel", "A list with too few or too many"),
            Text(
                "Een lege of overvolle lijst wijst op een vergissing.",
                "An empty or overfull list points to a mistake.",
            ),
            "sectors: []",
            "sectors:\n  - po",
        ),
        _mistake(
            "repeated-item",
            Text("Iets staat tweemaal in een lijst", "Something stands twice in a list"),
            Text(
                "Dubbele waarden tellen dubbel of wijzen op een vergissing.",
                "Repeated values count double or point to a mistake.",
            ),
            "sectors:\n  - po\n  - po",
            "sectors:\n  - po",
        ),
        _mistake(
            "schema-mismatch",
            Text("De inhoud past niet bij het schema", "The content does not fit the schema"),
            Text(
                "Het schema zegt welke inhoud het register begrijpt.",
                "The schema says which content the register understands.",
            ),
            "",
            "",
        ),
    )
}
