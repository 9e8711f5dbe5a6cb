"""Moving keys loses nothing: values, lines and comments stay, every key keeps what stands above it, and twice is once."""

import random

import pytest

from napl.lint.key_blocks import in_order
from napl.load.parse import parse
from napl.model.kind import places
from napl.schema.store import KeyOrder, key_order
from tests.registers import TINY

MIXED = """\
# Kop van het bestand

name: Voorbeeldacademie   # achter de naam
# boven id
id: academie
type: private

# boven registration
registration: '00000001'
website: https://academie.voorbeeld.nl/
description: |
  Tekst
  # geen commentaar

  slot
sectors:
  # boven po
  - po
  - vo
contact:
  # boven url
  url: https://academie.voorbeeld.nl/contact
  # boven desk
  desk: Loket
    # dieper
complaints: {url: https://academie.voorbeeld.nl/klacht, available: yes}
suppress:
  # boven de eerste
  - reason: Dit is zo bedoeld.
    # boven rule
    rule: near-duplicate
  - rule: http-link
    reason: "Ook dit is
# geen commentaar
      zo bedoeld."
# aan het slot
"""

SORTED = """\
# Kop van het bestand

# boven id
id: academie
name: Voorbeeldacademie   # achter de naam
type: private

description: |
  Tekst
  # geen commentaar

  slot
website: https://academie.voorbeeld.nl/
# boven registration
registration: '00000001'
sectors:
  # boven po
  - po
  - vo
complaints: {url: https://academie.voorbeeld.nl/klacht, available: yes}
contact:
  # boven desk
  desk: Loket
    # dieper
  # boven url
  url: https://academie.voorbeeld.nl/contact
suppress:
  # boven de eerste
  # boven rule
  - rule: near-duplicate
    reason: Dit is zo bedoeld.
  - rule: http-link
    reason: "Ook dit is
# geen commentaar
      zo bedoeld."
# aan het slot
"""

FILES = sorted(path.relative_to(TINY / "data").as_posix() for path in (TINY / "data").rglob("*.yaml"))


def shuffled(order: KeyOrder, chance: random.Random) -> KeyOrder:
    names = list(order.rank)
    chance.shuffle(names)
    return KeyOrder(
        {name: rank for rank, name in enumerate(names)},
        {key: shuffled(inner, chance) for key, inner in order.keys.items()},
        None if order.items is None else shuffled(order.items, chance),
    )


def test_keys_move_with_their_lines_and_comments() -> None:
    assert in_order(MIXED, key_order("provider")) == SORTED


def test_what_is_in_order_stays_as_it_is() -> None:
    assert in_order(SORTED, key_order("provider")) == SORTED


def test_values_stay_the_same() -> None:
    assert parse(MIXED.encode(), "").data == parse(SORTED.encode(), "").data


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("seed", range(3))
def test_any_order_leads_back_to_that_of_the_schema(file: str, seed: int) -> None:
    order = key_order(places().get(file) or places()[file.split("/", maxsplit=1)[0]])
    text = in_order((TINY / "data" / file).read_text(encoding="utf-8"), order)
    assert text is not None
    mixed = in_order(text, shuffled(order, random.Random(seed)))
    assert mixed is not None
    assert in_order(mixed, order) == text


@pytest.mark.parametrize(
    "text",
    ["name: A\r\nid: a\r\n", "name: A\nid: a", "name:\tA\nid: a\n", "name: [A\nid: a\n"],
    ids=["returns", "no-end", "tab", "no-yaml"],
)
def test_a_text_that_cannot_be_moved_safely_is_left_alone(text: str) -> None:
    assert in_order(text, key_order("provider")) is None
