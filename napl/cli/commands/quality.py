"""Owns `napl quality`: the verdicts on trajectories and why, and what falls due."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from napl.cli.command import Command
from napl.cli.completion import ids_of
from napl.cli.guessing import check_known
from napl.cli.language import say, spoken
from napl.cli.options import Looking, left_out, looking, reference_line
from napl.cli.terminal import laid_out, write_output
from napl.core.text import Language, Text
from napl.model.register import Register
from napl.quality.standing import STATES
from napl.workspace.opening import Opened

DUE = "due"
"""The first argument that asks for what falls due, instead of verdicts."""


class Form(StrEnum):
    """The formats of verdicts and of what falls due."""

    TEXT = "text"
    JSON = "json"
    ICS = "ics"


def _states(incomplete: str) -> list[str]:
    return [state for state in STATES if state.startswith(incomplete)]


def quality(
    look: Looking,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="due|ID",
            help="Explain these verdicts, or list what falls due.",
            show_default=False,
            autocompletion=ids_of("trajectory", DUE),
        ),
    ] = None,
    state: Annotated[
        list[str] | None,
        typer.Option(
            "--state",
            "-s",
            help=f"Only in this state: {', '.join(STATES)}.",
            show_default=False,
            autocompletion=_states,
        ),
    ] = None,
    within: Annotated[
        str | None, typer.Option("--within", help="With `due`: how far ahead, such as 6m, 2w or 1y.", show_default="6m")
    ] = None,
    form: Annotated[Form, typer.Option("--format", "-f", help="How to report; ics only with `due`.")] = Form.TEXT,
) -> int:
    """Show the verdict on every trajectory, or explain those given; `napl quality due` lists what lapses or needs a review."""
    asks_due = list(ids or ()) == [DUE]
    _refuse_misuse(state, within, form, asks_due=asks_due)
    found = look.opened()
    language = spoken()
    if asks_due:
        _show_due(found.register, found.today, within or "6m", form, look.to, language)
    elif ids or form is Form.JSON:
        check_known(ids or (), found.register.trajectories, hint="ID", what="trajectory")
        _explain(found, ids, state, form, look.to, language)
    else:
        _show_table(found.register, found.today, state, look.to, language)
    return left_out(found)


def _refuse_misuse(state: list[str] | None, within: str | None, form: Form, *, asks_due: bool) -> None:
    """Raise BadParameter for a state that does not exist, and for options that belong to the other view."""
    check_known(state or (), STATES, hint="--state", what="state")
    if asks_due and state:
        message = "`napl quality due` takes no --state"
        raise typer.BadParameter(message, param_hint="--state")
    if not asks_due and within is not None:
        message = "only `napl quality due` takes --within"
        raise typer.BadParameter(message, param_hint="--within")
    if not asks_due and form is Form.ICS:
        message = "only `napl quality due` gives a calendar"
        raise typer.BadParameter(message, param_hint="--format")


def _explain(
    found_register: Opened,
    ids: list[str] | None,
    state: list[str] | None,
    form: Form,
    to: Path | None,
    language: Language,
) -> None:
    from napl.quality.verdict import verdicts
    from napl.report.verdicts import verdict_text
    from napl.report.verdicts_json import verdicts_json

    register, today = found_register.register, found_register.today
    found = verdicts(register, today, tuple(dict.fromkeys(ids)) if ids else None)
    for name in sorted(set(ids or ()) - {one.trajectory for one in found}):
        say(Text(f"{name} was op {today} nog niet aangemeld.", f"{name} was not submitted yet on {today}."))
    chosen = tuple(one for one in found if not state or one.state in state)
    if form is Form.JSON:
        write_output(verdicts_json(chosen, today.isoformat()), to)
    else:
        text = "\n".join(verdict_text(register, one, language) for one in chosen)
        day = reference_line(found_register, language) if text else ""
        write_output(laid_out(to, text, f"\n{day}" if day else ""), to)


def _show_table(register: Register, today: date, state: list[str] | None, to: Path | None, language: Language) -> None:
    from napl.quality.judging import states
    from napl.report.verdicts import counted_text, verdicts_table

    found = {name: one for name, one in states(register, today).items() if not state or one.state in state}
    counted = f"{counted_text(found.values(), today.isoformat(), language)}\n"
    write_output(laid_out(to, verdicts_table(found, language), counted), to)


def _show_due(register: Register, today: date, within: str, form: Form, to: Path | None, language: Language) -> None:
    from napl.quality.due import due
    from napl.quality.months import reach
    from napl.report.calendar import due_calendar
    from napl.report.due import due_json, due_line, due_table

    try:
        until = reach(today.isoformat(), within)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--within") from None
    found = due(register, today, until)
    if form is Form.ICS:
        write_output(due_calendar(register, found, today.isoformat(), language), to)
    elif form is Form.JSON:
        write_output(due_json(found, today.isoformat(), until), to)
    else:
        write_output(
            laid_out(to, due_table(found, language), f"{due_line(found, today.isoformat(), until, language)}\n"), to
        )


command = Command(name="quality", panel="Look", run=looking(quality))
