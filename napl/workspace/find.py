"""Owns the way to a register's folder: the one given, or the nearest one upward."""

import os
from collections.abc import Callable
from pathlib import Path

from napl.core.errors import NaplError
from napl.core.reasons import not_readable
from napl.core.text import Text

MARK = Path("data") / "register.yaml"


def find_register(start: Path, given: Path | None = None) -> Path:
    """Return the root of the register: `given`, or the nearest folder from `start` upward that holds data/register.yaml.

    Raises NaplError where there is none, with the way to make one.
    """
    if given is not None:
        if _is_register(given):
            return given.resolve()
        raise NaplError(
            Text(
                f"In {given} staat geen register: `{MARK}` ontbreekt. Maak er een met `napl init {given}`.",
                f"There is no register in {given}: `{MARK}` is missing. Make one with `napl init {given}`.",
            )
        )
    here = start.resolve()
    for folder in (here, *here.parents):
        if _is_register(folder):
            return folder
    raise NaplError(
        Text(
            "Hier is geen register: `data/register.yaml` ontbreekt in deze map en in de mappen erboven. "
            "Maak een register met `napl init`, of wijs er een aan met `--register MAP`.",
            "There is no register here: `data/register.yaml` is missing in this folder and in those above it. "
            "Make a register with `napl init`, or point to one with `--register FOLDER`.",
        )
    )


def _is_register(folder: Path) -> bool:
    """Say whether a folder holds a register; raises NaplError where its data is elsewhere, or the system does not let us look."""
    data = folder / MARK.parent
    try:
        if not (folder / MARK).is_file():
            return False
        inside = folder.resolve() in data.resolve().parents
    except OSError as error:
        raise NaplError(not_readable(folder / MARK, error)) from error
    if not inside:
        raise NaplError(
            Text(
                f"{data} is een snelkoppeling naar een plaats buiten het register: zo komt er op de site wat er niet hoort. "
                "Zet de map `data` zelf hier, of geef met `--register MAP` de map waar zij echt staat.",
                f"{data} is a link to a place outside the register, which could publish what does not belong there. "
                "Put the folder `data` itself here, or give with `--register FOLDER` the folder where it really is.",
            )
        )
    return True


def repository_prefix(root: Path) -> str:
    """Return the way from the root of the git repository to a register, such as ``registers/noord/``; empty where they agree."""
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            inside = root.relative_to(folder).as_posix()
            return "" if inside == "." else f"{inside}/"
    return ""


def naming(root: Path, here: Path, *, people: bool) -> Callable[[str], str]:
    """Return what gives a file of a register the name by which its reader finds it.

    `people` open it from the folder `here`: relative where that and the register hold one another, else absolute. Programs
    know it from the root of the git repository.
    """
    place = here.resolve()
    if not people:
        prefix = repository_prefix(root)
        return lambda file: prefix + file
    if place in {root, *root.parents} or root in place.parents:
        return lambda file: Path(os.path.relpath(root / file, place)).as_posix()
    return lambda file: (root / file).as_posix()
