"""What near duplicates are: which texts are alike, which entries may be, and what happens to many of them."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from napl.lint.rules.near_duplicate import RARE, RULE, sentences
from napl.lint.whole import Whole
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register
from napl.workspace.opening import open_register
from tests.registers import TODAY, tiny

ONE = "De eerste zin staat hier. De tweede zin volgt daarop. De derde zin is nieuw."


@pytest.fixture(name="whole")
def _whole(tmp_path: Path) -> Whole:
    opened = open_register(tiny(tmp_path), today=TODAY)
    return Whole(register=opened.register, files=opened.file_of, names={}, today=TODAY)


def found(whole: Whole, *entries: Trajectory) -> list[tuple[str, str | int, str]]:
    """Return file, key and message of what the rule says of a register with just these trajectories."""
    info = whole.register.info
    assert info is not None
    register = Register({"register": [info], "trajectory": entries})
    files = {("trajectory", entry.id): (entry.id,) for entry in entries}
    assert RULE.whole is not None
    return [
        (fault.file, fault.where[0], fault.message.nl)
        for fault in RULE.whole(replace(whole, register=register, files=files))
    ]


def entry(whole: Whole, name: str, description: str, **changes: str) -> Trajectory:
    base = whole.register.trajectories["leerlijn"]
    return msgspec.structs.replace(
        base, **{"id": name, "title": f"Titel {name}", "description": description, **changes}
    )


def test_sentences_are_their_letters_only() -> None:
    assert sentences("Een zin, met komma's! Bijv. 3.5 EC?\nNóg een zin.") == {
        b"eenzinmetkommas",
        b"ngeenzin",
    }
    assert sentences("...") == frozenset()


def test_the_entry_with_the_later_id_is_told_how_many_sentences_it_shares(whole: Whole) -> None:
    other = "De eerste zin, staat hier! De TWEEDE zin volgt daarop. Iets heel anders hier."
    assert found(whole, entry(whole, "b", other), entry(whole, "a", ONE)) == [
        ("b", "description", "2 van de 3 zinnen staan ook in `a`")
    ]


def test_the_shorter_of_two_texts_counts(whole: Whole) -> None:
    longer = f"{ONE} Een vierde zin is langer. Een vijfde zin komt erbij. Een zesde zin sluit af."
    assert found(whole, entry(whole, "a", ONE), entry(whole, "b", longer)) == [
        ("b", "description", "3 van de 3 zinnen van `a` staan ook hier")
    ]


def test_below_the_threshold_nothing_is_said(whole: Whole) -> None:
    other = "De eerste zin staat hier. Iets heel anders hier. Nog iets heel anders."
    assert found(whole, entry(whole, "a", ONE), entry(whole, "b", other)) == []


def test_the_most_alike_is_named_and_every_entry_once(whole: Whole) -> None:
    other = "De eerste zin staat hier. De tweede zin volgt daarop. Iets heel anders hier."
    assert found(whole, entry(whole, "a", other), entry(whole, "b", ONE), entry(whole, "c", ONE)) == [
        ("b", "description", "2 van de 3 zinnen staan ook in `a`"),
        ("c", "description", "3 van de 3 zinnen staan ook in `b`"),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {"variant_of": "a"}),
        ({"variant_of": "b"}, {}),
        ({"variant_of": "x"}, {"variant_of": "x"}),
        ({}, {"predecessor": "a"}),
        ({"predecessor": "b"}, {}),
    ],
)
def test_entries_that_name_each_other_may_be_alike(whole: Whole, first: dict[str, str], second: dict[str, str]) -> None:
    assert found(whole, entry(whole, "a", ONE, **first), entry(whole, "b", ONE, **second)) == []
    same = {"title": "Dezelfde titel"}
    one = entry(whole, "a", "De ene tekst hier.", **same, **first)
    assert found(whole, one, entry(whole, "b", "De andere tekst hier.", **same, **second)) == []


def test_the_same_title_counts_only_with_one_provider(whole: Whole) -> None:
    one = entry(whole, "a", "De ene tekst hier.", title="Rekenen, deel 1")
    same = entry(whole, "b", "De andere tekst hier.", title="Rekenen (deel 1)")
    assert found(whole, one, same) == [("b", "title", "deze aanbieder heeft met `a` al een traject met deze titel")]
    assert found(whole, one, msgspec.structs.replace(same, provider="ander")) == []
    assert found(whole, one, msgspec.structs.replace(same, title="Rekenen, deel 2")) == []


def test_stock_phrases_lead_nowhere_but_many_copies_are_still_found(whole: Whole) -> None:
    stock = [
        entry(whole, f"s{number:02}", f"De eerste zin staat hier. {'abcdefghijklmnopqrstuvwxyz'[number] * 9}.")
        for number in range(RARE + 1)
    ]
    assert found(whole, *stock) == []
    copies = [entry(whole, f"c{number:02}", ONE) for number in range(RARE + 2)]
    assert [file for file, _, _ in found(whole, *copies)] == [copy.id for copy in copies[1:]]
