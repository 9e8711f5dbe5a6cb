"""Owns a glance at a register without opening it: its language, the terms of one vocabulary."""

from pathlib import Path

from napl.core.text import Language
from napl.lint.document import Document
from napl.load.folder import DataFile
from napl.model.entity import Entity
from napl.model.kind import kinds
from napl.model.kinds.register import RegisterInfo
from napl.model.vocabulary import Vocabulary
from napl.workspace.examine import examine


def register_language(root: Path) -> Language | None:
    """Return the language of the register at `root`, or None where its own file is not sound."""
    entity = _single(root, "register")
    return entity.language if isinstance(entity, RegisterInfo) else None


def term_ids(root: Path, kind: str) -> tuple[str, ...]:
    """Return the ids of the terms of a vocabulary, none where its file is not sound."""
    entity = _single(root, kind)
    return tuple(entity.ids) if isinstance(entity, Vocabulary) else ()


def _single(root: Path, name: str) -> Entity | None:
    kind = kinds()[name]
    found = examine(root, DataFile(f"data/{kind.place}", name, Path(kind.place).stem), kind)
    return found.entity if isinstance(found, Document) else None
