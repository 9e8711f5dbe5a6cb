"""Owns `napl milestones`: where the programme stands against what it promised."""

from enum import StrEnum
from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.language import spoken
from napl.cli.options import Looking, left_out, looking, reference_line
from napl.cli.terminal import laid_out, write_output


class Form(StrEnum):
    """The formats of the milestones."""

    TEXT = "text"
    JSON = "json"
    MD = "md"


def milestones(
    look: Looking,
    form: Annotated[Form, typer.Option("--format", "-f", help="How to report.")] = Form.TEXT,
) -> int:
    """Show every milestone of the programme: reached, on course, behind or unknown, with figures and what is missing."""
    from napl.programme.milestones import progress
    from napl.report import milestones as report
    from napl.report.milestones_json import milestones_json

    found = look.opened()
    language, day = spoken(), found.today.isoformat()
    some = progress(found.register, found.today)
    match form:
        case Form.JSON:
            text = milestones_json(some, day)
        case Form.MD:
            text = report.milestones_markdown(found.register, some, day, language)
        case Form.TEXT:
            grids = report.milestone_grids(found.register, some, language)
            parts = (part for grid in grids for part in (grid, "\n"))
            closing = f"{report.milestones_line(some, day, language)}\n{reference_line(found, language)}"
            text = laid_out(look.to, *parts, closing)
    write_output(text, look.to)
    return left_out(found)


command = Command(name="milestones", panel="Look", run=looking(milestones))
