"""Owns `napl region`: what a region asks for, what it offers, and which paths it could take up first."""

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
from napl.model.kinds.region import Region
from napl.workspace.opening import Opened


class Form(StrEnum):
    """The formats of a region."""

    TEXT = "text"
    JSON = "json"
    MD = "md"


def region(
    look: Looking,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="ID", help="The map of this region.", show_default=False, autocompletion=ids_of("region")
        ),
    ] = None,
    form: Annotated[Form, typer.Option("--format", "-f", help="How to report.")] = Form.TEXT,
) -> int:
    """Show what a region asks for per cell of the paths, beside its own supply, with a ranked proposal; or list the regions.

    Figures that rest on small groups are hidden, also where subtraction would show them.
    """
    found = look.opened()
    if name is None:
        text = _list(found, form, look.to)
    else:
        check_known((name,), found.register.regions, hint="ID", what="region")
        text = _map(found, found.register.regions[name], form, look.to)
    told = reference_line(found, spoken()) if form is Form.TEXT else ""
    write_output(text + told, look.to)
    return left_out(found)


def _list(found: Opened, form: Form, to: Path | None) -> str:
    from napl.report import regions as report

    match form:
        case Form.JSON:
            return report.regions_json(found.register, found.today)
        case Form.MD:
            return report.regions_markdown(found.register, found.today, spoken())
    return laid_out(to, report.regions_table(found.register, found.today, spoken()))


def _map(found: Opened, asked: Region, form: Form, to: Path | None) -> str:
    from napl.demand.protection import minimum_group
    from napl.gaps.regional import regional_map
    from napl.report.region import region_markdown, region_parts
    from napl.report.regions import region_json

    shown, minimum = regional_map(found.register, asked, found.today), minimum_group(found.register)
    match form:
        case Form.JSON:
            return region_json(found.register, shown)
        case Form.MD:
            return region_markdown(found.register, shown, minimum, spoken())
    return laid_out(to, *region_parts(found.register, shown, minimum, spoken()))


command = Command(name="region", panel="Look", run=looking(region))
