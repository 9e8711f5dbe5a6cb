"""Model and schema of every kind say the same: the same fields, the same required fields, at every depth."""

import types
import typing
from typing import Any

import msgspec
import pytest

from napl.model.entity import Part
from napl.model.kind import Kind, kinds
from napl.schema.store import resolved, schema

KINDS = sorted(kinds().values(), key=lambda kind: kind.name)


def named(kind: Kind) -> str:
    return kind.name


def parts_of(annotation: Any) -> list[type[Part]]:
    """Return the parts that a field's type holds, inside tuples and unions."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return [annotation]
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is not None:
        return [part for inner in typing.get_args(annotation) for part in parts_of(inner)]
    return []


def differences(model: type[Part], part: dict[str, Any], place: str) -> list[str]:
    part = resolved(part)
    fields = {field.encode_name: field for field in msgspec.structs.fields(model)}
    found = [f"{place}.{name}" for name in set(fields) ^ set(part["properties"])]
    required = {name for name, field in fields.items() if field.required}
    found += [f"{place}.{name} (required)" for name in required ^ set(part.get("required", ()))]
    for name, field in fields.items():
        inner = resolved(part["properties"][name])
        for below in parts_of(field.type):
            found += differences(below, inner.get("items", inner), f"{place}.{name}")
    return found


@pytest.mark.parametrize("kind", KINDS, ids=named)
def test_fields_are_the_schemas_properties_both_ways(kind: Kind) -> None:
    model = kind.model
    if bases := getattr(model, "__orig_bases__", ()):
        arguments = typing.get_args(bases[0])
        if arguments:
            assert differences(arguments[0], resolved(schema(kind.name))["properties"]["terms"]["items"], "terms") == []
    assert [found for found in differences(model, schema(kind.name), kind.name) if ".terms." not in found] == []


@pytest.mark.parametrize("kind", KINDS, ids=named)
def test_entities_are_frozen(kind: Kind) -> None:
    assert kind.model.__struct_config__.frozen


def test_no_two_kinds_share_a_place() -> None:
    places = [kind.place for kind in KINDS]
    assert len(places) == len(set(places))
