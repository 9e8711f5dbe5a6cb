"""Owns earlier revisions of a register: git hands out the files of one, in a folder of their own."""

import io
import os
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from napl.core.errors import NaplError
from napl.core.text import Text
from napl.model.entity import Date

_MISSING = Text("git is niet gevonden", "git was not found")


def _git(root: Path, *arguments: str, failed: Text) -> bytes:
    """Return what git prints; raises NaplError with `failed`, and git's own reason behind it, where git fails."""
    try:
        done = subprocess.run(  # noqa: S603  the arguments are ours; the revision is verified before it is used
            ["git", "-C", str(root), *arguments],  # noqa: S607  git is found as the user finds it
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise NaplError(_MISSING) from error
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        last = f" (git: {reason[-1]})" if reason else ""
        raise NaplError(Text(f"{failed.nl}{last}", f"{failed.en}{last}"))
    return done.stdout


def _line(root: Path, *arguments: str, failed: Text) -> str:
    """Return the one line that git prints; raises NaplError as `_git` does."""
    return os.fsdecode(_git(root, *arguments, failed=failed)).removesuffix("\n")


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit, and the day on which it was made, in UTC."""

    commit: str
    day: Date


def revision_before(root: Path, day: Date) -> Revision:
    """Return the last commit of the current branch that was made before a day began, in UTC.

    Raises NaplError, in the same words everywhere, where `root` lies in no repository, where there is no such commit, or where a
    shallow clone does not hold it.
    """
    absent = Text(
        "de map staat niet in git, of git kent er geen commit", "the folder is not in git, or has no commit there"
    )
    arguments = (
        "log",
        "-1",
        "--first-parent",
        "--no-show-signature",
        f"--until={day}T00:00:00Z",
        "--format=%H %ct",
        "HEAD",
    )
    try:
        found = _line(root, *arguments, failed=absent)
    except NaplError as error:
        raise NaplError(_MISSING if error.text == _MISSING else absent) from error
    if found:
        commit, _, seconds = found.partition(" ")
        return Revision(commit, datetime.fromtimestamp(int(seconds), UTC).date().isoformat())
    if _line(root, "rev-parse", "--is-shallow-repository", failed=absent) == "true":
        raise NaplError(
            Text(
                f"deze kopie van git is ondiep en bevat geen commit van voor {day}",
                f"this clone of the repository is shallow and holds no commit from before {day}",
            )
        )
    raise NaplError(
        Text(f"git heeft op deze tak geen commit van voor {day}", f"git has no commit from before {day} on this branch")
    )


@contextmanager
def register_at(root: Path, revision: str) -> Iterator[Path]:
    """Yield a folder that holds the register as it was at a revision; it is gone afterwards.

    A register may be a folder of a larger repository: git archives from the root of that, not from the folder.
    Raises NaplError where git does not know the revision, or the register was not there yet.
    """
    unknown = Text(
        f"git kent hier geen revisie `{revision}`; geef een tak, een tag of een commit",
        f"git knows no revision `{revision}` here; give a branch, a tag or a commit",
    )
    named = f"{revision}^{{commit}}"
    commit = _line(root, "rev-parse", "--verify", "--quiet", "--end-of-options", named, failed=unknown)
    absent = Text(f"in `{revision}` stond het register er nog niet", f"in `{revision}` the register was not there yet")
    top = Path(_line(root, "rev-parse", "--show-toplevel", failed=absent))
    inside = f"{_line(root, 'rev-parse', '--show-prefix', failed=absent)}data"
    archive = _git(top, "archive", "--format=tar", f"{commit}:{inside}", failed=absent)
    with tempfile.TemporaryDirectory(prefix="napl-") as folder:
        data = Path(folder) / "data"
        data.mkdir()
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(data, filter="data")
        yield Path(folder)
