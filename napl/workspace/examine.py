"""Owns the examination of one file: bytes, data, schema, entity, and the document rules."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from pathlib import Path
from typing import Any

import msgspec

from napl.core.finding import Fault, Finding, SetValue
from napl.core.text import KeyPath, Text
from napl.lint.catalogue import catalogue
from napl.lint.document import Context, Document
from napl.lint.known import with_guess
from napl.lint.partial import Partial, partial_faults, veiled, withhold
from napl.lint.place import placed
from napl.lint.rule import Rule
from napl.load.folder import DataFile, read_bytes
from napl.load.parse import parse, special_bytes
from napl.load.read import read
from napl.model.entity import Entity
from napl.model.kind import Kind
from napl.schema.validate import faults as schema_faults
from napl.schema.validate import is_valid
from napl.schema.withhold import Rest, rest

Findings = tuple[Finding, ...]
Examine = Callable[[Path, DataFile, Kind], "Document | Refused"]
"""What examines a file: `examine` below, or what remembers what that gave."""
_PLACE = re.compile(r"at `\$(.*)`")
_PART = re.compile(r"\.([^.\[\]]+)|\[([0-9]+)\]")


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that gives no entity: why, in findings or in faults that still have no place, and what rules can see of it."""

    findings: Findings = ()
    faults: tuple[Fault, ...] = ()
    partial: Partial | None = None


def examine(root: Path, file: DataFile, kind: Kind) -> Document | Refused:
    """Return the document in a file, or the findings for which there is none: loader first, then schema."""
    return examined(read_bytes(root, file.file), file, kind)


def examined(raw: bytes | Fault, file: DataFile, kind: Kind) -> Document | Refused:
    """Return what `examine` returns, of bytes that were read already, or of why they cannot be read."""
    if isinstance(raw, Fault):
        return Refused(placed((raw,), None, catalogue()))
    parsed = parse(raw, file.file)
    if not parsed.faults and not is_valid(kind.name, parsed.data):
        parsed = read(raw, file.file)
        if not parsed.faults and not is_valid(kind.name, parsed.data):
            return _refused(raw, parsed.data, file, kind)
    if parsed.faults:
        return Refused(placed(parsed.faults, raw, catalogue()))
    try:
        entity = msgspec.convert(parsed.data, kind.model)
    except msgspec.ValidationError:
        return _refused(raw, parsed.data, file, kind)
    return _document(raw, parsed.data, file, entity)


def _document(raw: bytes, data: dict[str, Any], file: DataFile, entity: Entity) -> Document:
    return Document(
        file=file.file,
        kind=file.kind,
        name=file.id,
        raw=raw,
        special=special_bytes(raw),
        data=data,
        entity=entity,
    )


def _refused(raw: bytes, data: object, file: DataFile, kind: Kind) -> Refused:
    """Return all that schema and model refuse in a file's data, and what rules can still see of it."""
    faults = [] if is_valid(kind.name, data) else list(schema_faults(kind.name, data, file.file))
    if not isinstance(data, dict):
        return Refused(placed(faults, raw, catalogue()))
    written = _document(raw, data, file, Entity(id=file.id))
    left, entity, misfits = _outline(data, kind)
    faults.extend(_misfit(where, data, file) for where in misfits)
    partial = Partial(
        written=written,
        places=None if left is None else replace(written, data=left.written),
        veiled=None
        if left is None or entity is None
        else replace(written, data=veiled(left.complete, left.withheld), entity=entity),
    )
    return Refused(faults=tuple(faults), partial=partial)


def _outline(data: dict[str, Any], kind: Kind) -> tuple[Rest | None, Entity | None, tuple[KeyPath, ...]]:
    """Return what is left of faulty data, an entity of it with the faulty fields withheld, and what the model refuses."""
    misfits: list[KeyPath] = []
    while True:
        left = rest(kind.name, data, misfits)
        if left is None:
            return None, None, tuple(misfits)
        try:
            entity = msgspec.convert(left.complete, kind.model)
        except msgspec.ValidationError as error:
            place = _PLACE.search(str(error))
            parts = _PART.findall(place.group(1) if place else "")
            where: KeyPath = tuple(int(number) if number else name for name, number in parts)
            if where in misfits:
                return left, None, tuple(misfits)
            misfits.append(where)
        else:
            withhold(entity, left.withheld)
            return left, entity, tuple(misfits)


def _misfit(where: KeyPath, data: object, file: DataFile) -> Fault:
    """Return the fault of data that the schema accepts and the model does not, such as ``1.0`` for a whole number."""
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


def check(found: Document | Refused, rules: Iterable[Rule], context: Context) -> Findings:
    """Return why a file was refused, if it was, and what `rules`, the document rules for its kind, find in it."""
    if isinstance(found, Document):
        faults = [fault for rule in rules if rule.document is not None for fault in rule.document(found, context)]
        return placed(faults, found.raw, catalogue()) if faults else ()
    if found.partial is None:
        return found.findings
    written = found.partial.written
    told = [with_guess(fault, written.kind, _value(written.data, fault.where), context) for fault in found.faults]
    return placed((*told, *partial_faults(found.partial, rules, context)), written.raw, catalogue())


def by_kind(rules: Iterable[Rule], names: Iterable[str]) -> Mapping[str, tuple[Rule, ...]]:
    """Return the document rules that look at each kind."""
    some = [rule for rule in rules if rule.document is not None]
    return {name: tuple(rule for rule in some if not rule.kinds or name in rule.kinds) for name in names}
