"""Owns how the site says where a trajectory stands: state, term and what else must be seen, in a few words."""

from dataclasses import dataclass

from napl.quality.reasons import NOTES, STATE_TITLES
from napl.quality.standing import Standing
from napl.site.words import day


@dataclass(frozen=True, slots=True)
class ShownStanding:
    """A state with its title, its term as ``tot en met …`` (empty where there is none), and its notes.

    `state` is ``not-submitted`` for what is not in the register yet.
    """

    state: str
    title: str
    term: str
    notes: tuple[str, ...]


NOT_SUBMITTED = ShownStanding("not-submitted", "nog niet aangemeld", "", ())


def shown_standing(standing: Standing | None) -> ShownStanding:
    """Return a standing in words; None is a trajectory that was not submitted yet."""
    if standing is None:
        return NOT_SUBMITTED
    notes = tuple(NOTES[name].nl for name in standing.notes if name != "in-grace")
    return ShownStanding(standing.state, STATE_TITLES[standing.state].nl, _term(standing), notes)


def _term(standing: Standing) -> str:
    if standing.state == "lapsed":
        return f"sinds {day(standing.since)}"
    if standing.in_grace and standing.grace_until is not None:
        return f"in uitloop tot en met {day(standing.grace_until)}"
    return f"tot en met {day(standing.until)}" if standing.until is not None else ""
