"""Owns applying fixes to files, showing them as a diff, and choosing the files that a command looks at."""

from collections.abc import Iterable, Sequence
from difflib import unified_diff
from pathlib import Path

from napl.core.errors import NaplError
from napl.core.finding import Edit, Finding
from napl.core.reasons import unwritable
from napl.core.text import Text
from napl.lint.fix import apply
from napl.workspace.opening import Opened
from napl.workspace.replacing import write_whole


def within(opened: Opened, paths: Sequence[Path]) -> frozenset[str]:
    """Return the files of the register that `paths` name (all, for no paths), seen from the working directory.

    Files with a finding count even where they are no entry. Raises NaplError for a path that holds no file of the register.
    """
    files = {file.file for file in opened.files} | {finding.file for finding in opened.findings}
    if not paths:
        return frozenset(files)
    chosen: set[str] = set()
    for path in paths:
        inside = files & set(_below(path, opened.root, files))
        if not inside:
            raise NaplError(Text(f"{path} is geen bestand van dit register", f"{path} is no file of this register"))
        chosen |= inside
    return frozenset(chosen)


def _below(path: Path, root: Path, files: Iterable[str]) -> Iterable[str]:
    """Yield the files that `path` is or holds; the last part of `path` is not followed where it is a link."""
    full = path.parent.resolve() / path.name if path.name else path.resolve()
    if full.is_relative_to(root):
        name = full.relative_to(root).as_posix()
        yield from (file for file in files if name in {".", file} or file.startswith(f"{name}/"))


def _edits(findings: Iterable[Finding]) -> dict[str, list[Edit]]:
    edits: dict[str, list[Edit]] = {}
    for finding in findings:
        if finding.safe:
            edits.setdefault(finding.file, []).extend(finding.edits)
    return edits


def _mended(root: Path, findings: Iterable[Finding]) -> Iterable[tuple[str, str, str]]:
    """Yield file, old text and new text of every file that safe fixes change."""
    for file, edits in sorted(_edits(findings).items()):
        old = (root / file).read_bytes().decode("utf-8")
        new = apply(old, edits)
        if new != old:
            yield file, old, new


def texts_of(root: Path, findings: Iterable[Finding]) -> dict[str, str]:
    """Return the text of every file for which a finding has edits, safe or not."""
    return {file: (root / file).read_bytes().decode("utf-8") for file in sorted({f.file for f in findings if f.edits})}


def mend(root: Path, findings: Iterable[Finding]) -> int:
    """Apply the safe fixes among `findings` and return how many files changed; each file is replaced in one move."""
    changed = list(_mended(root, findings))
    for file, _, new in changed:
        try:
            write_whole(root / file, new)
        except OSError as error:
            raise NaplError(unwritable(file, error)) from error
    return len(changed)


def differences(root: Path, findings: Iterable[Finding]) -> str:
    """Return what the safe fixes would change, as a unified diff."""
    parts: list[str] = []
    for file, old, new in _mended(root, findings):
        lines = unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), f"a/{file}", f"b/{file}")
        parts.extend(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
    return "".join(parts)
