"""Owns how experiences of participants are shown: role, sector and half-year, never who it was."""

from dataclasses import dataclass
from datetime import date

from napl.model.kinds.experience import TEACHER, Experience
from napl.site.codes import UNKNOWN
from napl.site.context import SiteContext

_HALVES = {"H1": "eerste helft van", "H2": "tweede helft van"}


@dataclass(frozen=True, slots=True)
class ShownExperience:
    """An experience in words; `answers` are pairs of the question and the score."""

    experience: Experience
    who: str
    sector: str
    period: str
    answers: tuple[tuple[str, str], ...]


def shown_experiences(context: SiteContext, trajectory: str) -> tuple[ShownExperience, ...]:
    """Return the experiences with a trajectory, the newest period first."""
    return tuple(
        ShownExperience(
            one,
            TEACHER if one.role == TEACHER else context.title("roles", one.role),
            context.title("sectors", one.sector),
            half_year(one.period),
            tuple((context.title("questions", given.question), _score(given.score)) for given in one.answers),
        )
        for one in context.experiences.get(trajectory, ())
    )


def half_year(period: str) -> str:
    """Return a half-year in words: ``2026H1`` becomes ``eerste helft van 2026``; anything else stays as it is."""
    half = _HALVES.get(period[4:])
    return f"{half} {period[:4]}" if half else period


def half_of(today: date) -> str:
    """Return the half-year of a day: ``2026H1``."""
    return f"{today.year}H{1 if today.month <= 6 else 2}"


def _score(score: int | str) -> str:
    return UNKNOWN if score == "unknown" else f"{score} van 5"
