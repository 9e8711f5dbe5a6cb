"""Every state of a cell is reached and explained; properties hold for any supply."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from napl.gaps.cells import cells, count_states
from napl.gaps.slice import Slice
from napl.gaps.state import OPEN, STATES, WORDS, worse
from napl.gaps.supply import Supply
from napl.model.kind import kinds
from napl.model.kinds.path import NotApplicable
from napl.model.register import Register
from napl.quality.judging import states as napl_states
from tests.gaps.making import LEVELS, Offer, found, path, register, states, trajectory
from tests.registers import TODAY

CELL = "vo/ontwerpen/kern/vakbekwaam"
TRAINING = Offer(id="a", provider="een")
GROUP = Offer(id="b", provider="twee", form="plg")

REACHED: dict[str, list[Offer]] = {
    "white": [],
    "candidate": [
        Offer(id="a", verdict="rejected"),
        Offer(id="b", verdict="submitted"),
        Offer(id="c", verdict="in-review"),
    ],
    "lapsing": [Offer(id="a", judged="2022-09-01")],
    "unavailable": [Offer(id="a", start="2027-09-01"), Offer(id="b", editions=False)],
    "thin": [TRAINING, Offer(id="c", provider="een", form="plg")],
    "one-sided": [TRAINING, Offer(id="c", provider="twee")],
    "covered": [TRAINING, GROUP],
}


@pytest.mark.parametrize("state", REACHED)
def test_a_state_follows_from_the_supply(state: str) -> None:
    assert states(REACHED[state])[CELL] == state


def test_an_unfinished_cell_is_undefined_whatever_serves_it() -> None:
    whole = path()
    (dimension,) = whole.dimensions
    (aspect,) = dimension.aspects
    empty = msgspec.structs.replace(aspect.cells[1], outcomes=())
    aspect = msgspec.structs.replace(aspect, cells=(aspect.cells[0], empty, aspect.cells[2]))
    whole = msgspec.structs.replace(whole, dimensions=(msgspec.structs.replace(dimension, aspects=(aspect,)),))
    assert states([TRAINING, GROUP], whole)[CELL] == "undefined"


def test_a_cell_that_the_path_excuses_is_not_applicable_with_its_reason() -> None:
    excuse = NotApplicable(
        aspect="kern", to_level="vakbekwaam", reason="Leert men op school.", by="Atelier", date="2026-01-01"
    )
    whole = msgspec.structs.replace(path(), not_applicable=(excuse,))
    cell = found([TRAINING], whole)[0]
    assert (cell.state, cell.excuse, cell.open) == ("not-applicable", excuse, False)


def test_all_states_are_reached_here() -> None:
    assert set(STATES) == {*REACHED, "undefined", "not-applicable"}
    assert set(WORDS) == set(STATES)


def test_a_cell_shows_the_trajectories_behind_its_state() -> None:
    (cell, _) = found([TRAINING, GROUP, Offer(id="c", verdict="rejected")])
    assert [one.trajectory.id for one in cell.supply] == ["a", "b", "c"]
    assert [one.trajectory.id for one in cell.counting] == ["a", "b"]
    assert [one.family for one in cell.counting] == ["overdragend", "vormbaar"]
    assert cell.providers == ("een", "twee")
    assert cell.id == CELL


def test_a_four_level_path_gives_three_steps_and_two_steps_are_covered_at_once() -> None:
    levels = ("startbekwaam", "vakbekwaam", "gevorderd", "expert")
    wide = [
        Offer(id="a", provider="een", from_level="startbekwaam", to_level="gevorderd"),
        Offer(id="b", provider="twee", form="plg", from_level="startbekwaam", to_level="gevorderd"),
    ]
    assert states(wide, path(levels)) == {
        "vo/ontwerpen/kern/vakbekwaam": "covered",
        "vo/ontwerpen/kern/gevorderd": "covered",
        "vo/ontwerpen/kern/expert": "white",
    }


def test_the_day_before_expiry_and_the_day_after_differ() -> None:
    offers = [
        Offer(id="a", provider="een", judged="2025-06-10", start=None),
        Offer(id="b", provider="twee", form="plg", start=None),
    ]
    days = (date(2028, 12, 10), date(2028, 12, 11), date(2029, 12, 10), date(2029, 12, 11))
    told = [(states(offers, as_of=day)[CELL], napl_states(register(offers), day)["a"].state) for day in days]
    assert told == [
        ("covered", "conditional"),
        ("lapsing", "conditional"),
        ("lapsing", "conditional"),
        ("candidate", "lapsed"),
    ]


def test_to_lapse_is_the_end_of_grace_everywhere() -> None:
    offers = [Offer(id="a", judged="2022-09-01"), Offer(id="b", judged="2023-03-01")]
    supply = Supply(register(offers), TODAY)
    for one in supply.serving("ontwerpen", "kern", "vakbekwaam", "vo"):
        assert one.standing is not None
        assert one.standing.lapses is not None
        day = date.fromisoformat(one.standing.lapses)
        after = [napl_states(supply.register, at)[one.trajectory.id].state for at in (day - timedelta(days=1), day)]
        assert after == ["conditional", "lapsed"]
        assert one.lasting == (one.standing.lapses > supply.horizon)
    assert [one.lasting for one in supply.serving("ontwerpen", "kern", "vakbekwaam", "vo")] == [False, True]


def test_a_slice_by_region_counts_online_apart() -> None:
    offers = [
        Offer(id="a", provider="een", region="elders"),
        Offer(id="b", provider="twee", mode="online", region=None),
    ]
    (cell, _) = found(offers, limits=Slice(region="noord"))
    assert cell.state == "unavailable"
    assert [one.trajectory.id for one in cell.online] == ["b"]


def test_a_price_ceiling_leaves_out_unknown_prices_and_says_so() -> None:
    offers = [Offer(id="a", price=400), Offer(id="b", provider="twee", form="plg", price="unknown")]
    (cell, _) = found(offers, limits=Slice(price=450))
    assert cell.state == "thin"
    assert [one.priceless for one in cell.supply] == [False, True]


def test_a_slice_by_language_counts_no_online_edition_in_another() -> None:
    offers = [Offer(id="b", mode="online", region=None, language=("en",))]
    online = [found(offers, limits=Slice(region="noord", language=name))[0].online for name in ("nl", "en")]
    assert [len(some) for some in online] == [0, 1]


def test_other_slices() -> None:
    offers = [TRAINING, Offer(id="b", provider="twee", form="plg", language=("en",))]
    assert states(offers, limits=Slice(language="fr"))[CELL] == "unavailable"
    assert states(offers, limits=Slice(language="nl"))[CELL] == "thin"
    assert states(offers, limits=Slice(mode="online"))[CELL] == "unavailable"
    assert states(offers, limits=Slice(sectors=frozenset({"po"}))) == {}
    assert states(offers, limits=Slice(paths=frozenset({"anders"}))) == {}


def test_a_draft_counts_as_if_admitted() -> None:
    base = register([TRAINING])
    draft = trajectory(Offer(id="nieuw", provider="twee", form="plg"))
    (cell, _) = cells(Supply(base, TODAY, drafts=[draft]))
    assert cell.state == "covered"
    assert [one.standing is None for one in cell.supply] == [False, True]


offers_of = st.builds(
    Offer,
    id=st.just("x"),
    provider=st.sampled_from(["een", "twee", "drie"]),
    from_level=st.just("startbekwaam"),
    to_level=st.sampled_from(["vakbekwaam", "expert"]),
    form=st.sampled_from(["training", "plg", "unknown"]),
    verdict=st.sampled_from(["admitted", "rejected", "submitted", "in-review", "tied"]),
    judged=st.sampled_from(["2025-06-10", "2022-09-01", "2022-01-01"]),
    start=st.sampled_from(["2026-09-10", "2028-01-01", None]),
)
supplies = st.lists(offers_of, max_size=5).map(
    lambda some: [msgspec_id(offer, f"t{number}") for number, offer in enumerate(some)]
)


def msgspec_id(offer: Offer, name: str) -> Offer:
    return Offer(**{**vars(offer), "id": name})


@settings(max_examples=60)
@given(supplies, offers_of)
def test_adding_an_admitted_trajectory_never_worsens_a_cell(supply: list[Offer], extra: Offer) -> None:
    added = Offer(**{**vars(extra), "id": "extra", "verdict": "admitted"})
    before, after = states(supply), states([*supply, added])
    assert not any(worse(after[name], before[name]) for name in before)  # type: ignore[arg-type]


@settings(deadline=None, max_examples=40)
@given(st.data(), st.integers(3, 5))
def test_a_path_of_so_many_levels_gives_a_step_less_and_a_trajectory_covers_all_it_spans(
    data: st.DataObject, number: int
) -> None:
    levels = ("startbekwaam", "vakbekwaam", "gevorderd", "expert", "meester")[:number]
    low = data.draw(st.integers(0, number - 2))
    high = data.draw(st.integers(low + 1, number - 1))
    wide = [
        Offer(id="a", provider="een", from_level=levels[low], to_level=levels[high]),
        Offer(id="b", provider="twee", form="plg", from_level=levels[low], to_level=levels[high]),
    ]
    told = states(wide, path(levels))
    assert len(told) == number - 1
    assert {name.split("/")[-1] for name, state in told.items() if state == "covered"} == set(
        levels[low + 1 : high + 1]
    )
    assert set(told.values()) <= {"covered", "white"}


@settings(deadline=None, max_examples=40)
@given(supplies, st.randoms(use_true_random=False))
def test_the_order_of_entries_changes_nothing(supply: list[Offer], chance: object) -> None:
    shuffled = list(supply)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert states(supply) == states(shuffled)


@settings(deadline=None, max_examples=40)
@given(supplies)
def test_a_tied_assessor_never_admits(supply: list[Offer]) -> None:
    tied = [Offer(**{**vars(offer), "verdict": "tied"}) for offer in supply]
    assert set(states(tied).values()) <= {"white", "candidate"}


def test_counting_leaves_nothing_out() -> None:
    some = found([TRAINING, GROUP])
    assert count_states(some) == {"covered": 1, "white": 1}
    assert len(LEVELS) - 1 == len(some)
    assert set(STATES) - {"covered", "not-applicable"} == OPEN


def test_a_register_without_framework_has_cells_all_the_same() -> None:
    (cell, _) = cells(Supply(Register({"path": [path()]}), TODAY))
    assert cell.state == "white"


def test_an_excuse_holds_for_its_own_sectors_and_step_only() -> None:
    excuse = NotApplicable(
        aspect="kern",
        to_level="vakbekwaam",
        sectors=("po",),
        reason="Leert men elders.",
        by="Atelier",
        date="2026-01-01",
    )
    whole = msgspec.structs.replace(path(sectors=("po", "vo")), not_applicable=(excuse,))
    assert {name: state for name, state in states([], whole).items() if state != "white"} == {
        "po/ontwerpen/kern/vakbekwaam": "not-applicable"
    }


def test_one_that_lapses_takes_nothing_from_one_that_lasts() -> None:
    assert states([TRAINING, Offer(id="c", provider="twee", judged="2022-09-01")])[CELL] == "thin"


@pytest.mark.parametrize("status", ["full", "cancelled"])
@pytest.mark.parametrize("start", ["2026-09-10", None])
def test_an_edition_that_is_full_or_cancelled_cannot_be_followed(status: str, start: str | None) -> None:
    whole = register([Offer(id="a", start=start)])
    (edition,) = whole.trajectories["a"].editions
    gone = msgspec.structs.replace(whole.trajectories["a"], editions=(msgspec.structs.replace(edition, status=status),))
    entities = {name: tuple(whole.of(name).values()) for name in kinds()}
    assert cells(Supply(Register({**entities, "trajectory": (gone,)}), TODAY))[0].state == "unavailable"


def test_drafts_stand_among_the_others_in_order_of_id() -> None:
    draft = trajectory(Offer(id="aaa", provider="twee"))
    (cell, _) = cells(Supply(register([TRAINING]), TODAY, drafts=[draft]))
    assert [one.trajectory.id for one in cell.supply] == ["a", "aaa"]
    (cell, _) = cells(Supply(register([Offer(id="b")]), TODAY, drafts=[draft]))
    assert [one.trajectory.id for one in cell.supply] == ["aaa", "b"]
