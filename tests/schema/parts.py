"""Owns the walk over the schema files that several tests make."""

from collections.abc import Iterator
from typing import Any

from napl.core.resources import resource_folder

FILES = sorted(resource_folder("schemas").glob("*.schema.json"))


def parts(part: dict[str, Any], place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every described part of a schema with its place."""
    yield place, part
    for name, inner in {**part.get("properties", {}), **part.get("$defs", {})}.items():
        yield from parts(inner, f"{place}.{name}")
    if isinstance(part.get("items"), dict):
        yield from parts(part["items"], f"{place}[]")
