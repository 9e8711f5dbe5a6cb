"""Every schema is closed, Dutch and complete, its examples are valid, and its words fit what it refuses."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl.core.finding import Fault
from napl.model.kind import kinds
from napl.schema.formats import FORMATS, is_date
from napl.schema.keywords import MISTAKES
from napl.schema.store import part_at, resolved, schema
from napl.schema.validate import faults, is_valid
from tests.schema.parts import FILES, parts


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
def test_every_text_must_say_something(path: Path) -> None:
    for place, part in parts(json.loads(path.read_text(encoding="utf-8")), path.stem):
        full = resolved(part)
        if full.get("type") == "string":
            assert {"pattern", "format", "enum"} & full.keys(), f"{place} takes a text of blanks"


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
    ("review", REVIEW, {"date": "1899-12-31"}, "not-a-date", ("date",)),
    ("review", REVIEW, {"date": "2200-01-01"}, "not-a-date", ("date",)),
    ("review", REVIEW, {"id": "a\n"}, "wrong-pattern", ("id",)),
    ("review", REVIEW, {"advice": " " * 20}, "wrong-length", ("advice",)),
    ("provider", PROVIDER, {"name": " \t"}, "wrong-length", ("name",)),
    ("provider", PROVIDER, {"name": "A\nB"}, "wrong-pattern", ("name",)),
    ("provider", PROVIDER, {"name": "A\n"}, "wrong-pattern", ("name",)),
    ("provider", PROVIDER, {"name": "A\rB"}, "wrong-pattern", ("name",)),
    ("provider", PROVIDER, {"website": "https://a:b@voorbeeld.nl/"}, "not-an-address", ("website",)),
    ("provider", PROVIDER, {"website": "https://a@voorbeeld.nl"}, "not-an-address", ("website",)),
    ("provider", PROVIDER, {"website": "https://"}, "not-an-address", ("website",)),
    ("provider", PROVIDER, {"website": "https:///a"}, "not-an-address", ("website",)),
    ("provider", PROVIDER, {"website": "https://:443/a"}, "not-an-address", ("website",)),
    ("provider", PROVIDER, {"website": "https://voorbeeld/a"}, "not-an-address", ("website",)),
    ("provider", PROVIDER, {"website": "ftp://voorbeeld.nl/"}, "not-an-address", ("website",)),
    (
        "review",
        REVIEW,
        {"monitoring": {"year": 2026, "participants": "veel", "response": 1, "findings": "Goed bezocht."}},
        "not-a-quantity",
        ("monitoring", "participants"),
    ),
]


@pytest.mark.parametrize(
    "change",
    [
        {"website": "https://www.voorbeeld.nl:8443/a/b?c=d@e#f"},
        {"website": "http://xn--vb-oja.voorbeeld.nl?q=1"},
        {"name": "  A  "},
        {"description": "Een regel.\n\nNog een regel.\n"},
    ],
)
def test_what_is_unusual_but_right_may_stand(change: dict[str, Any]) -> None:
    assert is_valid("provider", {**PROVIDER, **change})


@pytest.mark.parametrize(
    ("definition", "least", "largest", "too_large", "whole"),
    [
        ("hours", 0, 10_000, 10_001, False),
        ("weeks", 0.5, 520, 521, False),
        ("weeks_after", 0, 520, 521, False),
        ("credits", 0, 240, 240.5, False),
        ("money", 0, 100_000, 100_000.01, False),
        ("count", 1, 1000, 1001, True),
        ("headcount", 0, 1_000_000, 1_000_001, True),
        ("places", 1, 1_000_000, 1_000_001, True),
    ],
)
def test_a_quantity_has_sane_bounds(
    definition: str, least: float, largest: float, too_large: float, *, whole: bool
) -> None:
    judge = jsonschema.Draft202012Validator(schema("common")["$defs"][definition])
    assert all(judge.is_valid(value) for value in (least, largest, "unknown"))
    assert least == 0 or not judge.is_valid(0)
    assert not any(judge.is_valid(value) for value in (-1, too_large, "veel", None))
    assert judge.is_valid(1.5) is not whole


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
