"""Owns the examination of kinds that come by the thousand: in chunks, by workers, packed for the way back."""

import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from napl.core.finding import Finding
from napl.lint.document import Context, Document
from napl.lint.rule import Rule
from napl.load.folder import DataFile
from napl.model.entity import Entity
from napl.model.kind import Kind
from napl.workspace.examine import Examine, check, examine
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
    kinds: Mapping[str, Kind],
    rules: Mapping[str, Sequence[Rule]],
    context: Context,
    jobs: int,
    progress: Callable[[int], None],
    look: Examine = examine,
) -> Iterator[Examined]:
    """Yield entity (None where refused) and findings of every file, in order; files of one kind stand together.

    `rules` gives the document rules by kind; `look` is what examines a file.
    """

    def one(file: DataFile) -> Examined:
        found = look(root, file, kinds[file.kind])
        entity = found.entity if isinstance(found, Document) else None
        return entity, check(found, rules[file.kind], context)

    def packed(chunk: Sequence[DataFile]) -> tuple[bytes, bytes]:
        results = [one(file) for file in chunk]
        findings = {number: some for number, (_, some) in enumerate(results) if some}
        return msgspec.msgpack.encode([entity for entity, _ in results]), pickle.dumps(findings)

    if len(files) < ALONE or jobs < 2:
        for file in files:
            yield one(file)
            progress(1)
        return
    chunks = _chunks(files)
    decoders = {name: msgspec.msgpack.Decoder(list[kind.model | None]) for name, kind in kinds.items()}  # type: ignore[name-defined]  # known at run time
    for chunk, (entities, pickled) in zip(chunks, over(chunks, packed, jobs), strict=True):
        decoded: list[Entity | None] = decoders[chunk[0].kind].decode(entities)
        findings: dict[int, tuple[Finding, ...]] = pickle.loads(pickled)  # noqa: S301  written by our own worker
        for number, entity in enumerate(decoded):
            yield entity, findings.get(number, ())
        progress(len(decoded))


def _chunks(files: Sequence[DataFile]) -> list[list[DataFile]]:
    """Return the files in pieces for the workers, each of one kind."""
    chunks: list[list[DataFile]] = []
    for file in files:
        if not chunks or len(chunks[-1]) == CHUNK or chunks[-1][0].kind != file.kind:
            chunks.append([])
        chunks[-1].append(file)
    return chunks
