"""Owns the white spots of earlier quarters as git knows them: the register at the last commit of each."""

from collections.abc import Sequence
from datetime import date, timedelta

from napl.core.errors import NaplError
from napl.gaps.past import LARGE, Past, past_of, quarter_ends
from napl.workspace.history import Revision, register_at, revision_before
from napl.workspace.opening import Opened, open_register
from napl.workspace.pool import job_count, over


def past_quarters(opened: Opened, today: date, *, jobs: int | None = None) -> tuple[Past, ...]:
    """Return the quarters before `today` of which git holds the register, the oldest first; at most eight.

    None for a folder without git, and for a register so large that this would keep a build waiting. A revision that cannot be
    read is left out.
    """
    if len(opened.register.trajectories) >= LARGE:
        return ()
    found = _revisions(opened, quarter_ends(today))
    workers = job_count() if jobs is None else jobs
    read = over(found, lambda one: _past(opened, *one), workers)
    return tuple(past for past in read if past is not None)


def _revisions(opened: Opened, ends: Sequence[date]) -> list[tuple[date, Revision]]:
    """Return the last commit by the end of each quarter, the oldest first: before the first that git lacks, it has none."""
    found: list[tuple[date, Revision]] = []
    for end in reversed(ends):
        try:
            revision = revision_before(opened.root, (end + timedelta(days=1)).isoformat())
        except NaplError:
            break
        found.insert(0, (end, revision))
    return found


def _past(opened: Opened, end: date, revision: Revision) -> Past | None:
    try:
        with register_at(opened.root, revision.commit) as folder:
            then = open_register(folder, today=end, jobs=1).register
    except NaplError:
        return None
    return past_of(then, end, revision.day) if then.info is not None else None
