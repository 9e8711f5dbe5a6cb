"""Owns the words for labs: sub-processes, their states, delays, and the arrangements of a landscape."""

from napl.core.text import Language, Text, counted
from napl.model.kinds.lab import PROCESS_NAMES
from napl.programme.labs import Delay, LabStanding, ProcessStanding

STATE_NAMES = {
    "unknown": Text("onbekend", "unknown"),
    "planned": Text("gepland", "planned"),
    "running": Text("loopt", "running"),
    "done": Text("klaar", "done"),
}
SORT_NAMES = {
    "existing": Text("bestaand", "existing"),
    "adapted": Text("aangepast", "adapted"),
    "new": Text("nieuw", "new"),
}
PROTOTYPE_NAMES = {
    "sketch": Text("schets", "sketch"),
    "prototype": Text("prototype", "prototype"),
    "tested": Text("beproefd", "tested"),
    "adopted": Text("in gebruik", "adopted"),
}
KNOWLEDGE_NAMES = {
    "insight": Text("inzicht", "insight"),
    "wicked-problem": Text("taai vraagstuk", "wicked problem"),
}
SYMBOLS = {"existing": "●", "adapted": "◐", "new": "○"}
"""The sort of an arrangement in a picture."""
DAYS = (Text("dag", "day"), Text("dagen", "days"))
_AGAINST = {"plan": Text("het eigen plan", "its own plan"), "phase": Text("de fase", "its phase")}
_WHAT = {"start": Text("begin", "start"), "end": Text("einde", "end")}


def delay_text(delay: Delay, language: Language) -> str:
    """Return a delay as people say it: ``einde 10 dagen later dan het eigen plan (2026-03-31)``."""
    days = counted(delay.days, *DAYS)
    what, against = _WHAT[delay.what], _AGAINST[delay.against]
    if delay.settled:
        told = Text(
            f"{what.nl} was {days.nl} later dan {against.nl} ({delay.due})",
            f"{what.en} was {days.en} later than {against.en} ({delay.due})",
        )
    else:
        told = Text(
            f"{what.nl} is {days.nl} over tijd volgens {against.nl} ({delay.due})",
            f"{what.en} is {days.en} overdue by {against.en} ({delay.due})",
        )
    return told.within(language)


def state_text(one: ProcessStanding, language: Language) -> str:
    """Return the state of a sub-process, with a word where it is behind now."""
    late = Text(", te laat", ", late").within(language) if one.late else ""
    return f"{STATE_NAMES[one.state].within(language)}{late}"


def late_text(standing: LabStanding, language: Language) -> str:
    """Return which sub-processes are behind now and by at most how many days; an empty text where none is."""
    parts = []
    for one in standing.late:
        most = max(delay.days for delay in one.delays if not delay.settled)
        parts.append(f"{PROCESS_NAMES[one.process].within(language)} ({counted(most, *DAYS).within(language)})")
    return ", ".join(parts)
