"""A landscape as a picture: turns, cells, and what is not there."""

import msgspec

from napl.model.kinds.landscape import Arrangement, Landscape
from napl.model.kinds.trajectory import Serves
from napl.model.register import Register
from napl.programme.landscapes import cells_of, turns_of
from tests.programme.lab_days import DAY, on
from tests.site.making import entities


def arrangement(name: str, *after: str) -> Arrangement:
    return Arrangement(id=name, title=name, sort="new", prototype="sketch", serves=(), after=after)


def test_the_order_follows_what_comes_before() -> None:
    found = [
        arrangement("d", "b", "c"),
        arrangement("c", "a"),
        arrangement("b"),
        arrangement("a"),
        arrangement("e", "weg"),
    ]
    assert turns_of(found) == {"a": 1, "b": 1, "c": 2, "d": 3, "e": 1}
    assert turns_of(()) == {}


def test_a_circle_does_not_hang() -> None:
    assert set(turns_of([arrangement("a", "b"), arrangement("b", "a"), arrangement("c")])) == {"a", "b", "c"}


def test_cells_span_the_steps_and_leave_out_what_is_not_there() -> None:
    register = Register(entities())
    serves = Serves(path="ontwerpen", aspects=("kern", "weg"), from_level="startbekwaam", to_level="expert")
    assert cells_of(register, serves) == (("ontwerpen", "kern", "vakbekwaam"), ("ontwerpen", "kern", "expert"))
    assert cells_of(register, msgspec.structs.replace(serves, path="weg")) == ()


def test_a_landscape_of_later_is_not_shown() -> None:
    (found,) = on("2026-05-19").pictures
    assert (found.seen, found.placed, found.cells) == (False, (), ())
    (found,) = on("2026-05-20").pictures
    assert [(one.arrangement.id, one.turn) for one in found.placed] == [("cursus", 1), ("samen-kijken", 2)]
    assert [one.arrangement.id for one in found.serving(("ontwerpen", "kern", "vakbekwaam"), 2)] == ["samen-kijken"]


def test_a_path_that_is_gone_is_named() -> None:
    (one,) = entities()["landscape"]
    assert isinstance(one, Landscape)
    (found,) = on(DAY, path=()).pictures
    assert [placed.elsewhere for placed in found.placed] == [("ontwerpen",), ("ontwerpen",)]
