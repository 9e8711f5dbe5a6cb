"""Owns counting labs by what they had done on a day, for the metrics on labs."""

from collections.abc import Iterable

from napl.core.text import Text
from napl.model.entity import Date
from napl.model.kinds.lab import PROCESS_NAMES, Lab, ProcessName
from napl.programme.metric import Figure, named
from napl.programme.view import View


def lacking(lab: Lab, processes: Iterable[ProcessName], as_of: Date) -> tuple[Text, ...]:
    """Return which of these sub-processes had not ended by a day, each with what is known of it."""
    told = []
    for name in processes:
        process, words = lab.process(name), PROCESS_NAMES[name]
        if process is None:
            state = Text("staat niet in de planning", "is not planned")
        elif process.end is not None and process.end <= as_of:
            continue
        else:
            begun = process.start is not None and process.start <= as_of
            until = process.planned_end
            state = (
                Text(f"loopt, gepland tot en met {until}", f"runs, planned until {until}")
                if begun
                else Text(f"niet begonnen, gepland tot en met {until}", f"not begun, planned until {until}")
            )
        told.append(Text(f"`{lab.id}`, {words.nl}: {state.nl}", f"`{lab.id}`, {words.en}: {state.en}"))
    return tuple(told)


def labs_done(view: View, processes: tuple[ProcessName, ...]) -> Figure:
    """Return how many labs had ended all of these sub-processes by the day of the view."""
    lacks = {lab.id: lacking(lab, processes, view.as_of) for lab in view.labs}
    return Figure(
        value=sum(not some for some in lacks.values()),
        told=named(name for name, some in lacks.items() if not some),
        missing=tuple(one for some in lacks.values() for one in some),
    )
