"""Owns earlier revisions of a register: git hands out the files of one, in a folder of their own."""

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from napl.core.errors import NaplError
from napl.core.text import Text
from napl.workspace.find import repository_prefix


def _git(root: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603  the arguments are ours; the revision is verified before it is used
            ["git", "-C", str(root), *arguments],  # noqa: S607  git is found as the user finds it
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise NaplError(Text("git is niet gevonden", "git was not found")) from error
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        last = reason[-1] if reason else str(done.returncode)
        raise NaplError(Text(f"git: {last}", f"git: {last}"))
    return done.stdout


@contextmanager
def register_at(root: Path, revision: str) -> Iterator[Path]:
    """Yield a folder that holds the register as it was at a revision; it is gone afterwards.

    Raises NaplError where git does not know the revision, or the register was not there yet.
    """
    commit = (
        _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    )
    inside = f"{repository_prefix(root)}data"
    archive = _git(root, "archive", "--format=tar", f"{commit}:{inside}")
    with tempfile.TemporaryDirectory(prefix="napl-") as folder:
        data = Path(folder) / "data"
        data.mkdir()
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(data, filter="data")
        yield Path(folder)
