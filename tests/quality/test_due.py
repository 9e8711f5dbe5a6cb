"""What falls due, and as a calendar that keeps to RFC 5545."""

import re
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from napl.core.icalendar import escaped, folded
from napl.model.kinds.review import Condition
from napl.model.kinds.trajectory import Suspended, Withdrawn
from napl.model.register import Register
from napl.quality.due import Due, due
from napl.report.calendar import due_calendar
from tests.quality.building import LOW, panel, register, review, trajectory

FAR = "2099-12-31"


def conditional(**changed: Any) -> Register:
    """Return a register with one conditional trajectory: verdict of 2025-06-10, a condition, no monitoring."""
    condition = Condition(text="Noem de bronnen; ook\nde titels, graag.", due="2026-01-01")
    reviews = [
        review("leraar-vo", "2025-06-01", {"KK03": LOW}, conditions=(condition,)),
        review("kenner", "2025-06-10", {"KK03": LOW}),
    ]
    return register(reviews, trajectories=[trajectory(**changed)])


def told(found: tuple[Due, ...]) -> list[tuple[str, str, bool]]:
    return [(one.date, one.what, one.overdue) for one in found]


def test_all_dates_of_a_conditional_verdict_in_order() -> None:
    assert told(due(conditional(), date(2026, 6, 1), FAR)) == [
        ("2026-01-01", "condition-due", True),
        ("2026-06-10", "monitoring-due", False),
        ("2027-06-10", "verdict-ends", False),
        ("2027-12-10", "grace-ends", False),
    ]


def test_the_horizon_is_inclusive() -> None:
    assert told(due(conditional(), date(2025, 12, 31), "2026-01-01")) == [("2026-01-01", "condition-due", False)]
    assert due(conditional(), date(2025, 12, 31), "2025-12-31") == ()
    assert told(due(conditional(), date(2026, 1, 1), "2026-01-01")) == [("2026-01-01", "condition-due", False)]


def test_a_suspended_trajectory_keeps_its_dates_and_a_withdrawn_one_does_not() -> None:
    suspended = Suspended(date="2026-01-01", until="2026-12-31", reason="Er loopt een klacht.", by="Bureau")
    found = due(conditional(suspended=suspended), date(2026, 6, 1), FAR)
    assert ("2026-12-31", "suspension-ends", False) in told(found)
    assert ("2027-06-10", "verdict-ends", False) in told(found)
    assert {one.state for one in found} == {"suspended"}
    withdrawn = Withdrawn(date="2026-01-01", reason="Er is geen vraag meer.")
    assert due(conditional(withdrawn=withdrawn), date(2026, 6, 1), FAR) == ()


def test_what_waits_for_assessors_needs_a_review_now() -> None:
    for reviews, state in (((), "submitted"), (panel()[:1], "in-review")):
        (one,) = due(register(reviews), date(2026, 6, 1), FAR)
        assert (one.date, one.what, one.state, one.overdue) == ("2026-06-01", "review-needed", state, False)


def test_what_is_rejected_or_lapsed_has_no_dates() -> None:
    assert due(register(panel(scores={"KK01": LOW})), date(2026, 6, 1), FAR) == ()
    assert due(register(panel()), date(2040, 6, 1), FAR) == ()


CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//napl//napl quality due//NL
CALSCALE:GREGORIAN
X-WR-CALNAME:Klein register
BEGIN:VEVENT
UID:lessenserie.condition-due.r1-leraar-vo-2025-06-01-1@register.voorbeeld.
 nl
DTSTAMP:20260601T000000Z
DTSTART;VALUE=DATE:20260101
DTEND;VALUE=DATE:20260102
SUMMARY:Een lessenserie ontwerpen: voorwaarde moet klaar zijn
DESCRIPTION:lessenserie (opgenomen onder voorwaarden)\\nNoem de bronnen\\; oo
 k\\nde titels\\, graag.
CATEGORIES:condition-due
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:lessenserie.monitoring-due@register.voorbeeld.nl
DTSTAMP:20260601T000000Z
DTSTART;VALUE=DATE:20260610
DTEND;VALUE=DATE:20260611
SUMMARY:Een lessenserie ontwerpen: monitoring moet er zijn
DESCRIPTION:lessenserie (opgenomen onder voorwaarden)
CATEGORIES:monitoring-due
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
"""


def calendar(found: Register, as_of: date, until: str = FAR) -> str:
    return due_calendar(found, due(found, as_of, until), as_of.isoformat(), "nl")


def test_the_calendar() -> None:
    assert calendar(conditional(), date(2026, 6, 1), "2026-12-01") == CALENDAR.replace("\n", "\r\n")


def test_an_event_keeps_its_uid_when_its_date_moves() -> None:
    def uids(text: str) -> set[str]:
        return set(re.findall(r"UID:(\S+(?:\r\n \S+)*)", text))

    renewed = register([*panel(), *panel("2028-06-10", number=2)])
    before, after = calendar(renewed, date(2026, 6, 1)), calendar(renewed, date(2028, 7, 1))
    assert uids(before) == uids(after)
    assert "DTSTART;VALUE=DATE:20290610" in before
    assert "DTSTART;VALUE=DATE:20320610" in after


@given(st.text())
def test_text_comes_through_escaping_and_folding(text: str) -> None:
    line = folded(f"SUMMARY:{escaped(text)}")
    parts = line.split("\r\n")
    assert all(len(part.encode()) <= 75 for part in parts)
    assert all(part.startswith(" ") for part in parts[1:])
    value = parts[0] + "".join(part[1:] for part in parts[1:])
    back = re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], value.removeprefix("SUMMARY:"))
    kept = "".join(one for one in text.replace("\r\n", "\n") if one == "\n" or not (ord(one) < 32 or ord(one) == 127))
    assert back == kept


def test_titles_with_any_character_make_whole_lines() -> None:
    hostile = 'Kom; "ook", \\ naar\nEND:VCALENDAR ' + "é€😀" * 40
    text = calendar(conditional(title=hostile), date(2026, 6, 1))
    assert text.count("\r\nEND:VCALENDAR\r\n") == 1
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
