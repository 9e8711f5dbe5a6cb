"""Owns one mismatch between data and schema, and how its value is shown."""

import json
from dataclasses import dataclass
from typing import Any

from napl.core.text import KeyPath


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One thing that a schema refuses: the keyword that does, what it wanted, and what it got, at a key path."""

    keyword: str
    wanted: Any
    got: Any
    path: KeyPath
    message: str


def shown(value: object) -> str:
    """Return a value as a message quotes it: as YAML or JSON writes it, on one line, at most 60 characters."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    text = text.replace("\n", " ")
    return text if len(text) <= 60 else f"{text[:57]}..."
