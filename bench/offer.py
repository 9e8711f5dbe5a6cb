"""Owns the many of a made register: trajectories with their programmes and editions."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bench.frame import LEVELS, SECTORS, MadePath
from bench.layout import Entry, Value
from bench.sentences import OUTCOME, PATTERNS, QUOTE, one, running
from bench.words import PLACE, SUBJECT, compound, slug

AS_OF = date(2026, 11, 23)
"""The day on which a made register is judged."""

HOURS_PER_EC = 28
MODES = ("on-site", "online", "blended", "in-company")
TITLES = (
    "{A} en {b} ontwerpen bij {s}", "Van {a} naar {b}", "Aan de slag met {a} en {b}", "{A} en {b} in de praktijk",
    "{S}: {a} en {b} in elke les", "Sterker in {a} en {b}", "Samen werken aan {a} en {b}", "Leiding geven aan {a} en {b}",
    "{A} en {b} voor ervaren leraren {s}", "{A} onderzoeken met {b}",
)  # fmt: skip
ELEMENTS = (
    "herhalen", "opbouw-in-stappen", "eigen-doel", "voortgangsmoment", "instructie", "voordoen", "oefenen",
    "feedback-van-expert", "feedback-van-collega", "actieplan", "herhaalde-toepassing", "eigen-product", "praktijkopdracht",
    "intervisie", "coachgesprek",
)  # fmt: skip
DESIGNS = ("theory", "before-after", "comparison")
INSTRUMENTS = ("Vragenlijst", "Toets en eigen product", "Interview na een half jaar", "Observatie in de klas")
PRODUCTS = ("lesson", "lesson-series", "test", "curriculum", "policy-plan", "coaching-plan", "research", "portfolio")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What trajectories refer to: providers, paths and regions by sector."""

    providers: Mapping[str, Sequence[str]]
    paths: Mapping[str, Sequence[MadePath]]
    regions: Mapping[str, Sequence[str]]


def _day(chance: random.Random, first: date, last: date) -> date:
    return first + timedelta(days=chance.randint(0, (last - first).days))


def _serves(chance: random.Random, frame: Frame, sector: str) -> list[dict[str, Value]]:
    low = chance.choice((0, 1))
    known = frame.paths[sector]
    found: list[dict[str, Value]] = []
    for made in chance.sample(known, min(len(known), chance.choice((1, 1, 2)))):
        aspects = chance.sample(made.aspects, chance.randint(1, 3))
        fitting = [end.id for end in made.outcomes if end.aspect in aspects and end.level == LEVELS[low + 1]]
        found.append(
            {
                "path": made.id,
                "aspects": aspects,
                "from_level": LEVELS[low],
                "to_level": LEVELS[low + 1],
                "outcomes": fitting[: chance.randint(1, 3)],
            }
        )
    return found


def _editions(chance: random.Random, frame: Frame, sector: str, mode: str, weeks: int) -> list[Entry]:
    found: list[Entry] = []
    for number in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
        past = number == 3
        start = (
            _day(chance, date(2026, 1, 5), date(2026, 3, 1))
            if past
            else _day(chance, date(2026, 12, 1), date(2027, 10, 1))
        )
        entry: dict[str, Value] = {
            "id": f"uitvoering-{number + 1}",
            "start": start.isoformat(),
            "end": (start + timedelta(weeks=weeks)).isoformat(),
        }
        if mode != "online":
            entry |= {"place": chance.choice(PLACE), "region": chance.choice(frame.regions[sector])}
        status = "done" if past else chance.choice(("planned", "planned", "full"))
        found.append({**entry, "mode": mode, "status": status, "seats": chance.randint(8, 30)})
    if all(edition["status"] == "full" for edition in found):
        found[0] = {**found[0], "status": "planned"}
    return found


def _programme(chance: random.Random, subject: str) -> Entry:
    return {
        "agenda_by": chance.choice(("provider", "together", "participant")),
        "enrolment": chance.choice(("individual", "duo", "team", "school")),
        "fixed_group": chance.choice(("yes", "no", "unknown")),
        "asynchronous_share": chance.choice((0.1, 0.2, 0.3, 0.4)),
        "follow_up_weeks": chance.randint(2, 12),
        "closing": chance.choice(("attendance", "assessment")),
        "elements": [
            {"element": element, "quote": one(QUOTE, chance, subject)}
            for element in chance.sample(ELEMENTS, chance.randint(1, 3))
        ],
    }


