"""The map of a region: agreement, what counts on a day, needs that meet in a cell, and the ranked proposal."""

from dataclasses import replace
from datetime import date
from typing import cast

import pytest

from napl.demand.agreement import agreement
from napl.demand.national import demand_factors
from napl.demand.regional import Asked, regional_demand
from napl.gaps.agenda import agenda
from napl.gaps.cells import cells
from napl.gaps.regional import regional_map
from napl.gaps.supply import Supply
from napl.model.kinds.demand import Perspective
from napl.model.register import Register
from napl.site.agenda_shown import ShownItem
from napl.site.context import site_context
from napl.site.pages.agenda import PAGE
from tests.demand.making import KERN, TEAM, Group, Wish, register
from tests.gaps.making import Offer
from tests.registers import TODAY

TEAM_WISH = Wish(aspect="team", to_level="expert")


@pytest.mark.parametrize(
    ("priorities", "expected"),
    [((), None), ((4,), None), ((3, 3, 3), 1.0), ((4, 5), 0.75), ((1, 5), 0.0), ((1, 3, 5), 0.0), ((2, 3, 4), 0.5)],
)
def test_agreement_is_one_minus_the_variance_over_that_of_even_answers(
    priorities: tuple[float, ...], expected: float | None
) -> None:
    assert agreement(priorities) == (None if expected is None else pytest.approx(expected))


def test_a_demand_counts_from_its_date() -> None:
    made = register([Group(id="g", date="2026-03-01")])
    assert regional_demand(made, "noord", date(2026, 2, 28)) == ()
    assert len(regional_demand(made, "noord", date(2026, 3, 1))) == 1
    assert regional_demand(made, "zuid", date(2026, 3, 1)) == ()


def test_of_two_needs_in_one_cell_the_one_most_asked_for_counts() -> None:
    (cell,) = regional_demand(
        register([Group(id="g", wishes=(Wish(asked=6, priority=1), Wish(asked=9, priority=5)))]), "noord", TODAY
    )
    (found,) = cell.shown
    assert (found.asked, found.participants, found.priority) == (9, 20, 5)


def test_a_need_that_is_on_no_step_of_the_path_has_no_cell() -> None:
    wishes = (Wish(aspect="elders"), Wish(to_level="startbekwaam"), Wish(to_level="meester"))
    assert regional_demand(register([Group(id="g", wishes=wishes)]), "noord", TODAY) == ()


def test_perspectives_weigh_the_same_whatever_their_number() -> None:
    groups = [
        Group(id="a", participants=1000, wishes=(Wish(asked=1000, priority=5),)),
        Group(id="b", participants=20, wishes=(Wish(asked=10, priority=1),), perspective="boards"),
    ]
    (cell,) = regional_demand(register(groups), "noord", TODAY)
    assert cell.pressure == pytest.approx((1 + 0.5 * 0.2) / 2)


def test_the_proposal_leaves_out_what_is_covered_or_hidden_and_gives_reasons() -> None:
    offers = (Offer(id="a"), Offer(id="b", provider="twee", form="plg"))
    groups = [
        Group(id="a", wishes=(Wish(), TEAM_WISH)),
        Group(id="b", wishes=(Wish(asked=3), TEAM_WISH), region="zuid"),
    ]
    made = register(groups, offers)
    noord = regional_map(made, made.regions["noord"], TODAY)
    assert {one.gap.id: one.gap.state for one in noord.cells if one.gap} == {KERN: "covered", TEAM: "white"}
    (item,) = noord.proposal
    assert (item.cell.id, item.rank) == (TEAM, 1)
    assert item.score == pytest.approx(0.4)
    assert [reason.en.split(":")[0] for reason in item.reasons] == ["white", "figures of one perspective"]
    zuid = regional_map(made, made.regions["zuid"], TODAY)
    assert {one.gap.id: one.gap.state for one in zuid.cells if one.gap} == {KERN: "unavailable", TEAM: "white"}
    assert [item.cell.id for item in zuid.proposal] == [TEAM]


