"""Values read as Dutch: dates, numbers, prices, and a word for every code that the schemas allow."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from napl.core.resources import resource_folder
from napl.model.entity import Price, Quantity
from napl.site import words
from napl.site.codes import WORDS

SHOWN = (
    "assessor",
    "common",
    "demand",
    "experience",
    "knowledge",
    "lab",
    "landscape",
    "path",
    "provider",
    "quality-framework",
    "region",
    "review",
    "trajectory",
)
"""The schemas whose codes stand on a page."""
NOT_SHOWN = {("assessor", "sort"), ("demand", "method")}
"""Codes among them that no page shows."""
LIST_OF = {
    ("knowledge", "sort"): "knowledge_sort",
    ("lab", "state"): "process_state",
    ("landscape", "sort"): "arrangement_sort",
    ("region", "sort"): "member_sort",
    ("path", "kind"): "path_kind",
    ("path", "status"): "path_status",
    ("provider", "type"): "provider_type",
    ("quality-framework", "status"): "framework_status",
    ("review", "kind"): "review_kind",
    ("trajectory", "status"): "edition_status",
}
"""The list of words of a field, where its name is not that of the field."""


def codes(schema: Any, name: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(schema, dict):
        if "enum" in schema:
            yield name, tuple(schema["enum"])
        for key, inner in schema.items():
            yield from codes(inner, name if key in {"properties", "items", "$defs"} else key)


def every_code() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for kind in SHOWN:
        file = resource_folder("schemas") / f"{kind}.schema.json"
        for name, found in codes(json.loads(file.read_text(encoding="utf-8"))):
            if (kind, name) not in NOT_SHOWN:
                yield kind, name, found


@pytest.mark.parametrize(("kind", "name", "found"), list(every_code()))
def test_every_code_of_the_schemas_has_a_word(kind: str, name: str, found: tuple[str, ...]) -> None:
    assert set(found) == set(WORDS[LIST_OF.get((kind, name), name)])


@pytest.mark.parametrize(
    ("value", "text"),
    [("2027-02-04", "4 februari 2027"), ("2026-12-31", "31 december 2026"), ("0001-01-01", "1 januari 1")],
)
def test_a_date_is_written_out(value: str, text: str) -> None:
    assert words.day(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"), (12, "12"), (1680, "1.680"), (1_000_000, "1.000.000"), (2.5, "2,5"), (1234.56, "1.234,56"),
        (100.0, "100"), ("unknown", "onbekend"), (None, "onbekend"),
    ],
)  # fmt: skip
def test_a_number_is_written_the_dutch_way(value: Quantity | None, text: str) -> None:
    assert words.number(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(1, "1 week"), (20, "20 weken"), (0, "0 weken"), (1.5, "1,5 weken"), ("unknown", "onbekend")]
)
def test_a_count_takes_its_noun(value: Quantity, text: str) -> None:
    assert words.counted(value, "week", "weken") == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Price(amount=0, free=True), "gratis"),
        (Price(amount=1250), "€\N{NO-BREAK SPACE}1.250"),
        (Price(amount=12.5), "€\N{NO-BREAK SPACE}12,50"),
        (Price(amount=0), "€\N{NO-BREAK SPACE}0"),
        (Price(amount="unknown"), "onbekend"),
    ],
)
def test_a_price_is_in_euro(value: Price, text: str) -> None:
    assert words.price(value) == text


@pytest.mark.parametrize(("value", "text"), [(0.2, "20%"), (0, "0%"), (0.125, "12,5%"), ("unknown", "onbekend")])
def test_a_share_is_a_percentage(value: Quantity, text: str) -> None:
    assert words.percentage(value) == text


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://voorbeeld.nl", "https://voorbeeld.nl"),
        ("http://voorbeeld.nl", "http://voorbeeld.nl"),
        ("javascript:alert(1)", None),
        ("//voorbeeld.nl", None),
        (" https://voorbeeld.nl", None),
        ("data:text/html,x", None),
        ("", None),
        (None, None),
    ],
)
def test_only_an_address_on_the_web_becomes_a_link(address: str | None, shown: str | None) -> None:
    assert words.web(address) == shown


def test_a_title_within_a_sentence_starts_small() -> None:
    assert [words.inner(text) for text in ("Startbekwaam", "PLG-leider", "", "é")] == [
        "startbekwaam",
        "PLG-leider",
        "",
        "é",
    ]
    assert words.sentence("op locatie") == "Op locatie"
    assert words.paragraphs("a\n\nb\n") == ("a", "b")
