"""Owns `napl gaps`: which cells of the paths are covered, which are not, and what would help most."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.completion import ids_of, sector_ids
from napl.cli.gap_options import modes, refuse_conflicts, refuse_no_weights
from napl.cli.gap_parts import cells_at, drafts_in, stub_text, supply_limits, tell_unavailable
from napl.cli.language import spoken
from napl.cli.options import Looking, left_out, looking, reference_line
from napl.cli.terminal import laid_out, write_output
from napl.demand.national import demand_factors
from napl.gaps.agenda import agenda
from napl.gaps.cells import GapCell, cells
from napl.gaps.change import GapChange, changes
from napl.gaps.supply import Supply
from napl.workspace.opening import Opened

AGENDA_ITEMS = 20
"""So many items of the agenda are shown where `--limit` says nothing."""


class Form(StrEnum):
    """The formats of the white spots."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MD = "md"


def gaps(
    look: Looking,
    path: Annotated[
        list[str] | None, typer.Argument(help="Only these paths.", show_default=False, autocompletion=ids_of("path"))
    ] = None,
    sector: Annotated[
        list[str] | None,
        typer.Option("--sector", help="Only this sector.", show_default=False, autocompletion=sector_ids),
    ] = None,
    region: Annotated[
        str | None,
        typer.Option(
            "--region",
            help="Only editions in this region; online counts apart.",
            show_default=False,
            autocompletion=ids_of("region"),
        ),
    ] = None,
    mode: Annotated[
        str | None, typer.Option("--mode", help="Only editions of this mode.", show_default=False, autocompletion=modes)
    ] = None,
    price: Annotated[
        float | None, typer.Option("--price", min=0, help="Only editions up to this price in euro.", show_default=False)
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", help="Only trajectories in this language.", show_default=False)
    ] = None,
    show_agenda: Annotated[bool, typer.Option("--agenda", help="Rank the gaps: the development agenda.")] = False,
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, help="How many items of the agenda to show.", show_default="20")
    ] = None,
    misses: Annotated[bool, typer.Option("--misses", help="Say for every gap what would close it.")] = False,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="REV", help="What changed since this git revision.", show_default=False),
    ] = None,
    with_drafts: Annotated[
        list[Path] | None,
        typer.Option("--with", help="Count this draft of a trajectory as if it were admitted.", show_default=False),
    ] = None,
    stub_cell: Annotated[
        str | None,
        typer.Option(
            "--stub", metavar="CELL", help="Print the skeleton of a trajectory for this cell.", show_default=False
        ),
    ] = None,
    form: Annotated[Form, typer.Option("--format", "-f", help="How to report.")] = Form.TEXT,
) -> int:
    """Show the white spots: per path, sector, aspect and step what is covered, what is missing, and what would help most.

    A cell is covered when two or more admitted trajectories, of two providers and two families of models, can be followed.
    """
    views = {
        "--agenda": show_agenda,
        "--since": since is not None,
        "--with": with_drafts,
        "--stub": stub_cell is not None,
    }
    refuse_conflicts(tuple(name for name, asked in views.items() if asked), form.value, limit=limit, misses=misses)
    found = look.opened()
    limits = supply_limits(found, path or [], sector or [], region, mode, price, language)
    supply = Supply(found.register, found.today, limits=limits)
    some = cells(supply)
    told = reference_line(found, spoken()) if form is Form.TEXT else ""
    if stub_cell is not None:
        write_output(stub_text(found, some, stub_cell, supply.as_of, spoken()), look.to)
    elif since is not None:
        earlier = cells_at(found, since, supply, spoken())
        write_output(_changes(changes(earlier, some), since, form, look.to) + told, look.to)
    elif with_drafts:
        drafts = drafts_in(with_drafts, found, spoken())
        supposed = Supply(found.register, found.today, limits=limits, drafts=drafts)
        changed = cells(supposed)
        write_output(
            _changes(changes(some, changed), ", ".join(draft.id for draft in drafts), form, look.to) + told, look.to
        )
        tell_unavailable(supposed, drafts, spoken())
    elif show_agenda:
        write_output(_agenda(found, supply, some, limit or AGENDA_ITEMS, form, look.to) + told, look.to)
    else:
        write_output(_map(found, supply, some, form, look.to, misses=misses), look.to)
    return left_out(found)


def _map(found: Opened, supply: Supply, some: tuple[GapCell, ...], form: Form, to: Path | None, *, misses: bool) -> str:
    from napl.report import gap_files
    from napl.report import gaps as report

    language = spoken()
    match form:
        case Form.JSON:
            return gap_files.gaps_json(supply, some)
        case Form.CSV:
            return gap_files.gaps_csv(supply, some, language)
        case Form.MD:
            return gap_files.gaps_markdown(found.register, supply, some, language, misses=misses)
    tables = (part for grid in report.heat_map(found.register, some, language) for part in (grid, "\n"))
    lines = report.miss_lines(supply, some, language) if misses else ()
    below = "".join(f"{line}\n" for line in (*lines, report.legend(some, supply, language)))
    return laid_out(to, *tables, below)


def _agenda(found: Opened, supply: Supply, some: tuple[GapCell, ...], limit: int, form: Form, to: Path | None) -> str:
    from napl.gaps.csv_rows import agenda_csv
    from napl.report.agenda import agenda_json, agenda_markdown, agenda_text

    refuse_no_weights(supply.register)
    items = agenda(supply, some, demand_factors(found.register, found.today))[:limit]
    match form:
        case Form.JSON:
            return agenda_json(supply, items)
        case Form.CSV:
            return agenda_csv(supply, items, spoken())
        case Form.MD:
            return agenda_markdown(supply, items, spoken())
    return laid_out(to, agenda_text(supply, items, spoken()))


def _changes(found: tuple[GapChange, ...], since: str, form: Form, to: Path | None) -> str:
    from napl.gaps.csv_rows import changes_csv
    from napl.report.agenda import changes_json, changes_markdown, changes_text

    match form:
        case Form.JSON:
            return changes_json(found, since)
        case Form.CSV:
            return changes_csv(found)
        case Form.MD:
            return changes_markdown(found, since, spoken())
    return laid_out(to, changes_text(found, since, spoken()))


command = Command(name="gaps", panel="Look", run=looking(gaps))