def test_what_is_given_elsewhere_only_is_not_said_to_have_no_edition() -> None:
    made = register([Group(id="b", region="zuid")], (Offer(id="a"),))
    (item,) = regional_map(made, made.regions["zuid"], TODAY).proposal
    assert item.reasons[0].nl == (
        "niet te volgen: er is een opgenomen traject, maar geen uitvoering in deze regio, en niet online"
    )
    never = register([Group(id="b", region="zuid")], (Offer(id="a", editions=False),))
    (item,) = regional_map(never, never.regions["zuid"], TODAY).proposal
    assert item.reasons[0].nl.endswith("maar geen uitvoering binnen de termijn")


def test_equal_scores_go_by_agreement() -> None:
    perspectives: tuple[Perspective, Perspective] = ("teachers", "schools")
    groups = [
        Group(id=f"{wish.aspect}-{perspective}", wishes=(replace(wish, priority=priority),), perspective=perspective)
        for wish, priorities in ((Wish(), (5, 1)), (TEAM_WISH, (3, 3)))
        for perspective, priority in zip(perspectives, priorities, strict=True)
    ]
    made = register(groups)
    found = regional_map(made, made.regions["noord"], TODAY).proposal
    assert found[0].score == pytest.approx(found[1].score)
    assert [item.cell.id for item in found] == [TEAM, KERN]
    assert [item.reasons[-1].en for item in found] == [
        "the perspectives agree",
        "the perspectives differ: discuss this first",
    ]


def test_without_weights_there_is_a_map_but_no_proposal() -> None:
    whole = register([Group(id="g")])
    made = Register({name: tuple(whole.of(name).values()) for name in ("path", "region", "demand", "register")})
    found = regional_map(made, made.regions["noord"], TODAY)
    assert (len(found.cells), found.proposal) == (1, ())


def test_the_factor_of_the_agenda_is_one_on_average_and_neutral_where_nothing_can_be_told() -> None:
    groups = [
        Group(id="a", wishes=(Wish(asked=20, priority=5), Wish(aspect="kern", to_level="expert", asked=3))),
        Group(id="b", wishes=(TEAM_WISH,), region="zuid"),
    ]
    made = register(groups)
    factors = demand_factors(made, TODAY)
    assert factors == {KERN: pytest.approx(1 / 0.7), TEAM: pytest.approx(0.4 / 0.7)}
    assert sum(factors.values()) / len(factors) == pytest.approx(1)
    supply = Supply(made, TODAY)
    items = {item.cell.id: item.factors[0] for item in agenda(supply, cells(supply), factors)}
    assert (items[KERN].value, items[KERN].known) == (factors[KERN], True)
    hidden, silent = items["vo/ontwerpen/kern/expert"], items["vo/ontwerpen/team/vakbekwaam"]
    assert (hidden.value, hidden.known, hidden.source) == (1, False, silent.source)


def test_without_demand_there_are_no_factors() -> None:
    assert demand_factors(register([]), TODAY) == {}
    assert demand_factors(register([Group(id="g", participants=4)]), TODAY) == {}


def test_the_agenda_of_the_site_counts_demand() -> None:
    made = register([Group(id="a", wishes=(Wish(asked=20, priority=5), TEAM_WISH))])
    (page,) = PAGE.instances(site_context(made, TODAY, ()))
    items = cast("tuple[ShownItem, ...]", page.data()["agenda"])
    shown = {one.item.cell.id: one.item.factors[0] for one in items}
    assert shown[KERN].known
    assert shown[KERN].value == pytest.approx(1 / 0.7)


def test_figures_of_one_perspective_do_not_mix_with_another() -> None:
    groups = [
        Group(id="a"),
        Group(id="b", perspective="schools", participants=12, wishes=(Wish(asked=12, priority=2),)),
    ]
    (cell,) = regional_demand(register(groups), "noord", TODAY)
    shown = {name: one for name, one in cell.perspectives.items() if isinstance(one, Asked)}
    assert {name: (one.asked, one.participants, one.priority) for name, one in shown.items()} == {
        "teachers": (10, 20, 4),
        "schools": (12, 12, 2),
    }
