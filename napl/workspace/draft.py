"""Owns reading a draft of a trajectory from any file, inside or outside a register."""

from collections.abc import Iterable
from pathlib import Path

from napl.core.finding import Finding, Severity
from napl.lint.document import Context, Document
from napl.lint.rule import Rule
from napl.load.folder import DataFile
from napl.model.kind import kinds
from napl.model.kinds.trajectory import Trajectory
from napl.workspace.examine import by_kind, check, examine

KIND = "trajectory"
OF_PLACE = frozenset({"id-file-mismatch"})
"""Rules on the name of the file: a draft may still have any."""


def read_draft(
    file: Path, rules: Iterable[Rule] = (), context: Context | None = None
) -> Trajectory | tuple[Finding, ...]:
    """Return the trajectory in a file, or the findings for which it is none.

    Without `context` loader and schema speak; with the context of a register also those of `rules` that look at one
    document and are errors: an unknown path or provider, say.
    """
    found = examine(file.parent, DataFile(file.name, KIND, file.stem), kinds()[KIND])
    if context is not None:
        apply = [rule for rule in by_kind(rules, (KIND,))[KIND] if rule.id not in OF_PLACE]
        errors = [one for one in check(found, apply, context) if one.severity is Severity.ERROR]
        if errors:
            return tuple(sorted(errors, key=lambda finding: finding.order))
    if not isinstance(found, Document):
        return found.findings
    assert isinstance(found.entity, Trajectory)
    return found.entity
