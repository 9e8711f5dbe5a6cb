"""The agenda ranks by an arithmetic that is shown; the nearest miss is the smallest; changes are told by stable ids."""

from collections.abc import Mapping

import msgspec
import pytest

from napl.gaps.agenda import FACTORS, agenda, agenda_settings
from napl.gaps.cells import cells
from napl.gaps.change import GapChange, changes
from napl.gaps.miss import Obstacle, nearest_miss
from napl.gaps.stub import stub
from napl.gaps.supply import Supply
from napl.load.parse import parse
from napl.model.kinds.path import Change
from napl.schema.validate import is_valid
from tests.gaps.making import Offer, found, path, register
from tests.registers import TODAY

CELL = "vo/ontwerpen/kern/vakbekwaam"


def supply(*offers: Offer) -> Supply:
    whole = msgspec.structs.replace(
        path(), changelog=(Change(version="1.0.0", date="2025-06-01", changes="Eerste versie."),)
    )
    return Supply(register(offers, whole), TODAY)


def miss_of(*offers: Offer) -> tuple[tuple[tuple[str, tuple[Obstacle, ...]], ...], int, str]:
    made = supply(*offers)
    miss = nearest_miss(made, cells(made)[0])
    assert miss is not None
    return miss.needs, miss.new, miss.summary.nl


def test_an_empty_cell_needs_two_new_trajectories() -> None:
    needs, new, said = miss_of()
    assert (needs, new) == ((), 2)
    assert "2 trajecten" in said


def test_candidates_that_share_one_criterion_are_told_together() -> None:
    needs, new, said = miss_of(
        Offer(id="a", provider="een", verdict="rejected"),
        Offer(id="b", provider="twee", form="plg", verdict="rejected"),
        Offer(id="c", provider="drie", verdict="submitted", editions=False),
    )
    assert needs == (("a", (Obstacle("criterion", "KK01"),)), ("b", (Obstacle("criterion", "KK01"),)))
    assert new == 0
    assert said.startswith("2 van 3 kandidaten vallen alleen op criterium KK01")


def test_one_that_counts_needs_only_one_more_of_another_provider_and_family() -> None:
    needs, new, _ = miss_of(Offer(id="a", provider="een"), Offer(id="b", provider="een", form="plg", editions=False))
    assert (needs, new) == ((), 1)
    needs, new, _ = miss_of(Offer(id="a", provider="een"), Offer(id="b", provider="twee", form="plg", editions=False))
    assert (needs, new) == ((("b", (Obstacle("edition"),)),), 0)


def test_what_lapses_and_what_is_under_review_is_named() -> None:
    needs, _, _ = miss_of(
        Offer(id="a", provider="een", judged="2023-03-01"),
        Offer(id="b", provider="twee", form="plg", verdict="in-review"),
    )
    assert dict(needs) == {"a": (Obstacle("lapsing", "2027-03-01"),), "b": (Obstacle("panel"),)}


def test_a_covered_cell_has_no_miss() -> None:
    made = supply(Offer(id="a", provider="een"), Offer(id="b", provider="twee", form="plg"))
    assert nearest_miss(made, cells(made)[0]) is None


def test_the_score_is_the_product_of_its_factors() -> None:
    made = supply(Offer(id="a", verdict="rejected"))
    items = agenda(made, cells(made))
    assert [item.cell.id for item in items] == ["vo/ontwerpen/kern/expert", CELL]
    for item in items:
        assert tuple(factor.name for factor in item.factors) == FACTORS
        product = 1.0
        for factor in item.factors:
            product *= factor.value**factor.weight
        assert item.score == pytest.approx(product)
    first = {factor.name: factor for factor in items[0].factors}
    assert (first["demand"].value, first["demand"].known) == (1, False)
    assert (first["target"].value, first["target"].known) == (0.25, True)
    assert (first["learners"].known, first["state"].value) == (False, 1)
    assert first["age"].value == 2.0
    assert "onbekend" in first["demand"].source.nl
    assert items[0].score == pytest.approx(0.25 * 2**0.5)
    assert items[1].score == pytest.approx(0.25 * 2**0.5 * 0.8)


def test_demand_moves_a_cell_up() -> None:
    made = supply(Offer(id="a", verdict="rejected"))
    demand: Mapping[str, float] = {CELL: 4.0}
    items = agenda(made, cells(made), demand)
    assert items[0].cell.id == CELL
    assert items[0].factors[0].known


def test_a_rank_that_hangs_on_the_weights_is_marked() -> None:
    wide = path(aspects=tuple(f"a{number}" for number in range(8)))
    made = Supply(register([], wide), TODAY)
    some = cells(made)
    steady = agenda(made, some, {cell.id: 10.0**number for number, cell in enumerate(some)})
    assert not any(item.uncertain for item in steady)
    offers = [Offer(id=f"x{number}", aspects=(f"a{number}",), verdict="rejected") for number in range(8)]
    made = Supply(register(offers, wide), TODAY)
    some = cells(made)
    close = {cell.id: 1.26 + number / 1000 for number, cell in enumerate(some) if cell.state == "candidate"}
    assert any(item.uncertain for item in agenda(made, some, close))


def test_without_weights_there_is_no_agenda() -> None:
    from napl.model.register import Register

    made = Supply(Register({"path": [path()]}), TODAY)
    assert agenda_settings(made.register) is None
    assert agenda(made, cells(made)) == ()


def test_changes_are_told_by_cell() -> None:
    before = found([Offer(id="a", verdict="rejected")])
    after = found([Offer(id="a", provider="een"), Offer(id="b", provider="twee", form="plg")])
    assert changes(before, after) == (GapChange(CELL, "closed", "candidate", "covered"),)
    assert changes(after, before) == (GapChange(CELL, "opened", "covered", "candidate"),)
    assert changes(before, found([Offer(id="a")])) == (GapChange(CELL, "changed", "candidate", "thin"),)
    wide = found([], path(aspects=("kern", "team")))
    assert {one.sort for one in changes(found([]), wide)} == {"added"}
    assert {one.sort for one in changes(wide, found([]))} == {"removed"}


def test_an_inserted_level_leaves_other_ids_alone() -> None:
    three = {cell.id for cell in found([])}
    four = {cell.id for cell in found([], path(("startbekwaam", "vakbekwaam", "gevorderd", "expert")))}
    assert three < four


def test_a_stub_is_a_valid_trajectory_that_serves_the_cell() -> None:
    for cell in found([]):
        text = stub(cell, provider="academie", submitted="2026-06-01")
        data = parse(text.encode(), "f").data
        assert is_valid("trajectory", data)
        assert data["serves"][0]["aspects"] == ["kern"]
        assert data["serves"][0]["to_level"] == cell.step.to_level
