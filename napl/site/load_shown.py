"""Owns how the time that a trajectory takes is shown: three sorts of hours, and the bar of their shares."""

from dataclasses import dataclass

from napl.model.entity import Quantity, known
from napl.model.kinds.trajectory import Load
from napl.site.words import hours


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """One sort of hours; `left` and `width` place it in a bar of 100 wide, None where the bar cannot be drawn."""

    name: str
    hours: Quantity
    left: float | None
    width: float | None


def hours_of(load: Load) -> tuple[Hours, ...]:
    """Return the three sorts of hours in order; without all three there is no bar, for a gap would look like nothing."""
    sorts = (
        ("met begeleiding", load.contact_hours),
        ("zelfstudie", load.self_study_hours),
        ("oefenen in je werk", load.practice_hours),
    )
    total = load.total_hours
    if not total:
        return tuple(Hours(name=name, hours=some, left=None, width=None) for name, some in sorts)
    shown, before = [], 0.0
    for name, some in sorts:
        amount = known(some) or 0.0
        left, width = (round(100 * part / total, 2) for part in (before, amount))
        shown.append(Hours(name=name, hours=some, left=left, width=width))
        before += amount
    return tuple(shown)


def total_told(load: Load) -> str:
    """Return the whole load: ``26 uur``; ``minstens 16 uur`` where a part is not known, ``onbekend`` where nothing is."""
    if load.total_hours is None and load.known_hours:
        return f"minstens {hours(load.known_hours)}"
    return hours(load.total_hours)
