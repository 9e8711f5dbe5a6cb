"""The hostile register of the tests has poison at every place where people write; the schemas refuse what poison they can."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import msgspec
import pytest

from napl.model.entity import Entity
from napl.model.kind import kinds
from napl.schema.store import is_free_text, resolved, schema
from napl.schema.validate import is_valid
from tests.site.poison import ADDRESS, BLOCKS, HOSTILE, KEPT, hostile_entities, texts

HUGE = "w" * 100_000


@cache
def shared() -> Mapping[str, tuple[Entity, ...]]:
    return hostile_entities()


def held(value: Any, place: str) -> Iterator[str]:
    """Yield the places in data where there is poison, told by the keys of the data alone."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from held(inner, f"{place}.{name}")
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from held(inner, f"{place}[]")
    elif value in {ADDRESS, f"{HOSTILE}§{place}§", f"{HOSTILE}§{place}§{BLOCKS}"}:
        yield place


def strings(part: dict[str, Any], place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every place of a schema that may hold a text, whatever is asked of it."""
    part = resolved(part)
    if part.get("type") in {None, "string"} and not {"enum", "const", "anyOf"} & part.keys():
        yield place, part
    for name, inner in part.get("properties", {}).items():
        yield from strings(inner, f"{place}.{name}")
    if "items" in part:
        yield from strings(part["items"], f"{place}[]")


@pytest.mark.parametrize("kind", kinds())
def test_every_text_of_every_kind_is_poisoned(kind: str) -> None:
    found = {place for one in shared()[kind] for place in held(msgspec.to_builtins(one), kind)}
    assert found == {place for place, _ in texts(schema(kind), kind)} - KEPT


@pytest.mark.parametrize("kind", kinds())
def test_a_text_without_poison_is_one_that_cannot_hold_it(kind: str) -> None:
    written = dict(texts(schema(kind), kind))
    rest = [(place, part) for place, part in strings(schema(kind), kind) if place not in written]
    assert rest
    for place, part in rest:
        assert not re.search(part["pattern"], HOSTILE), place
        assert not re.search(part["pattern"], HOSTILE + BLOCKS), place


@pytest.mark.parametrize("kind", kinds())
def test_the_schema_refuses_a_script_for_an_address_and_a_word_of_100_kb(kind: str) -> None:
    for place, part in texts(schema(kind), kind):
        if is_free_text(part):
            assert part["maxLength"] < len(HUGE), place
        elif part["format"] == "uri":
            assert not re.search(part["pattern"], ADDRESS), place


@pytest.mark.parametrize("website", [ADDRESS, "data:text/html,x", "https://a.nl/\"onload='x", "https://a.nl/ onload=x"])
def test_a_provider_with_such_an_address_is_not_valid(website: str) -> None:
    provider = schema("provider")["examples"][0]
    assert is_valid("provider", provider)
    assert not is_valid("provider", {**provider, "website": website})
