"""The shipped register shows everything that can be said: every field of every kind, every value of every closed list."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from napl.load.folder import read_bytes, walk
from napl.load.read import read
from napl.model.kind import kinds, places, suffixes
from napl.schema.store import resolved, schema

ROOT = Path(__file__).parents[1]
SHARED = ("source", "suppression")
"""Parts that many kinds hold in the same form: their fields are asked for once, wherever they stand."""
LEFT_OUT = {
    "agenda.sectors[].target = unknown": "the plan gives a target, for all sectors alike",
    "classification.products[].material = False": "leaving it out says the same",
    "classification.products[].product = coaching-plan": "shows no task or sphere by itself",
    "classification.products[].product = none": "shows no task or sphere by itself",
    "classification.products[].product = portfolio": "shows no task or sphere by itself",
    "classification.products[].product = unknown": "shows no task or sphere by itself",
    "cues.cues[].where = anywhere": "leaving it out says the same",
    "cues.cues[].where = text": "no cue needed it",
    "cues.facets[].facet = mention": "a mention is evidence for a role, and has no score of its own",
    "cues.sources": "the choice of words is the register's own",
    "cues.usual[].facet = feature": "no role brings a feature of the design with it",
    "cues.usual[].facet = mention": "no role brings a mention with it",
    "cues.usual[].facet = role": "no role brings another role with it",
    "cues.usual[].facet = scope": "no role is out of scope by itself",
    "cues.usual[].facet = sector": "the roles name their own sectors",
    "cues.usual[].named = False": "leaving it out says the same",
    "lab.placement.invented = False": "no source says where the plan's labs are",
    "milestone.confirmations[].invented = False": "nobody has signed a confirmation for the demonstration register",
    "region.members[].invented = False": "the members are examples; only the regions are real",
    "register.demonstration = False": "the shipped register is a demonstration",
    "register.language = en": "the shipped register is Dutch",
}


def shipped() -> dict[str, list[Any]]:
    """Return the plain data of every shipped file, by kind."""
    found: dict[str, list[Any]] = {}
    for file in walk(ROOT, places(), suffixes()).files:
        raw = read_bytes(ROOT, file.file)
        assert isinstance(raw, bytes)
        found.setdefault(file.kind, []).append(read(raw, file.file).data)
    return found


def asked(part: dict[str, Any], values: list[Any], place: str) -> Iterator[tuple[str, bool]]:
    """Yield what a schema lets data say, and whether any of `values`, the data at that place, says it."""
    name = part.get("$ref", "").rpartition("/")[2]
    if name in SHARED:
        place = name
    part = resolved(part)
    for option in part.get("anyOf", ()):
        yield from asked(option, values, place)
    closed = [*part.get("enum", ()), *([part["const"]] if "const" in part else ())]
    if part.get("type") == "boolean":
        closed = [True, False]
    for value in closed:
        yield f"{place} = {value}", any(type(one) is type(value) and one == value for one in values)
    for key, below in part.get("properties", {}).items():
        held = [one[key] for one in values if isinstance(one, dict) and key in one]
        where = key if key == "suppress" else f"{place}.{key}"
        yield where, bool(held)
        yield from asked(below, held, where)
    if "items" in part:
        yield from asked(
            part["items"], [one for found in values if isinstance(found, list) for one in found], f"{place}[]"
        )


def test_every_field_and_every_value_of_a_closed_list_occurs() -> None:
    data = shipped()
    said: dict[str, bool] = {}
    for kind in kinds():
        for place, there in asked(schema(kind), data[kind], kind):
            said[place] = said.get(place, False) or there
    assert len(said) > 500
    missing = {place for place, there in said.items() if not there}
    assert sorted(missing ^ set(LEFT_OUT)) == []
    assert all(LEFT_OUT.values())


def test_suppressions_stand_in_more_than_one_kind() -> None:
    assert len([kind for kind, found in shipped().items() if any("suppress" in one for one in found)]) >= 2


def texts(value: object, key: str = "") -> Iterator[str]:
    """Yield every text of an entry but its quotes, with single spaces."""
    if isinstance(value, dict):
        for name, below in value.items():
            yield from texts(below, name)
    elif isinstance(value, list):
        for below in value:
            yield from texts(below, key)
    elif isinstance(value, str) and key != "quote":
        yield " ".join(value.split())


@pytest.mark.parametrize("entry", shipped()["trajectory"], ids=lambda entry: str(entry["id"]))
def test_quotes_stand_literally_in_the_entrys_own_texts(entry: dict[str, Any]) -> None:
    own = tuple(texts(entry))
    elements = entry["programme"].get("elements", [])
    for one in (*elements, *entry.get("declared", {}).get("features", [])):
        quote = " ".join(one["quote"].split())
        assert any(quote in text for text in own), quote
