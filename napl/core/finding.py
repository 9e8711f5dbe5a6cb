"""Owns what a check can say: a fault (symbolic place), a finding (line and column) and how to mend it."""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Literal

from napl.core.example import Example
from napl.core.text import KeyPath, Text


class Severity(IntEnum):
    """How bad a finding is; an error blocks publication."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The lower-case English name, as options and machine formats spell it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A stretch of text; lines and columns count from 1, in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace characters `start` to `end` (offsets from 0, end exclusive) of a file's text by `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SetValue:
    """Fix: write `value` in place of the scalar at a key path."""

    where: KeyPath
    value: str | float | bool


@dataclass(frozen=True, slots=True)
class Quote:
    """Fix: put the plain scalar at a key path in quotes, spelt as it is: ``0612`` becomes ``'0612'``."""

    where: KeyPath


@dataclass(frozen=True, slots=True)
class Enlist:
    """Fix: make a list of the scalar at a key path; its items are `values`, one of them spelt as it is."""

    where: KeyPath
    values: tuple[str | float | bool, ...]


@dataclass(frozen=True, slots=True)
class Reorder:
    """Fix: put the items of the list at a key path in another order, each with its comments: `order` holds old numbers."""

    where: KeyPath
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Patch:
    """Fix: these edits, of a text for which there may be no key paths."""

    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class RenameKey:
    """Fix: give the key at a key path another name."""

    where: KeyPath
    name: str


@dataclass(frozen=True, slots=True)
class RemoveItem:
    """Fix: remove the list item or key with its value at a key path."""

    where: KeyPath


@dataclass(frozen=True, slots=True)
class AddKey:
    """Fix: add a key with a scalar value to the mapping at a key path, where `order`, the keys of its schema, wants it."""

    where: KeyPath
    name: str
    value: str | float | bool
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Fix: replace the whole text of the file."""

    text: str


AtPlace = SetValue | Quote | Enlist | Reorder | RenameKey | RemoveItem | AddKey
Fix = AtPlace | Patch | Rewrite
At = Literal["key", "value"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What a rule reports: a symbolic place (file and key path), a message and, where one is known, a mending.

    `position` is given only where there is no key path to point at (text that is no YAML); `passage` is the part of the
    text at `where` that the finding is about; `safe` says that a machine may apply `fix` without asking.
    """

    rule: str
    file: str
    message: Text
    where: KeyPath = ()
    at: At = "value"
    advice: Text | None = None
    fix: Fix | None = None
    safe: bool = True
    position: Position | None = None
    passage: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fault at its line and column, with its severity and the text edits that mend it."""

    rule: str
    severity: Severity
    file: str
    position: Position
    message: Text
    where: KeyPath = ()
    advice: Text | None = None
    edits: tuple[Edit, ...] = ()
    safe: bool = False
    line_text: str = field(default="", compare=False)

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The key that findings are sorted by: file, place, rule, message."""
        return (self.file, self.position.line, self.position.column, self.rule, self.message.en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What `napl explain` and the rule's page say of one kind of finding; `dated` says that the day matters to its examples."""

    id: str
    severity: Severity
    since: str
    title: Text
    why: Text
    family: Literal["load", "schema", "rule"]
    bad: Example
    good: Example
    dated: bool = False
    fixable: bool = False
    suppressible: bool = False
