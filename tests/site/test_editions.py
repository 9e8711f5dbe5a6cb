"""An edition that somebody can still follow has a calendar file; the page of a trajectory begins with what matters most."""

from collections.abc import Mapping

import msgspec

from napl.model.kinds.trajectory import Load, Trajectory
from napl.site.load_shown import hours_of
from tests.site.making import entities, pages, site, tiny_pages, words

FILE = "trajecten/leerlijn/voorjaar.ics"
TOLD = (
    "Voorbeeldacademie\\, op locatie.\\nVan 10 september 2026 tot en met 10 december 2026. Vraag de aanbieder op welke "
    "dagen je er bent.\\nDit traject is verzonnen: het staat in een demonstratie."
)
CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//napl//napl site//NL
CALSCALE:GREGORIAN
BEGIN:VEVENT
UID:leerlijn.voorjaar.begin@register.voorbeeld.nl
DTSTAMP:20250201T000000Z
DTSTART;VALUE=DATE:20260910
DTEND;VALUE=DATE:20260911
SUMMARY:Begin: Een leerlijn ontwerpen
DESCRIPTION:{told}
LOCATION:Assen
URL:https://academie.voorbeeld.nl/leerlijn
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:leerlijn.voorjaar.einde@register.voorbeeld.nl
DTSTAMP:20250201T000000Z
DTSTART;VALUE=DATE:20261210
DTEND;VALUE=DATE:20261211
SUMMARY:Einde: Een leerlijn ontwerpen
DESCRIPTION:{told}
LOCATION:Assen
URL:https://academie.voorbeeld.nl/leerlijn
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
"""


def made(**changes: object) -> Mapping[str, bytes]:
    """Return the site where the one edition of a trajectory differs."""
    found = entities()
    trajectories = []
    for one in found["trajectory"]:
        assert isinstance(one, Trajectory)
        editions = tuple(msgspec.structs.replace(edition, **changes) for edition in one.editions)
        trajectories.append(msgspec.structs.replace(one, editions=editions))
    return site({**found, "trajectory": tuple(trajectories)})


def test_an_edition_of_weeks_is_two_days_in_a_calendar() -> None:
    files = made()
    text = files[FILE].decode()
    assert text.replace("\r\n ", "") == CALENDAR.format(told=TOLD).replace("\n", "\r\n")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    links = [
        link.attrib["href"] for link in tiny_pages()["trajecten/leerlijn.html"].iter("a") if "download" in link.attrib
    ]
    assert links == ["../trajecten/leerlijn/voorjaar.ics"]


def test_a_short_edition_is_one_event() -> None:
    text = made(end="2026-09-16", place="A; B, C\\D")[FILE].decode()
    assert text.count("BEGIN:VEVENT") == 1
    assert "UID:leerlijn.voorjaar@register.voorbeeld.nl" in text
    assert "DTEND;VALUE=DATE:20260917" in text
    assert "LOCATION:A\\; B\\, C\\\\D" in text
    assert made(end="2026-09-17")[FILE].decode().count("BEGIN:VEVENT") == 2
    assert "Op 10 september 2026." in made(end="2026-09-10")[FILE].decode()
    assert "Begint op 10 september 2026." in made(end=None)[FILE].decode()


def test_what_has_no_date_or_does_not_come_has_no_calendar() -> None:
    for changes in ({"start": None, "end": None}, {"status": "full"}, {"start": "2026-05-31"}, {"status": "cancelled"}):
        files = made(**changes)
        assert not [path for path in files if path.endswith(".ics")], changes
        assert "Agendabestand" not in files["trajecten/leerlijn.html"].decode()


def test_editions_that_are_over_are_folded_away() -> None:
    page = pages(made(start="2025-01-01", end="2025-02-01"))["trajecten/leerlijn.html"]
    assert "Er zijn geen nieuwe data bekend." in words(page)
    (folded,) = [one for one in page.iter("details") if "Eerder gegeven: 1 keer" in words(one)]
    assert "1 januari 2025" in words(folded)


def test_hours_fill_their_bar() -> None:
    load = Load(contact_hours=20, self_study_hours=60, practice_hours=0, sessions=1, weeks=1, ec=0)
    assert [(one.left, one.width) for one in hours_of(load)] == [(0, 25), (25, 75), (100, 0)]
    for gap in ("unknown", 0):
        nothing = msgspec.structs.replace(load, contact_hours=gap, self_study_hours=0)
        assert [one.width for one in hours_of(nothing)] == [None, None, None]


def test_a_trajectory_says_first_what_it_brings_then_what_it_takes() -> None:
    page = tiny_pages()["trajecten/leerlijn.html"]
    headings = [words(one) for one in page.iter("h2") if one.attrib.get("id")]
    assert headings[:5] == [
        "Wat brengt het je?",
        "Wat ga je doen?",
        "Wat vraagt het van je?",
        "Wanneer en waar?",
        "Wie zegt dat het goed is?",
    ]
    links = {one.attrib["href"] for one in page.iter("a")}
    assert "../vergelijk.html?id=leerlijn" in links
    assert len([one for one in page.iter("{http://www.w3.org/2000/svg}rect") if one.attrib["class"] == "load-0"]) == 2
    judged = tiny_pages()["trajecten/lessenserie.html"]
    told = words(judged)
    assert "Beoordeeld door een" in told
    assert " criteria zijn gehaald." in told
    (why, *_) = [one for one in judged.iter("details") if "De score per criterium" in words(one)]
    assert why.find(".//table") is not None
