"""Owns `napl gaps`: which cells of the paths are covered, which are not, and what would help most."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.commands.lint import Lang
from napl.cli.gap_parts import cells_at, drafts_in, stub_text, supply_limits, tell_unavailable
from napl.cli.options import AsOfOption, JobsOption, RegisterOption, opened, reference_line, write_output
from napl.core.text import Language
from napl.gaps.agenda import agenda
from napl.gaps.cells import GapCell, cells
from napl.gaps.change import GapChange, changes
from napl.gaps.supply import Supply
from napl.workspace.opening import Opened


class Form(StrEnum):
    """The formats of the white spots."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MD = "md"


def gaps(
    path: Annotated[list[str] | None, typer.Argument(help="Only these paths.", show_default=False)] = None,
    sector: Annotated[list[str] | None, typer.Option("--sector", help="Only this sector.", show_default=False)] = None,
    region: Annotated[
        str | None,
        typer.Option("--region", help="Only editions in this region; online counts apart.", show_default=False),
    ] = None,
    mode: Annotated[str | None, typer.Option("--mode", help="Only editions of this mode.", show_default=False)] = None,
    price: Annotated[
        float | None, typer.Option("--price", min=0, help="Only editions up to this price in euro.", show_default=False)
    ] = None,
    language: Annotated[
        str | None, typer.Option("--language", help="Only trajectories in this language.", show_default=False)
    ] = None,
    show_agenda: Annotated[bool, typer.Option("--agenda", help="Rank the gaps: the development agenda.")] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many items of the agenda to show.")] = 20,
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
    to: Annotated[Path | None, typer.Option("--to", help="Write to this file.", show_default=False)] = None,
    lang: Annotated[
        Lang | None, typer.Option("--lang", help="Language; by default the register's.", show_default=False)
    ] = None,
    register: RegisterOption = None,
    as_of: AsOfOption = None,
    jobs: JobsOption = None,
) -> int:
    """Show the white spots: per path, sector, aspect and step what is covered, what is missing, and what would help most.

    A cell is covered when two or more admitted trajectories, of two providers and two families of models, can be followed.
    """
    found = opened(register, as_of, (), jobs)
    spoken: Language = lang.value if lang else found.register.info.language if found.register.info else "nl"
    told = reference_line(found, spoken) if form is Form.TEXT else ""
    limits = supply_limits(found, path or [], sector or [], region, mode, price, language)
    supply = Supply(found.register, found.today, limits=limits)
    some = cells(supply)
    if stub_cell is not None:
        write_output(stub_text(found, some, stub_cell, supply.as_of), to)
    elif since is not None:
        earlier = cells_at(found, since, supply, spoken)
        write_output(_changes(changes(earlier, some), since, form, spoken) + told, to)
    elif with_drafts:
        drafts = drafts_in(with_drafts, found, spoken)
        supposed = Supply(found.register, found.today, limits=limits, drafts=drafts)
        changed = cells(supposed)
        write_output(_changes(changes(some, changed), ", ".join(draft.id for draft in drafts), form, spoken) + told, to)
        tell_unavailable(supposed, drafts, spoken)
    elif show_agenda:
        write_output(_agenda(supply, some, limit, form, spoken) + told, to)
    else:
        _show(found, supply, some, form, spoken, to, misses=misses)
    if found.findings:
        typer.echo(f"{len(found.findings)} findings: some files do not count. See `napl lint`.", err=True)
        return 1
    return 0


def _show(
    found: Opened,
    supply: Supply,
    some: tuple[GapCell, ...],
    form: Form,
    spoken: Language,
    to: Path | None,
    *,
    misses: bool,
) -> None:
    from napl.report import gap_files
    from napl.report import gaps as report

    if form is Form.TEXT:
        from rich.console import Console

        if to is not None:
            write_output("", to)
        console = Console(file=to.open("w", encoding="utf-8") if to else None, highlight=False)
        for table in report.heat_map(found.register, some, spoken):
            console.print(table)
            console.print()
        for line in report.miss_lines(supply, some, spoken) if misses else ():
            console.print(line, markup=False)
        console.print(report.legend(some, supply, spoken), markup=False)
        if to is not None:
            console.file.close()
        return
    texts = {
        Form.JSON: lambda: gap_files.gaps_json(supply, some),
        Form.CSV: lambda: gap_files.gaps_csv(supply, some, spoken),
        Form.MD: lambda: gap_files.gaps_markdown(found.register, supply, some, spoken),
    }
    write_output(texts[form](), to)


def _agenda(supply: Supply, some: tuple[GapCell, ...], limit: int, form: Form, spoken: Language) -> str:
    from napl.report.agenda import agenda_json, agenda_markdown, agenda_text

    items = agenda(supply, some)[:limit]
    if form is Form.JSON:
        return agenda_json(supply, items)
    return agenda_markdown(supply, items, spoken) if form is Form.MD else agenda_text(supply, items, spoken)


def _changes(found: tuple[GapChange, ...], since: str, form: Form, spoken: Language) -> str:
    from napl.report.agenda import changes_json, changes_text

    return changes_json(found, since) if form is Form.JSON else changes_text(found, since, spoken)


command = Command(name="gaps", panel="Look", run=gaps)
