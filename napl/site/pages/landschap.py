"""One landscape: its arrangements in order, what each serves, and what was learned from them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from napl.model.kinds.landscape import KIND, Landscape
from napl.model.kinds.trajectory import Trajectory
from napl.programme.labs import labs_of
from napl.programme.landscapes import Placed, picture
from napl.site.context import SiteContext
from napl.site.labs_shown import ShownCell, shown_cell
from napl.site.links import Links
from napl.site.page import Crumb, Instance, Page


@dataclass(frozen=True, slots=True)
class Row:
    """An arrangement in the table; `before` are the titles of those that it comes after."""

    placed: Placed
    trajectory: Trajectory | None
    cells: tuple[ShownCell, ...]
    before: tuple[str, ...]


def _data(context: SiteContext, landscape: Landscape) -> Mapping[str, object]:
    register, labs = context.register, labs_of(context.register)
    found = picture(register, landscape, context.today.isoformat())
    titles = {one.id: one.title for one in landscape.arrangements}
    return {
        "landscape": landscape,
        "lab": labs.get(landscape.lab),
        "sectors": context.sector_titles(landscape.sectors),
        "minimum_group": context.info.thresholds.minimum_group,
        "seen": found.seen,
        "rows": tuple(
            Row(
                one,
                register.trajectories.get(one.arrangement.trajectory or ""),
                tuple(shown_cell(context, cell) for cell in one.cells),
                tuple(titles.get(name, name) for name in one.arrangement.after),
            )
            for one in found.placed
        ),
        "turns": tuple(range(1, found.turns + 1)),
        "cells": tuple(
            (
                shown_cell(context, cell),
                tuple(
                    tuple(one.arrangement for one in found.serving(cell, turn)) for turn in range(1, found.turns + 1)
                ),
            )
            for cell in found.cells
        ),
        "symbols": {"existing": "●", "adapted": "◐", "new": "✚"},
        "feedback": tuple(
            (one, labs.get(one.from_lab)) for one in landscape.feedback if one.date <= context.today.isoformat()
        ),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    for landscape in context.register.of("landscape").values():
        assert isinstance(landscape, Landscape)
        yield Instance(
            path=Links().landscape(landscape.id),
            title=landscape.title,
            description=landscape.summary,
            data=partial(_data, context, landscape),
            crumbs=(Crumb("Co-creatielabs", "labs.html"),),
            source=KIND.file_of(landscape.id),
        )


PAGE = Page(name="landschap", instances=_instances, section="labs")
