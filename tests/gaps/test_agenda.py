"""The agenda ranks by an arithmetic that is shown; the nearest miss is the smallest; changes are told by stable ids."""

from collections.abc import Mapping
from datetime import date

import msgspec
import pytest

from napl.gaps.agenda import FACTORS, agenda, agenda_settings, open_since
from napl.gaps.cells import cells
from napl.gaps.change import GapChange, changes
from napl.gaps.csv_rows import changes_csv
from napl.gaps.miss import nearest_miss
from napl.gaps.obstacles import Obstacle, obstacles
from napl.gaps.slice import Slice
from napl.gaps.stub import stub
from napl.gaps.supply import Supply
from napl.load.parse import parse
from napl.model.kind import kinds
from napl.model.kinds.path import Change, Path
from napl.model.kinds.trajectory import Suspended, Trajectory, Withdrawn
from napl.model.register import Register
from napl.report.agenda import changes_markdown
from napl.schema.validate import is_valid
from tests.gaps.making import Offer, found, path, register
from tests.registers import TODAY

CELL = "vo/ontwerpen/kern/vakbekwaam"


def supply(*offers: Offer) -> Supply:
    return Supply(register(offers, path_since("2025-06-01")), TODAY)


def path_since(day: str) -> Path:
    return msgspec.structs.replace(path(), changelog=(Change(version="1.0.0", date=day, changes="Eerste versie."),))


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
        Offer(id="a", provider="een", judged="2022-09-01"),
        Offer(id="b", provider="twee", form="plg", verdict="in-review"),
    )
    assert dict(needs) == {"a": (Obstacle("lapsing", "2027-03-02"),), "b": (Obstacle("panel"),)}


def test_a_covered_cell_has_no_miss() -> None:
    made = supply(Offer(id="a", provider="een"), Offer(id="b", provider="twee", form="plg"))
    assert nearest_miss(made, cells(made)[0]) is None


def test_a_rejection_asks_only_what_brings_it_into_the_register() -> None:
    made = supply(Offer(id="a", verdict="rejected"))
    lenient = made.register.quality_frameworks["minimaal-1"]
    bound = msgspec.structs.replace(lenient.decision.conditional, failed_mandatory=0, failed_other=1)
    lenient = msgspec.structs.replace(
        lenient, decision=msgspec.structs.replace(lenient.decision, admitted=bound, conditional=bound)
    )
    offer = Offer(id="a", verdict="rejected")
    whole = register([offer])
    worst = tuple(
        msgspec.structs.replace(
            one, judgements=tuple(msgspec.structs.replace(given, score="onvoldoende") for given in one.judgements)
        )
        for one in whole.reviews.values()
    )
    entities = {name: tuple(whole.of(name).values()) for name in kinds()}
    made = Supply(Register({**entities, "review": worst, "quality-framework": (lenient,)}), TODAY)
    assert made.failing("a") == ("KK01", "KK03")
    assert made.to_mend("a") == ("KK01",)
    assert nearest_miss(made, cells(made)[0]) is not None
    said = obstacles(made, cells(made)[0].supply[0])
    assert said == (Obstacle("criterion", "KK01"),)


@pytest.mark.parametrize(
    ("limits", "barrier", "words"),
    [
        (Slice(region="zuid"), "region", "heeft geen uitvoering in deze regio"),
        (Slice(mode="online"), "mode", "heeft geen uitvoering in deze werkwijze"),
        (Slice(language="fr"), "language", "heeft geen uitvoering in deze taal"),
        (Slice(price=100), "price", "kost meer dan de prijsgrens"),
    ],
)
def test_what_a_limit_keeps_away_is_told_as_that_limit(limits: Slice, barrier: str, words: str) -> None:
    made = Supply(register([Offer(id="a")]), TODAY, limits=limits)
    (one,) = cells(made)[0].supply
    assert (one.available, one.barriers) == (False, (barrier,))
    assert obstacles(made, one)[0].words.nl == words


def test_a_trajectory_without_edition_in_another_language_lacks_both() -> None:
    made = Supply(register([Offer(id="a", editions=False)]), TODAY, limits=Slice(language="fr"))
    assert cells(made)[0].supply[0].barriers == ("edition", "language")


def test_an_unknown_price_is_not_a_price_above_the_ceiling() -> None:
    made = Supply(register([Offer(id="a", price="unknown")]), TODAY, limits=Slice(price=100))
    (one,) = cells(made)[0].supply
    assert (one.priceless, obstacles(made, one)) == (True, (Obstacle("price-unknown"),))


def test_many_cheap_ones_of_one_provider_do_not_hide_a_dearer_one_of_another() -> None:
    cheap = [Offer(id=f"a{number:02}", provider="een", editions=False) for number in range(12)]
    needs, new, _ = miss_of(*cheap, Offer(id="z", provider="twee", form="plg", verdict="rejected", editions=False))
    assert (set(dict(needs)), new) == ({"a00", "z"}, 0)


