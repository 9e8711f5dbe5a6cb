"""Owns the register as it was before a period: from git where git has it, else the reason why not."""

from datetime import date
from pathlib import Path

from napl.core.errors import NaplError
from napl.core.text import Text
from napl.model.register import Register
from napl.programme.periodic.moment import Basis
from napl.programme.periodic.period import Period
from napl.workspace.history import Revision, register_at, revision_before
from napl.workspace.opening import open_register


def earlier_register(root: Path, period: Period, *, jobs: int | None = None) -> tuple[Register | None, Basis]:
    """Return the register at the last commit before a period, and how that is known; None where git cannot tell.

    Nothing is raised for a folder without git, a shallow clone, or a revision that cannot be read: the reason says so.
    """
    try:
        revision = revision_before(root, period.start)
    except NaplError as error:
        return None, Basis(why=error.text)
    try:
        with register_at(root, revision.commit) as folder:
            found = open_register(folder, today=date.fromisoformat(period.eve), jobs=jobs)
    except NaplError:
        return None, Basis(
            why=_unusable(revision, Text("stond het register er nog niet", "the register was not there yet"))
        )
    if found.register.info is None:
        return None, Basis(
            why=_unusable(revision, Text("is het register niet te lezen", "the register cannot be read"))
        )
    broken = len({finding.file for finding in found.findings})
    return found.register, Basis(revision=revision.commit, committed=revision.day, broken=broken)


def _unusable(revision: Revision, what: Text) -> Text:
    return Text(f"in de commit van {revision.day} {what.nl}", f"in the commit of {revision.day} {what.en}")
