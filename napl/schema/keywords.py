"""Owns the explanations of what a schema can refuse, one for each sort of mistake."""

from napl.core.example import Example
from napl.core.finding import Explanation, Severity
from napl.core.text import Text

_TRAJECTORY, _PATH = "data/trajectories/leerlijn.yaml", "data/paths/ontwerpen.yaml"
_REVIEW = "data/reviews/lessenserie-r1-kenner.yaml"
_SECTORS = "sectors:\n  - vo\n"
_MENDED = frozenset(
    {
        "not-a-date",
        "not-a-quantity",
        "not-an-address",
        "not-in-list",
        "repeated-item",
        "schema-mismatch",
        "unknown-key",
        "wrong-pattern",
        "wrong-type",
    }
)
"""Mistakes of which a machine can mend some safely."""


def _mistake(name: str, title: Text, why: Text, bad: Example, good: Example | None = None) -> Explanation:
    return Explanation(
        id=name,
        severity=Severity.ERROR,
        since="0.1.0",
        title=title,
        why=why,
        family="schema",
        fixable=name in _MENDED,
        bad=bad,
        good=good or Example(),
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
            Example(swap={_TRAJECTORY: ("    seats: 16\n", "")}, at=(_TRAJECTORY, 43, 5)),
        ),
        _mistake(
            "unknown-key",
            Text("Een veld dat het schema niet kent", "A field that the schema does not know"),
            Text(
                "Een verkeerd gespeld veld zou stil wegvallen; daarom kent elk schema een gesloten lijst.",
                "A misspelt field would be lost without a word; therefore every schema is closed.",
            ),
            Example(swap={_TRAJECTORY: ("title: Een leerlijn", "titel: Een leerlijn")}, at=(_TRAJECTORY, 2, 1)),
        ),
        _mistake(
            "wrong-type",
            Text("Een waarde van de verkeerde soort", "A value of the wrong type"),
            Text(
                "Een getal is geen tekst en een lijst is geen los woord; berekeningen steunen op de soort.",
                "A number is not text and a list is not a word; computations rely on the type.",
            ),
            Example(swap={_TRAJECTORY: (_SECTORS, "sectors: vo\n")}, at=(_TRAJECTORY, 8, 10)),
        ),
        _mistake(
            "not-a-quantity",
            Text("Geen getal en ook niet `unknown`", "Neither a number nor `unknown`"),
            Text(
                "Onbekend is iets anders dan nul; wie niets weet, schrijft `unknown`.",
                "Unknown is not zero; who does not know writes `unknown`.",
            ),
            Example(swap={_TRAJECTORY: ("  ec: 5\n", "  ec: onbekend\n")}, at=(_TRAJECTORY, 35, 7)),
            Example(swap={_TRAJECTORY: ("  ec: 5\n", "  ec: unknown\n")}),
        ),
        _mistake(
            "not-in-list",
            Text("Een waarde die niet in de lijst staat", "A value that is not in the list"),
            Text(
                "Filters en berekeningen kennen alleen de waarden uit de lijst.",
                "Filters and computations know only the listed values.",
            ),
            Example(swap={_TRAJECTORY: ("    mode: on-site", "    mode: op locatie")}, at=(_TRAJECTORY, 48, 11)),
        ),
        _mistake(
            "wrong-pattern",
            Text("Een waarde met de verkeerde vorm", "A value of the wrong form"),
            Text(
                "Kenmerken, versies en adressen hebben een vaste vorm, zodat verwijzingen blijven werken.",
                "Ids, versions and addresses have a fixed form, so that references keep working.",
            ),
            Example(swap={_PATH: ("version: 1.0.0\nowner", "version: v1.0\nowner")}, at=(_PATH, 11, 10)),
        ),
        _mistake(
            "not-a-date",
            Text("Een datum die geen datum is", "A date that is no date"),
            Text(
                "Alleen een echte datum als 2027-02-28 kan gesorteerd en vergeleken worden.",
                "Only a real date such as 2027-02-28 can be sorted and compared.",
            ),
            Example(swap={_TRAJECTORY: ("end: 2026-12-10", "end: 10-12-2026")}, at=(_TRAJECTORY, 45, 10)),
        ),
        _mistake(
            "not-an-address",
            Text("Een adres dat geen adres is", "An address that is no address"),
            Text(
                "Een lezer moet het web- of e-mailadres kunnen gebruiken zoals het er staat.",
                "A reader must be able to use the web or e-mail address as it stands.",
            ),
            Example(
                swap={_TRAJECTORY: ("website: https://academie", "website: www.academie")}, at=(_TRAJECTORY, 51, 10)
            ),
        ),
        _mistake(
            "wrong-length",
            Text("Een tekst die te kort of te lang is", "A text that is too short or too long"),
            Text(
                "Korte teksten passen in lijsten en vergelijkingen; te korte teksten zeggen niets.",
                "Short texts fit in lists and comparisons; texts that are too short say nothing.",
            ),
            Example(swap={_TRAJECTORY: ("summary: Ontwerp een leerlijn.", "summary: ''")}, at=(_TRAJECTORY, 5, 10)),
        ),
        _mistake(
            "out-of-range",
            Text("Een getal buiten de grenzen", "A number out of range"),
            Text(
                "Een onmogelijk getal zou tellingen en vergelijkingen bederven.",
                "An impossible number would spoil counts and comparisons.",
            ),
            Example(swap={_REVIEW: ("round: 1", "round: 0")}, at=(_REVIEW, 5, 8)),
        ),
        _mistake(
            "wrong-count",
            Text("Een lijst met te weinig of te veel", "A list with too few or too many"),
            Text(
                "Een lege of overvolle lijst wijst op een vergissing.",
                "An empty or overfull list points to a mistake.",
            ),
            Example(swap={_TRAJECTORY: (_SECTORS, "sectors: []\n")}, at=(_TRAJECTORY, 8, 10)),
        ),
        _mistake(
            "repeated-item",
            Text("Iets staat tweemaal in een lijst", "Something stands twice in a list"),
            Text(
                "Dubbele waarden tellen dubbel of wijzen op een vergissing.",
                "Repeated values count double or point to a mistake.",
            ),
            Example(swap={_TRAJECTORY: (_SECTORS, f"{_SECTORS}  - vo\n")}, at=(_TRAJECTORY, 10, 5)),
        ),
        _mistake(
            "schema-mismatch",
            Text("De inhoud past niet bij het schema", "The content does not fit the schema"),
            Text(
                "Het schema zegt welke inhoud het register begrijpt.",
                "The schema says which content the register understands.",
            ),
            Example(swap={_REVIEW: ("round: 1", "round: 1.0")}, at=(_REVIEW, 5, 8)),
        ),
    )
}
