"""Owns what a shell completes beside options: ids of findings, entities and terms; silent where there is no register."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import typer

from napl.core.errors import NaplError


def _starting(names: Iterable[str], incomplete: str) -> list[str]:
    return sorted(name for name in names if name.startswith(incomplete))


def finding_ids(incomplete: str) -> list[str]:
    """Return the ids of findings that start so."""
    from napl.lint.catalogue import catalogue

    return _starting(catalogue(), incomplete)


def listed_finding_ids(incomplete: str) -> list[str]:
    """Return what a comma-separated list of ids can become: the ids before the last comma stay."""
    before, comma, last = incomplete.rpartition(",")
    taken = set(before.split(","))
    return [f"{before}{comma}{name}" for name in finding_ids(last) if name not in taken]


def ids_of(kind: str, *more: str) -> Callable[[Any, str], list[str]]:
    """Return the completion of ids of a kind of entity: the names of its files, in the register of `--register` or here."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        return _starting({*_file_names(ctx.params.get("register"), kind), *more}, incomplete)

    return complete


def sector_ids(incomplete: str) -> list[str]:
    """Return the ids of sectors that start so, of the register here."""
    from napl.workspace.glance import term_ids

    return _starting(_quietly(lambda root: term_ids(root, "sectors"), None), incomplete)


def _file_names(given: Any, kind: str) -> Iterable[str]:  # noqa: ANN401  a path, or nothing, as typer has it
    from napl.load.folder import walk
    from napl.model.kind import places, suffixes

    def names(root: Path) -> list[str]:
        return [file.id for file in walk(root, places(), suffixes()).files if file.kind == kind]

    return _quietly(names, given)


def _quietly(names: Callable[[Path], Iterable[str]], given: Any) -> Iterable[str]:  # noqa: ANN401
    """Return names of the register, and nothing at all where there is none: a shell has no use for a message."""
    from napl.workspace.find import find_register

    try:
        return names(find_register(Path.cwd(), Path(given) if given else None))
    except (NaplError, OSError):
        return ()
