"""Owns `napl route`: from a position that the site exported to the trajectories that lead further."""

import sys
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from napl.cli.command import Command
from napl.cli.completion import ids_of
from napl.cli.guessing import check_known
from napl.cli.language import LangOption, spoken
from napl.cli.options import AsOfOption, JobsOption, RegisterOption, ToOption, left_out, opened, reference_line
from napl.cli.terminal import laid_out, write_output
from napl.core.errors import NaplError
from napl.core.reasons import reason
from napl.core.text import Text


class Form(StrEnum):
    """The formats of a route."""

    TEXT = "text"
    JSON = "json"
    MD = "md"


class By(StrEnum):
    """What a route asks least of."""

    HOURS = "hours"
    PRICE = "price"


class Mode(StrEnum):
    """How a trajectory is followed."""

    ON_SITE = "on-site"
    ONLINE = "online"
    BLENDED = "blended"
    IN_COMPANY = "in-company"


def route(
    position: Annotated[
        Path, typer.Argument(metavar="FILE", help="A plan that the site exported; - for standard input.")
    ],
    sector: Annotated[
        str | None,
        typer.Option("--sector", help="Only for this sector.", show_default=False, autocompletion=ids_of("sectors")),
    ] = None,
    region: Annotated[
        str | None,
        typer.Option("--region", help="Only here or online.", show_default=False, autocompletion=ids_of("region")),
    ] = None,
    mode: Annotated[
        list[Mode] | None, typer.Option("--mode", help="Only in this mode; may be repeated.", show_default=False)
    ] = None,
    start: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Not before this day (YYYY-MM-DD).", show_default=False)
    ] = None,
    hours: Annotated[
        float | None, typer.Option("--hours", min=0, help="At most so many hours together.", show_default=False)
    ] = None,
    budget: Annotated[
        float | None, typer.Option("--budget", min=0, help="At most so many euro together.", show_default=False)
    ] = None,
    by: Annotated[By | None, typer.Option("--by", help="What the route asks least of.", show_default="hours")] = None,
    form: Annotated[Form, typer.Option("--format", "-f", help="How to report.")] = Form.TEXT,
    to: ToOption = None,
    lang: LangOption = None,
    register: RegisterOption = None,
    as_of: AsOfOption = None,
    jobs: JobsOption = None,
) -> int:
    """Find the trajectories that lead from where somebody stands to where they want to be, each with its reason.

    The rule is that of the site's planner: docs/route.md. What is not known is counted apart, never as nothing. Wishes that the
    plan holds count, unless an option says otherwise.
    """
    from napl.gaps.supply import Supply
    from napl.report import route as report
    from napl.route.offer import offers
    from napl.route.position import read_position, wanted_steps
    from napl.route.route import route as find_route
    from napl.route.wishes import Wishes

    del lang
    found = opened(register, as_of, (), jobs)
    asked = read_position(_read(position))
    check_known((asked.path,), found.register.paths, hint="FILE", what="path")
    path = found.register.paths[asked.path]
    typed = {
        "sector": sector,
        "region": region,
        "start": start,
        "hours": hours,
        "budget": budget,
        "by": by,
        "mode": mode,
    }
    wished: dict[str, Any] = {**asked.wishes, **{name: value for name, value in typed.items() if value is not None}}
    one = partial(_one, wished)
    wishes = Wishes(
        sector=one("sector", found.register.terms("sectors")),
        region=one("region", found.register.regions),
        modes=_modes(wished.get("mode", ())),
        start=_day(one("start")),
        minutes=_whole(wished, "hours", 60),
        cents=_whole(wished, "budget", 100),
        by="price" if one("by", [by.value for by in By]) == "price" else "hours",
    )
    best = find_route(offers(Supply(found.register, found.today), path), wanted_steps(asked, path), wishes)
    match form:
        case Form.JSON:
            text = report.route_json(path, best, found.today.isoformat())
        case Form.MD:
            text = report.route_markdown(found.register, path, best, wishes, spoken())
        case Form.TEXT:
            parts = report.route_parts(found.register, path, best, wishes, spoken())
            text = laid_out(to, *parts) + reference_line(found, spoken())
    write_output(text, to)
    return left_out(found)


def _read(file: Path) -> bytes:
    from napl.route.position import LARGEST

    try:
        if str(file) == "-":
            return sys.stdin.buffer.read(LARGEST + 1)
        with file.open("rb") as opened_file:
            return opened_file.read(LARGEST + 1)
    except OSError as error:
        why = reason(error)
        raise NaplError(Text(f"{file} kan niet gelezen worden: {why.nl}.", f"Cannot read {file}: {why.en}.")) from error


def _one(wished: Mapping[str, Any], name: str, known: Collection[str] | None = None) -> str | None:
    """Return a wish that was typed or that the plan holds; raises BadParameter with the nearest where it is not `known`."""
    value: str | None = wished.get(name)
    if value is not None and known is not None:
        check_known((value,), known, hint=f"--{name}", what=name)
    return value


def _modes(names: Iterable[str]) -> tuple[str, ...]:
    modes = tuple(sorted(names))
    check_known(modes, [mode.value for mode in Mode], hint="--mode", what="mode")
    return modes


def _whole(wished: Mapping[str, Any], name: str, unit: int) -> int | None:
    """Return a bound in whole units; a plan holds it as text."""
    from napl.route.offer import whole

    try:
        return whole(None if wished.get(name) is None else float(wished[name]), unit)
    except (ValueError, ArithmeticError):
        message = f"{wished[name]!r} is no number"
        raise typer.BadParameter(message, param_hint=f"--{name}") from None


def _day(text: str | None) -> str | None:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() if text is not None else None
    except ValueError:
        message = f"{text!r} is no date; write for example 2027-02-28"
        raise typer.BadParameter(message, param_hint="--from") from None


command = Command(name="route", panel="Look", run=route)
