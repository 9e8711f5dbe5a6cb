"""Owns the examination of kinds that come by the thousand: in chunks, by workers, packed for the way back."""

import pickle
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from napl.core.finding import Finding
from napl.lint.document import Context, Document
from napl.lint.rule import Rule
from napl.load.folder import DataFile
from napl.model.entity import Entity
from napl.model.kind import Kind
from napl.workspace.examine import check, examine
from napl.workspace.pool import over

ALONE = 300
"""Below this many files a pool costs more than it saves."""
CHUNK = 250
"""Files a worker takes at a time."""

Examined = tuple[Entity | None, tuple[Finding, ...]]


def examine_bulk(
    root: Path,
    files: Sequence[DataFile],
    *,
    kind: Kind,
    rules: Sequence[Rule],
    context: Context,
    jobs: int,
    progress: Callable[[int], None],
) -> Iterator[Examined]:
    """Yield entity (None where refused) and findings of every file of one kind, in order."""

    def one(file: DataFile) -> Examined:
        found = examine(root, file, kind)
        return (found.entity, check(found, rules, context)) if isinstance(found, Document) else (None, found)

    def packed(chunk: Sequence[DataFile]) -> tuple[bytes, bytes]:
        results = [one(file) for file in chunk]
        findings = {number: some for number, (_, some) in enumerate(results) if some}
        return msgspec.msgpack.encode([entity for entity, _ in results]), pickle.dumps(findings)

    if len(files) < ALONE or jobs < 2:
        for file in files:
            yield one(file)
            progress(1)
        return
    chunks = [files[start : start + CHUNK] for start in range(0, len(files), CHUNK)]
    decoder = msgspec.msgpack.Decoder(list[kind.model | None])  # type: ignore[name-defined]  # known at run time
    for entities, pickled in over(chunks, packed, jobs):
        decoded: list[Entity | None] = decoder.decode(entities)
        findings: dict[int, tuple[Finding, ...]] = pickle.loads(pickled)  # noqa: S301  written by our own worker
        for number, entity in enumerate(decoded):
            yield entity, findings.get(number, ())
        progress(len(decoded))