def test_what_is_still_missing_is_named_as_far_as_it_is() -> None:
    same_form = miss_of(Offer(id="a", provider="een"), Offer(id="b", provider="twee"))
    assert same_form[2] == "nieuw nodig: 1 traject in een andere familie van vormen"
    same_provider = miss_of(Offer(id="a", provider="een"), Offer(id="b", provider="een", form="plg"))
    assert same_provider[2] == "nieuw nodig: 1 traject van een andere aanbieder"
    alone = miss_of(Offer(id="a", provider="een"))
    assert alone[2] == "nieuw nodig: 1 traject van een andere aanbieder, in een andere familie van vormen"


def test_families_that_are_not_known_count_as_missing() -> None:
    alone = miss_of(Offer(id="a", provider="een", form="unknown"))
    said = "nieuw nodig: 2 trajecten in verschillende families van vormen"
    assert alone == ((), 2, f"{said}, ten minste één van een andere aanbieder")
    two = miss_of(Offer(id="a", provider="een", form="unknown"), Offer(id="b", provider="twee", form="unknown"))
    assert two == ((), 2, said)
    half = miss_of(Offer(id="a", provider="een", form="unknown"), Offer(id="b", provider="twee"))
    assert half == ((), 1, "nieuw nodig: 1 traject in een andere familie van vormen")


def test_a_cell_is_open_since_the_last_thing_that_stopped_holding() -> None:
    lapsed = register([Offer(id="a", judged="2022-02-01")], path_since("2025-06-01"))
    made = Supply(lapsed, date(2026, 12, 1))
    cell = cells(made)[0]
    assert (cell.state, open_since(made, cell)) == ("candidate", "2026-08-01")
    assert open_since(made, cells(made)[1]) == "2025-06-01"
    whole = register([Offer(id="a", judged="2024-06-01")], path_since("2023-01-01"))
    gone = msgspec.structs.replace(
        whole.trajectories["a"], withdrawn=Withdrawn(date="2025-09-01", reason="Geen vraag meer.")
    )
    entities = {name: tuple(whole.of(name).values()) for name in kinds()}
    made = Supply(Register({**entities, "trajectory": (gone,)}), TODAY)
    cell = cells(made)[0]
    assert (cell.state, open_since(made, cell)) == ("white", "2025-09-01")


def ended(offer: Offer, as_of: date, **changes: object) -> tuple[str, str | None]:
    whole = register([offer], path_since("2021-01-01"))
    changed = msgspec.structs.replace(whole.trajectories[offer.id], **changes)
    entities = {name: tuple(whole.of(name).values()) for name in kinds()}
    made = Supply(Register({**entities, "trajectory": (changed,)}), as_of)
    cell = cells(made)[0]
    return cell.state, open_since(made, cell)


def test_a_withdrawal_keeps_its_day_when_the_verdict_would_have_ended_since() -> None:
    withdrawn = Withdrawn(date="2025-09-01", reason="Geen vraag meer.")
    offer = Offer(id="a", judged="2022-02-01")
    assert ended(offer, TODAY, withdrawn=withdrawn) == ("white", "2025-09-01")
    assert ended(offer, date(2027, 6, 1), withdrawn=withdrawn) == ("white", "2025-09-01")
    late = Withdrawn(date="2026-12-01", reason="Geen vraag meer.")
    assert ended(offer, date(2027, 6, 1), withdrawn=late) == ("white", "2026-08-01")
    assert ended(Offer(id="a", verdict="rejected"), TODAY, withdrawn=withdrawn) == ("white", "2021-01-01")


def test_a_suspension_starts_the_age() -> None:
    suspended = Suspended(date="2025-10-01", reason="Er loopt een onderzoek.", by="Atelier")
    offer = Offer(id="a", judged="2022-02-01")
    assert ended(offer, TODAY, suspended=suspended) == ("candidate", "2025-10-01")
    assert ended(offer, date(2027, 6, 1), suspended=suspended) == ("candidate", "2025-10-01")
    withdrawn = Withdrawn(date="2026-01-01", reason="Geen vraag meer.")
    assert ended(offer, TODAY, suspended=suspended, withdrawn=withdrawn) == ("white", "2025-10-01")
    assert ended(Offer(id="a", verdict="rejected"), TODAY, suspended=suspended) == ("candidate", "2021-01-01")


def test_a_path_counts_from_its_first_version() -> None:
    assert cells(Supply(register([], path_since("2026-06-02")), TODAY)) == ()
    assert len(cells(Supply(register([], path_since("2026-06-01")), TODAY))) == 2


def test_what_was_planned_then_counted_then() -> None:
    whole = register([Offer(id="a", start="2026-02-01")])
    (edition,) = whole.trajectories["a"].editions
    done = msgspec.structs.replace(whole.trajectories["a"], editions=(msgspec.structs.replace(edition, status="done"),))
    cancelled = msgspec.structs.replace(
        whole.trajectories["a"], editions=(msgspec.structs.replace(edition, status="cancelled"),)
    )
    entities = {name: tuple(whole.of(name).values()) for name in kinds()}

    def state(trajectory: Trajectory, as_of: date) -> str:
        return cells(Supply(Register({**entities, "trajectory": (trajectory,)}), as_of))[0].state

    assert state(done, date(2026, 1, 1)) == "thin"
    assert state(done, TODAY) == "unavailable"
    assert state(cancelled, date(2026, 1, 1)) == "unavailable"


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
