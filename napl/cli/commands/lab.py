"""Owns `napl lab`: where the co-creation labs stand, what is late, what they delivered, and their landscapes."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.completion import ids_of
from napl.cli.guessing import check_known
from napl.cli.language import spoken
from napl.cli.options import Looking, left_out, looking, reference_line
from napl.cli.terminal import laid_out, write_output
from napl.programme.labs import LabStanding, lab_standings, labs_of
from napl.report.grid import Grid
from napl.workspace.opening import Opened


class Form(StrEnum):
    """The formats of labs."""

    TEXT = "text"
    JSON = "json"
    MD = "md"


def lab(
    look: Looking,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID", help="Only these labs, in full.", show_default=False, autocompletion=ids_of("lab")
        ),
    ] = None,
    form: Annotated[Form, typer.Option("--format", "-f", help="How to report.")] = Form.TEXT,
) -> int:
    """Show where every lab stands in its four sub-processes and what is late; with an ID everything about it.

    Late is later than the lab's own plan, or than the programme plans for its phase. In full a lab also shows what it delivered,
    and its landscapes: which cells, by what, in which order.
    """
    found = look.opened()
    check_known(ids or (), labs_of(found.register), hint="ID", what="lab")
    standings = lab_standings(found.register, found.today)
    chosen = tuple(one for one in standings if one.lab.id in ids) if ids else standings
    write_output(_shown(found, chosen, form, look.to, in_full=bool(ids)), look.to)
    return left_out(found)


def _shown(found: Opened, chosen: tuple[LabStanding, ...], form: Form, to: Path | None, *, in_full: bool) -> str:
    from napl.report import lab as report
    from napl.report import lab_files

    language, day = spoken(), found.today.isoformat()
    match form:
        case Form.JSON:
            return lab_files.labs_json(chosen, day)
        case Form.MD if in_full:
            return lab_files.lab_markdown(found.register, chosen, language)
        case Form.MD:
            return lab_files.labs_markdown(chosen, day, language)
    parts: list[Grid | str] = []
    if in_full:
        for number, one in enumerate(chosen):
            parts += ["\n"] * bool(number)
            parts += report.lab_parts(found.register, one, language)
    else:
        parts += [report.labs_table(chosen, language), report.labs_line(chosen, day, language)]
    return laid_out(to, *parts, reference_line(found, language))


command = Command(name="lab", panel="Look", run=looking(lab))
