"""Owns opening a register: every file examined, the register built, the findings gathered."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from napl.core.finding import Fault, Finding
from napl.lint.catalogue import catalogue
from napl.lint.document import Context, Document
from napl.lint.place import placed
from napl.lint.rule import Rule
from napl.lint.suppression import suppressed
from napl.lint.whole import Whole
from napl.load.folder import DataFile, read_bytes, walk
from napl.model.entity import Entity
from napl.model.kind import Kind, kinds, places, suffixes
from napl.model.kinds.register import RegisterInfo
from napl.model.register import Register
from napl.workspace.bulk import examine_bulk
from napl.workspace.context import context_of
from napl.workspace.examine import Examine, Refused, by_kind, check, examine
from napl.workspace.pool import job_count


def _silent(_: int) -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An open register: its entities, the files it consists of, what was found, sorted by place, and what rules may know.

    `reference_day` says whether the day as of which it was opened is the demonstration's own.
    """

    root: Path
    register: Register
    files: tuple[DataFile, ...]
    findings: tuple[Finding, ...]
    file_of: Mapping[tuple[str, str], tuple[str, ...]]
    context: Context
    reference_day: bool

    @property
    def today(self) -> date:
        """The day as of which the register was opened."""
        return self.context.today


class _Gathering:
    """What an opening has so far."""

    def __init__(self) -> None:
        self.entities: dict[str, list[Entity]] = {}
        self.files: dict[tuple[str, str], tuple[str, ...]] = {}
        self.findings: list[Finding] = []

    def add(self, file: DataFile, entity: Entity) -> None:
        self.entities.setdefault(file.kind, []).append(entity)
        self.files[file.kind, entity.id] = (*self.files.get((file.kind, entity.id), ()), file.file)


def count_files(root: Path) -> int:
    """Return how many files a register holds, to size a progress bar."""
    return len(walk(root, places(), suffixes()).files)


def open_register(
    root: Path,
    *,
    today: date,
    as_of: date | None = None,
    rules: Sequence[Rule] = (),
    jobs: int | None = None,
    progress: Callable[[int], None] = _silent,
    look: Examine = examine,
) -> Opened:
    """Open the register at `root`: bad data becomes findings, never an exception.

    `today` is the calendar's day: it gives way to the reference day of a demonstration, and both to `as_of`, the day that
    was asked for. `rules` are run as of that day; nothing can have happened after the day of reading, whatever day is asked
    for. Without rules only loader and schema speak. `progress` is told how many
    files more are done. Kinds of which there are few are read first: rules over one document may know those of the rest.
    `look` is what examines a file: something else than `examine` may remember what that gave.
    """
    known = kinds()
    folder = walk(root, places(), suffixes())
    gathered = _Gathering()
    gathered.findings.extend(placed(folder.faults, None, catalogue()))
    names = {name: frozenset(file.id for file in folder.files if file.kind == name) for name in known}
    for_kind = by_kind(rules, known)

    few = _examine_few(root, folder.files, known, gathered, look)
    own = _own_day(gathered.entities.get("register", ()))
    refused = [result for _, result in few if isinstance(result, Refused)]
    read = own or today
    context = context_of(gathered.entities, refused, names, as_of or read, read)
    for file, result in few:
        gathered.findings.extend(check(result, for_kind[file.kind], context))
    progress(len(few))

    bulk = {name: kind for name, kind in known.items() if kind.bulk}
    files = sorted((file for file in folder.files if file.kind in bulk), key=lambda file: (file.kind, file.file))
    workers = job_count() if jobs is None else jobs
    results = examine_bulk(
        root, files, kinds=bulk, rules=for_kind, context=context, jobs=workers, progress=progress, look=look
    )
    for file, (entity, found) in zip(files, results, strict=True):
        gathered.findings.extend(found)
        if entity is not None:
            gathered.add(file, entity)

    register = Register(gathered.entities, read.isoformat())
    findings = gathered.findings
    if rules:
        whole = Whole(register=register, files=gathered.files, names=context.names, today=context.today)
        findings += _whole_findings(root, rules, whole)
        sound = sum(map(len, gathered.files.values())) == len(folder.files)
        findings = suppressed(findings, whole, rules, root, all_sound=sound)
    return Opened(
        root=root,
        register=register,
        files=folder.files,
        findings=tuple(sorted(findings, key=lambda finding: finding.order)),
        file_of=gathered.files,
        context=context,
        reference_day=as_of is None and own is not None,
    )


def _own_day(entries: Iterable[Entity]) -> date | None:
    """Return the day that a demonstration takes for today; None where there is none, or the register is real."""
    own = next((found for found in entries if isinstance(found, RegisterInfo)), None)
    return date.fromisoformat(own.as_of) if own is not None and own.as_of and own.demonstration else None


def _examine_few(
    root: Path, files: Iterable[DataFile], known: Mapping[str, Kind], gathered: _Gathering, look: Examine
) -> list[tuple[DataFile, Document | Refused]]:
    """Examine the kinds of which there are few, and return what came of each file."""
    few: list[tuple[DataFile, Document | Refused]] = []
    for file in files:
        if not known[file.kind].bulk:
            found = look(root, file, known[file.kind])
            few.append((file, found))
            if isinstance(found, Document):
                gathered.add(file, found.entity)
    return few


def _whole_findings(root: Path, rules: Sequence[Rule], whole: Whole) -> list[Finding]:
    by_file: dict[str, list[Fault]] = {}
    for rule in rules:
        if rule.whole is not None:
            for fault in rule.whole(whole):
                by_file.setdefault(fault.file, []).append(fault)
    found: list[Finding] = []
    for file, faults in by_file.items():
        raw = read_bytes(root, file)
        found.extend(placed(faults, None if isinstance(raw, Fault) else raw, catalogue()))
    return found
