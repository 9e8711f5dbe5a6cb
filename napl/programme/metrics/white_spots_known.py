"""Counts the cells of which the state is known: the path itself is finished there, so a white spot can be seen."""

from napl.core.text import Text
from napl.gaps.cells import count_states
from napl.gaps.state import WORDS
from napl.programme.metric import Figure, Metric
from napl.programme.view import View


def _compute(view: View) -> Figure:
    counts = count_states(view.cells)
    undefined = counts.get("undefined", 0)
    known = [(WORDS[state].name, count) for state, count in counts.items() if state != "undefined"]
    told = Text(
        ", ".join(f"{count} {name.nl}" for name, count in known) or "geen",
        ", ".join(f"{count} {name.en}" for name, count in known) or "none",
    )
    unfinished = Text(
        f"van {undefined} cellen is het pad zelf nog niet af", f"in {undefined} cells the path itself is not finished"
    )
    return Figure(value=len(view.cells) - undefined, told=told, missing=(unfinished,) if undefined else ())


METRIC = Metric(
    id="white-spots-known",
    title=Text("Cellen waarvan de stand bekend is", "Cells of which the state is known"),
    unit=Text("cellen", "cells"),
    compute=_compute,
)
