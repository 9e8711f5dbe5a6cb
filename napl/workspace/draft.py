"""Owns reading a draft of a trajectory from any file, inside or outside a register."""

from pathlib import Path

from napl.core.finding import Finding
from napl.lint.document import Document
from napl.load.folder import DataFile
from napl.model.kind import kinds
from napl.model.kinds.trajectory import Trajectory
from napl.workspace.examine import examine


def read_draft(file: Path) -> Trajectory | tuple[Finding, ...]:
    """Return the trajectory in a file, or the findings of loader and schema for which it is none."""
    found = examine(file.parent, DataFile(file.name, "trajectory", file.stem), kinds()["trajectory"])
    if not isinstance(found, Document):
        return found
    assert isinstance(found.entity, Trajectory)
    return found.entity
