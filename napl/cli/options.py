"""Owns the options that commands share, and how a command opens its register."""

import gc
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from datetime import date
from functools import wraps
from inspect import signature
from pathlib import Path
from typing import Annotated, Any

import typer

from napl.cli.language import LangOption, follow_register, say, spoken
from napl.core.errors import NaplError
from napl.core.text import Language, Text, counted
from napl.lint.rule import Rule
from napl.report.words import FINDING
from napl.workspace.opening import Opened

ToOption = Annotated[Path | None, typer.Option("--to", help="Write to this file.", show_default=False)]
RegisterOption = Annotated[
    Path | None,
    typer.Option(
        "--register", "-r", help="The register's folder; by default the nearest one upward.", show_default=False
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DATE", help="Judge as of this date (YYYY-MM-DD) instead of today.", show_default=False
    ),
]
JobsOption = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, help="Number of workers; by default one a processor.", show_default=False),
]
PROGRESS_FROM = 2000
"""From this many files on a progress bar appears: below it the work takes less than a second."""


def asked_day(as_of: str | None) -> date | None:
    """Return the date that `--as-of` gives, or None without it; raises BadParameter for a text that is no date."""
    if as_of is None:
        return None
    try:
        return date.fromisoformat(as_of)
    except ValueError:
        message = f"{as_of!r} is no date; write for example 2027-02-28"
        raise typer.BadParameter(message, param_hint="--as-of") from None


def opened(
    register: Path | None, as_of: str | None = None, rules: Sequence[Rule] = (), jobs: int | None = None
) -> Opened:
    """Open the register that the options name, as of the day that `Opened.today` then tells.

    A progress bar shows on a terminal when there is much to do. Raises BadParameter where `as_of` is no date.
    """
    from napl.workspace.find import find_register
    from napl.workspace.opening import count_files, open_register

    asked = asked_day(as_of)
    root = find_register(Path.cwd(), register)
    today = date.today()  # noqa: DTZ011  the register's dates are calendar dates without a zone
    gc.disable()
    with progress_for(Text("Lezen", "Reading"), count_files(root) if _shows_progress() else 0) as progress:
        found = open_register(root, today=today, as_of=asked, rules=rules, jobs=jobs, progress=progress)
    follow_register(found.register.info.language if found.register.info else None)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """What the options ask that every look at a register has; `lang` speaks for itself while the options are read."""

    to: Path | None
    register: Path | None
    as_of: str | None
    jobs: int | None

    def opened(self) -> Opened:
        """Open the register that the options name; raises BadParameter where `as_of` is no date."""
        return opened(self.register, self.as_of, jobs=self.jobs)


def _looking(
    to: ToOption = None,
    lang: LangOption = None,
    register: RegisterOption = None,
    as_of: AsOfOption = None,
    jobs: JobsOption = None,
) -> Looking:
    del lang
    return Looking(to=to, register=register, as_of=as_of, jobs=jobs)


def looking(run: Callable[..., int]) -> Callable[..., int]:
    """Return a command with the options that every look at a register has, after its own; `run` gets them first, as `look`."""
    shared = signature(_looking).parameters
    own = dict(list(signature(run).parameters.items())[1:])

    @wraps(run)
    def command(**given: Any) -> int:  # noqa: ANN401  the options are those of `run`, of any type
        look = _looking(**{name: given.pop(name) for name in shared})
        return run(look, **given)

    every = {**own, **shared}
    command.__signature__ = signature(run).replace(parameters=tuple(every.values()))  # type: ignore[attr-defined]
    command.__annotations__ = {name: one.annotation for name, one in every.items()}
    return command


def reference_line(found: Opened, language: Language) -> str:
    """Return the line that tells a demonstration's own day, where that was taken for today; else nothing."""
    told = Text("Peildatum van de voorbeeldgegevens", "Reference day of the example data")
    return f"{told.within(language)}: {found.today}\n" if found.reference_day else ""


def follow_nearby() -> None:
    """Speak the language of the register here, if there is one; for commands that open none."""
    from napl.workspace.find import find_register
    from napl.workspace.glance import register_language

    with suppress(NaplError):
        follow_register(register_language(find_register(Path.cwd())))


def left_out(found: Opened) -> int:
    """Say on standard error that files with findings do not count, and return the exit code."""
    if not found.findings:
        return 0
    told = counted(len(found.findings), *FINDING)
    say(
        Text(
            f"{told.nl}: sommige bestanden tellen niet mee. Zie `napl lint`.",
            f"{told.en}: some files do not count. See `napl lint`.",
        )
    )
    return 1


def _shows_progress() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def progress_for(label: Text, files: int) -> AbstractContextManager[Callable[[int], None]]:
    """Return a progress bar on a terminal where there is much to do, and else something that takes the same calls."""
    if files < PROGRESS_FROM or not _shows_progress():
        return nullcontext(lambda _: None)
    from napl.cli.progress import progress_bar

    return progress_bar(label.within(spoken()), files)
