"""Owns what is remembered of files between two openings of a register, so that only what changed is examined again."""

from pathlib import Path

from napl.core.finding import Fault
from napl.lint.document import Document
from napl.load.folder import DataFile, read_bytes
from napl.model.kind import Kind
from napl.workspace.examine import Refused, examined


class Memory:
    """Examines files as `examine` does, and keeps what each gave for as long as its bytes stay the same.

    What a file gives depends on its name, its bytes and the schemas only. Where the schemas change, take a new memory.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._before: dict[DataFile, tuple[bytes | Fault, Document | Refused]] = {}
        self._now: dict[DataFile, tuple[bytes | Fault, Document | Refused]] = {}

    def examine(self, root: Path, file: DataFile, kind: Kind) -> Document | Refused:
        """Return the document in a file, or the findings for which there is none."""
        raw = read_bytes(root, file.file)
        kept = self._before.get(file)
        if kept is None or kept[0] != raw:
            kept = (raw, examined(raw, file, kind))
        self._now[file] = kept
        return kept[1]

    def turn(self) -> tuple[str, ...]:
        """End an opening: forget the files that it did not meet, and return those that came, went or changed, sorted."""
        before, now = self._before, self._now
        changed = {file.file for file in before.keys() | now.keys() if before.get(file) is not now.get(file)}
        self._before, self._now = now, {}
        return tuple(sorted(changed))
