"""Every schema is closed, Dutch and complete, its examples are valid, and its words fit what it refuses."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from referencing import Registry, Resource

from napl.core.finding import Fault
from napl.core.resources import resource_folder
from napl.model.kind import kinds
from napl.schema.formats import FORMATS, is_date
from napl.schema.keywords import MISTAKES
from napl.schema.store import part_at, resolved, schema
from napl.schema.validate import faults, is_valid

FILES = sorted(resource_folder("schemas").glob("*.schema.json"))
META = {"$ref", "x-ref"}
REGISTRY: Registry[Any] = Registry().with_resource("common.schema.json", Resource.from_contents(schema("common")))


def parts(part: dict[str, Any], place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every described part of a schema with its place."""
    yield place, part
    for name, inner in {**part.get("properties", {}), **part.get("$defs", {})}.items():
        yield from parts(inner, f"{place}.{name}")
    if isinstance(part.get("items"), dict) and "$ref" not in part["items"]:
        yield from parts(part["items"], f"{place}[]")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name.split(".")[0])
def test_a_schema_is_sound(path: Path) -> None:
    whole = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(whole)
    assert whole["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    for place, part in parts(whole, path.stem):
        assert part.get("title"), f"{place} has no title"
        assert part.get("description"), f"{place} has no description"
        if part.get("type") == "object":
            assert part["additionalProperties"] is False, f"{place} is open"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name.split(".")[0])
def test_scalars_have_examples_that_are_valid(path: Path) -> None:
    whole = json.loads(path.read_text(encoding="utf-8"))
    for place, part in parts(whole, path.stem):
        full = resolved(part)
        if full.get("type") in {"string", "number", "integer", "boolean"}:
            assert full.get("examples"), f"{place} has no example"
        for example in full.get("examples", ()):
            checker = {key: value for key, value in full.items() if key not in META}
            jsonschema.Draft202012Validator(checker, registry=REGISTRY, format_checker=FORMATS).validate(example)


def test_every_kind_has_a_schema_and_every_schema_a_kind() -> None:
    assert {path.name for path in FILES} == {f"{name}.schema.json" for name in (*kinds(), "common")}


REVIEW: dict[str, Any] = {
    "id": "a",
    "trajectory": "b",
    "kind": "peer",
    "framework": "c",
    "round": 1,
    "assessor": "d",
    "date": "2026-01-01",
    "judgements": [],
}
PROVIDER: dict[str, Any] = {
    "id": "a",
    "name": "A",
    "type": "private",
    "website": "https://a.voorbeeld.nl/",
    "registration": "unknown",
    "sectors": ["po"],
    "complaints": {"available": "yes"},
    "contact": {"desk": "A"},
}
WRONG: list[tuple[str, dict[str, Any], dict[str, Any], str, tuple[str | int, ...]]] = [
    ("review", REVIEW, {"date": None}, "missing-key", ()),
    ("review", REVIEW, {"colour": "red"}, "unknown-key", ("colour",)),
    ("review", REVIEW, {"judgements": "x"}, "wrong-type", ("judgements",)),
    ("review", REVIEW, {"id": 7}, "wrong-type", ("id",)),
    ("review", REVIEW, {"kind": "pear"}, "not-in-list", ("kind",)),
    ("review", REVIEW, {"date": "2026-02-30"}, "not-a-date", ("date",)),
    ("review", REVIEW, {"date": "gisteren"}, "not-a-date", ("date",)),
    ("review", REVIEW, {"round": 0}, "out-of-range", ("round",)),
    ("review", REVIEW, {"round": 51}, "out-of-range", ("round",)),
    ("review", REVIEW, {"id": "Niet Goed"}, "wrong-pattern", ("id",)),
    ("review", REVIEW, {"advice": "kort"}, "wrong-length", ("advice",)),
    ("review", REVIEW, {"advice": "x" * 3000}, "wrong-length", ("advice",)),
    ("provider", PROVIDER, {"sectors": []}, "wrong-count", ("sectors",)),
    ("provider", PROVIDER, {"sectors": ["po", "po"]}, "repeated-item", ("sectors", 1)),
    ("provider", PROVIDER, {"website": "www.a.nl"}, "not-an-address", ("website",)),
    ("provider", PROVIDER, {"contact": {"desk": "A", "email": "geen adres"}}, "not-an-address", ("contact", "email")),
    (
        "review",
        REVIEW,
        {"monitoring": {"year": 2026, "participants": "veel", "response": 1, "findings": "Goed bezocht."}},
        "not-a-quantity",
        ("monitoring", "participants"),
    ),
]


@pytest.mark.parametrize(("name", "base", "change", "rule", "where"), WRONG)
def test_a_mistake_is_named_once_at_its_place(
    name: str, base: dict[str, Any], change: dict[str, Any], rule: str, where: tuple[str | int, ...]
) -> None:
    data = {key: value for key, value in {**base, **change}.items() if value is not None}
    assert is_valid(name, base)
    assert not is_valid(name, data)
    (fault,) = faults(name, data, "f")
    assert isinstance(fault, Fault)
    assert (fault.rule, fault.where) == (rule, where)
    assert fault.rule in MISTAKES
    assert fault.message.nl != fault.message.en


def test_a_misspelt_field_is_one_fault_that_names_the_right_one() -> None:
    data = {("asessor" if key == "assessor" else key): value for key, value in REVIEW.items()}
    (fault,) = faults("review", data, "f")
    assert fault.rule == "unknown-key"
    assert fault.advice is not None
    assert "`assessor`" in fault.advice.nl


def test_all_mistakes_come_at_once() -> None:
    data = {**REVIEW, "kind": "x", "date": "y", "round": "z", "extra": 1}
    assert sorted(fault.rule for fault in faults("review", data, "f")) == [
        "not-a-date",
        "not-in-list",
        "unknown-key",
        "wrong-type",
    ]


@given(st.dates(min_value=date(1, 1, 1)))
def test_every_date_is_a_date(day: date) -> None:
    assert is_date(day.isoformat())


@given(st.text(alphabet="0123456789-", max_size=12))
def test_both_validators_agree_on_dates(text: str) -> None:
    data = {**REVIEW, "date": text}
    assert is_valid("review", data) == (not list(faults("review", data, "f")))


@pytest.mark.parametrize("form", ["date", "uri", "email"])
def test_the_format_checker_knows_every_format_that_the_schemas_use(form: str) -> None:
    assert form in FORMATS.checkers
    used = {part["format"] for path in FILES for _, part in parts(json.loads(path.read_text()), "") if "format" in part}
    assert used <= set(FORMATS.checkers)


def test_a_part_is_found_by_its_key_path() -> None:
    assert part_at("review", ("judgements", 0, "score"))["title"] == "Score"
    assert part_at("review", ("nowhere",)) == {}
    assert schema("review")["title"] == "Beoordeling"
