"""The agenda ranks by an arithmetic that is shown; the nearest miss is the smallest; changes are told by stable ids."""

from collections.abc import Mapping

import pytest

from napl.gaps.agenda import FACTORS, agenda, agenda_settings
from napl.gaps.cells import cells
from napl.gaps.change import GapChange, changes
from napl.gaps.csv_rows import changes_csv
from napl.gaps.stub import stub
from napl.gaps.supply import Supply
from napl.load.parse import parse
from napl.model.register import Register
from napl.report.agenda import changes_markdown
from napl.schema.validate import is_valid
from tests.gaps.making import Offer, found, path, register, supply
from tests.registers import TODAY

CELL = "vo/ontwerpen/kern/vakbekwaam"


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


def test_changes_in_tables_leave_out_a_state_that_there_is_not() -> None:
    added = changes(found([]), found([], path(aspects=("kern", "team"))))
    assert "vo/ontwerpen/team/expert,added,,white" in changes_csv(added).splitlines()
    assert "| nieuwe cel | vo/ontwerpen/team/expert | – | wit |" in changes_markdown(added, "v1", "nl").splitlines()
    assert changes_csv(()) == "id,change,before,after\n"
    assert changes_markdown((), "v_1", "nl") == "geen verschil met v\\_1\n"


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
