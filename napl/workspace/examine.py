"""Owns the examination of one file: bytes, data, schema, entity, and the document rules."""

import re
from collections.abc import Iterable, Mapping
from functools import reduce
from pathlib import Path
from typing import Any

import msgspec

from napl.core.finding import Fault, Finding, SetValue
from napl.core.text import KeyPath, Text
from napl.lint.catalogue import catalogue
from napl.lint.document import Context, Document
from napl.lint.place import placed
from napl.lint.rule import Rule
from napl.load.folder import DataFile, read_bytes
from napl.load.parse import parse, special_bytes
from napl.load.read import read
from napl.model.entity import Entity
from napl.model.kind import Kind
from napl.schema.validate import faults as schema_faults
from napl.schema.validate import is_valid

Findings = tuple[Finding, ...]
_PLACE = re.compile(r"at `\$(.*)`")
_PART = re.compile(r"\.([^.\[\]]+)|\[([0-9]+)\]")


def examine(
    root: Path, file: DataFile, kind: Kind, rules: Iterable[Rule] = (), context: Context | None = None
) -> Document | Findings:
    """Return the document in a file, or the findings for which there is none: loader first, then schema.

    With a schema finding come those of the document rules among `rules` that need no more than plain data.
    """
    raw = read_bytes(root, file.file)
    if isinstance(raw, Fault):
        return placed((raw,), None, catalogue())
    parsed = parse(raw, file.file)
    if not parsed.faults and not is_valid(kind.name, parsed.data):
        parsed = read(raw, file.file)
        if not parsed.faults and not is_valid(kind.name, parsed.data):
            refused = placed(schema_faults(kind.name, parsed.data, file.file), raw, catalogue())
            return refused + _on_data(raw, parsed.data, file, rules, context)
    if parsed.faults:
        return placed(parsed.faults, raw, catalogue())
    try:
        entity = msgspec.convert(parsed.data, kind.model)
    except msgspec.ValidationError as error:
        return placed((_misfit(error, parsed.data, file),), raw, catalogue())
    return Document(
        file=file.file,
        kind=file.kind,
        name=file.id,
        raw=raw,
        special=special_bytes(raw),
        data=parsed.data,
        entity=entity,
    )


def _on_data(raw: bytes, data: object, file: DataFile, rules: Iterable[Rule], context: Context | None) -> Findings:
    """Return what the rules find that look at plain data only, in a file that its schema refuses."""
    if context is None or not isinstance(data, dict):
        return ()
    document = Document(
        file=file.file,
        kind=file.kind,
        name=file.id,
        raw=raw,
        special=special_bytes(raw),
        data=data,
        entity=Entity(id=file.id),
    )
    return check(document, [rule for rule in rules if rule.on_data], context)


def _misfit(error: msgspec.ValidationError, data: object, file: DataFile) -> Fault:
    """Return the fault of data that the schema accepts and the model does not, such as ``1.0`` for a whole number."""
    place = _PLACE.search(str(error))
    where: KeyPath = tuple(
        int(number) if number else name for name, number in _PART.findall(place.group(1) if place else "")
    )
    value = _value(data, where)
    whole = isinstance(value, float) and value.is_integer()
    return Fault(
        rule="schema-mismatch",
        file=file.file,
        where=where,
        message=Text("deze waarde heeft niet de goede soort", "this value is not of the right sort"),
        advice=Text(
            "schrijf een geheel getal zonder punt, of kijk in het schema welke soort hier hoort",
            "write a whole number without a point, or look in the schema which sort belongs here",
        ),
        fix=SetValue(where, int(value)) if whole and where else None,
    )


def _value(data: Any, where: KeyPath) -> Any:  # noqa: ANN401  any JSON value
    """Return what stands at a key path of plain data; None where it leads nowhere."""
    try:
        return reduce(lambda inner, part: inner[part], where, data)
    except (LookupError, TypeError):
        return None


def check(document: Document, rules: Iterable[Rule], context: Context) -> Findings:
    """Return what `rules`, the document rules for this document's kind, find in it."""
    faults = [fault for rule in rules if rule.document is not None for fault in rule.document(document, context)]
    return placed(faults, document.raw, catalogue()) if faults else ()


def by_kind(rules: Iterable[Rule], names: Iterable[str]) -> Mapping[str, tuple[Rule, ...]]:
    """Return the document rules that look at each kind."""
    some = [rule for rule in rules if rule.document is not None]
    return {name: tuple(rule for rule in some if not rule.kinds or name in rule.kinds) for name in names}
