"""Owns what the options of `napl gaps` stand for: limits of supply, drafts, an earlier revision, the skeleton for a cell."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import typer

from napl.cli.gap_options import LANGUAGE, MODES
from napl.cli.guessing import check_known
from napl.cli.telling import tell_findings
from napl.core.finding import Finding
from napl.core.text import Language, Text
from napl.gaps.cells import GapCell, cells
from napl.gaps.obstacles import obstacles, told
from napl.gaps.slice import Slice
from napl.gaps.stub import stub
from napl.gaps.supply import Supply
from napl.model.kinds.trajectory import Trajectory
from napl.report.escape import visible
from napl.workspace.opening import Opened, open_register


def supply_limits(
    found: Opened,
    paths: list[str],
    sectors: list[str],
    region: str | None,
    mode: str | None,
    price: float | None,
    language: str | None,
) -> Slice:
    """Return the slice that the options ask for; raises BadParameter for a name that the register does not know."""
    known = (
        ("PATH", "path", paths, tuple(found.register.paths)),
        ("--sector", "sector", sectors, tuple(found.register.terms("sectors"))),
        ("--region", "region", _given(region), tuple(found.register.regions)),
        ("--mode", "mode", _given(mode), MODES),
    )
    for hint, what, names, choices in known:
        check_known(names, choices, hint=hint, what=what)
    if language is not None and not LANGUAGE.fullmatch(language):
        message = f"{language!r} is no language; write a code of two letters, such as nl or en"
        raise typer.BadParameter(message, param_hint="--language")
    return Slice(
        sectors=frozenset(sectors), paths=frozenset(paths), region=region, mode=mode, price=price, language=language
    )


def _given(name: str | None) -> list[str]:
    return [] if name is None else [name]


def cells_at(found: Opened, revision: str, supply: Supply, language: Language) -> tuple[GapCell, ...]:
    """Return the cells of the register as it was at a git revision, as of the same day and within the same limits.

    Says on standard error how many findings that revision had: the files they are in do not count.
    """
    from napl.workspace.history import register_at

    today = date.fromisoformat(supply.as_of)
    with register_at(found.root, revision) as folder:
        before = open_register(folder, today=today, as_of=today)
        if before.findings:
            files = len({finding.file for finding in before.findings})
            said = Text(
                f"In {revision} tellen bestanden met een fout niet mee: {files}.",
                f"In {revision} files with an error do not count: {files}.",
            )
            typer.echo(said.within(language), err=True)
        return cells(Supply(before.register, today, limits=supply.limits))


def drafts_in(files: list[Path], found: Opened, language: Language) -> tuple[Trajectory, ...]:
    """Return the trajectories in files; where one is none that fits this register, says why and raises Exit(1)."""
    from napl.lint.rule import rules
    from napl.workspace.draft import read_draft

    drafts: list[Trajectory] = []
    wrong: list[Finding] = []
    for file in files:
        draft = read_draft(file, rules(), found.context)
        if isinstance(draft, Trajectory):
            drafts.append(draft)
        else:
            wrong += draft
    if wrong:
        tell_findings(wrong, language)
        raise typer.Exit(1)
    return tuple(drafts)


def tell_unavailable(supply: Supply, drafts: Iterable[Trajectory], language: Language) -> None:
    """Say on standard error which drafts change nothing because nobody can follow them yet."""
    for draft in drafts:
        one = supply.of(draft)
        said = told(draft.id, obstacles(supply, one)) if one is not None else None
        if said is not None:
            typer.echo(f"{said.within(language)}.", err=True)


def stub_text(found: Opened, some: tuple[GapCell, ...], wanted: str, today: str, language: Language) -> str:
    """Return the skeleton of a trajectory for a cell; raises BadParameter for a cell that does not exist.

    Says on standard error where the path wants no offer in that cell, with the path's own reason.
    """
    known = {one.id: one for one in some}
    check_known([wanted], known, hint="--stub", what="cell")
    cell = known[wanted]
    if cell.excuse is not None:
        reason, by = visible(cell.excuse.reason), visible(cell.excuse.by)
        said = Text(
            f"Let op: het pad zegt dat in {cell.id} geen aanbod nodig is. Reden: {reason} (volgens {by})",
            f"Note: the path says that no offer is needed in {cell.id}. Reason: {reason} (according to {by})",
        )
        typer.echo(said.within(language), err=True)
    provider = next(iter(found.register.providers), "aanbieder")
    return stub(cell, provider=provider, submitted=today)
