"""A position is read as the site exports it; anything else is refused with what is wrong, and never a crash."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl.core.errors import NaplError
from napl.route.position import LARGEST, read_position, wanted_steps
from napl.workspace.opening import open_register
from tests.registers import TODAY

REPOSITORY = Path(__file__).parents[2]


def position(**changed: Any) -> bytes:
    told = {
        "napl": "position", "version": 1, "path": "curriculumdeskundigheid", "path_version": "1.0.0",
        "aspects": {"kern-en-keuze": {"now": "startbekwaam", "want": "expert"}, "team": {"now": "unknown", "want": "vakbekwaam"},
                    "proces": {"now": "skip", "want": "expert"}, "relevantie": {"now": "expert", "want": None}},
    }  # fmt: skip
    return json.dumps(told | changed).encode()


def test_steps_lie_between_now_and_wanted_the_lowest_first() -> None:
    path = open_register(REPOSITORY, today=TODAY, jobs=1).register.paths["curriculumdeskundigheid"]
    assert wanted_steps(read_position(position()), path) == (
        "kern-en-keuze/vakbekwaam", "team/vakbekwaam", "kern-en-keuze/expert",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"\xff", "het is geen JSON"),
        (b"[" * 100_000, "groter dan 64 KiB"),
        (b"[" * 50_000, "het is geen JSON"),
        (b"[]", '"napl": "position"'),
        (position(version=2), "niet van versie 1 maar van 2"),
        (position(path=3), "`path` of `aspects` ontbreekt"),
        (position(aspects=[]), "`path` of `aspects` ontbreekt"),
        (position(wishes=[]), "`wishes` is geen lijst met namen"),
        (position(wishes={"region": 3}), "bij de wens `region` staat iets anders dan tekst"),
        (position(wishes={"mode": "online"}), "bij de wens `mode` staat iets anders dan tekst"),
        (position(aspects={"team": "expert"}), "aspect `team` staat niet `now` en `want`"),
        (b" " * (LARGEST + 1), "groter dan 64 KiB"),
    ],
)
def test_what_is_no_position_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(NaplError) as error:
        read_position(raw)
    assert said in error.value.text.nl


def nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["napl", "version", "path", "aspects"]), inner)


ANY_JSON = st.recursive(st.none() | st.integers() | st.text() | st.just("position"), nested)


@given(st.binary(max_size=300) | ANY_JSON.map(lambda data: json.dumps(data).encode()))
def test_anything_is_read_or_refused(raw: bytes) -> None:
    try:
        read_position(raw)
    except NaplError:
        return


def test_an_aspect_or_level_that_the_path_lacks_is_told_with_the_nearest() -> None:
    path = open_register(REPOSITORY, today=TODAY, jobs=1).register.paths["curriculumdeskundigheid"]
    for aspects, said in (
        ({"teem": {"now": "unknown", "want": "expert"}}, "geen aspect `teem`. Bedoel je `team`?"),
        ({"team": {"now": "unknown", "want": "expertt"}}, "geen niveau `expertt`. Bedoel je `expert`?"),
    ):
        with pytest.raises(NaplError) as error:
            wanted_steps(read_position(position(aspects=aspects)), path)
        assert said in error.value.text.nl