def _load(chance: random.Random, weeks: int) -> Entry:
    ec = chance.choice((0, 0, 1, 2, 3, 5))
    hours = ec * HOURS_PER_EC if ec else chance.choice((16, 24, 32, 40))
    contact = hours // 3
    study = (hours - contact) // 2
    sessions = min(weeks, max(2, contact // 4))
    practice = hours - contact - study
    return {
        "contact_hours": contact, "self_study_hours": study, "practice_hours": practice, "sessions": sessions,
        "weeks": weeks, "ec": ec,
    }  # fmt: skip


def _backing(chance: random.Random, subject: str, host: str) -> Entry:
    found: dict[str, Value] = {}
    if chance.random() < 0.5:
        found["conditions"] = {
            "agreement": chance.choice(("yes", "no", "unknown")),
            "facilities": f"{chance.randint(2, 4)} uur per week voor deelname en voorbereiding.",
            "pupil_need": chance.choice(("yes", "unknown")),
        }
    found["theory"] = running(chance, subject, 42)
    if chance.random() < 0.6:
        found["evidence"] = [
            {
                "title": f"Verzonnen studie over {compound(chance)} en {compound(chance)}",
                "url": f"{host}bron",
                "design": chance.choice(DESIGNS),
                "independent": chance.choice(("yes", "no", "unknown")),
                "year": chance.randint(2005, 2025),
            }
        ]
    if chance.random() < 0.3:
        asked = chance.randint(12, 80)
        found["evaluations"] = [
            {
                "date": _day(chance, date(2025, 4, 1), date(2026, 1, 31)).isoformat(),
                "depth": chance.choice(("D1", "D2")),
                "instrument": chance.choice(INSTRUMENTS),
                "participants": asked,
                "response": chance.randint(asked // 3, asked),
                "months_after": chance.randint(0, 6),
            }
        ]
    return found


def trajectory(chance: random.Random, number: int, frame: Frame) -> Entry:
    """Return a trajectory that contradicts nothing: its load, dates, places and references agree."""
    sector, subject, mode = chance.choice(SECTORS), chance.choice(SUBJECT), chance.choice(MODES)
    first, second = compound(chance), compound(chance)
    title = chance.choice(TITLES).format(a=first, A=first.capitalize(), b=second, s=subject, S=subject.capitalize())
    name = f"{slug(title)[:60].rstrip('-')}-{number:05d}"
    provider = chance.choice(frame.providers[sector])
    host = f"https://{provider}.voorbeeld.nl/{number}/"
    serves, weeks = _serves(chance, frame, sector), chance.randint(4, 30)
    free = chance.random() < 0.1
    submitted = _day(chance, date(2024, 9, 1), date(2025, 12, 1))
    return {
        "id": name,
        "title": title,
        "provider": provider,
        "submitted": submitted.isoformat(),
        "checked": _day(chance, date(2026, 2, 1), AS_OF).isoformat(),
        "summary": one(PATTERNS, chance, subject)[:200],
        "description": running(chance, subject, chance.randint(118, 142)),
        "sectors": [sector],
        "audience": f"Leraren {subject} die aan {first} en {second} willen werken.",
        "entry": {"level": serves[0]["from_level"], "requirements": one(PATTERNS, chance, subject), "shortfall": "no"},
        "serves": serves,
        "origin": "provider",
        "subject": subject,
        "outcomes": [one(OUTCOME, chance, subject) for _ in range(chance.randint(2, 3))],
        "product": chance.choice(PRODUCTS),
        "programme": _programme(chance, subject),
        "load": _load(chance, weeks),
        "mode": mode,
        "language": ["nl"],
        "price": {"amount": 0, "free": True} if free else {"amount": chance.randint(10, 300) * 10, "vat": "exempt"},
        "editions": _editions(chance, frame, sector, mode, weeks),
        "recognition": [{"recognition": "cpion", "valid_until": "2028-12-31"}] if chance.random() < 0.3 else [],
        **_backing(chance, subject, host),
        "website": host,
    }
