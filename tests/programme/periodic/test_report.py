"""What a report on a period computes: what happened in it, what it is beside, and what follows from that."""

from collections.abc import Iterable

import pytest
from msgspec.structs import replace

from napl.core.text import Text
from napl.demand.protection import HIDDEN
from napl.model.entity import Entity
from napl.model.register import Register
from napl.programme.periodic.moment import Basis, Count, counts
from napl.programme.periodic.people import YearLine
from napl.programme.periodic.period import period_of
from napl.programme.periodic.report import PeriodReport, period_report
from tests.programme.making import lab, measured, milestone, path, people, plan, shelf, signed

NO_GIT = Basis(why=Text("geen git", "no git"))


def register(*entities: Entity, written_by: str | None = None) -> Register:
    found: dict[str, list[Entity]] = {}
    for one in entities:
        kind = type(one).__name__.lower()
        found.setdefault(kind, []).append(one)
    return Register(found, written_by)


def report(
    now: Register, as_of: str = "2026-06-01", period: str = "2026H1", earlier: Register | None = None
) -> PeriodReport:
    return period_report(now, earlier, period_of(period), as_of, basis=NO_GIT)


def whole(**changed: Iterable[Entity]) -> Register:
    """Return the tiny register with some kinds replaced."""
    names = (
        "register path trajectory review provider assessor region quality-framework sectors levels agenda demand lab "
        "landscape knowledge milestone participation programme classification model-types"
    )
    kinds = {name: tuple(shelf().of(name).values()) for name in names.split()}
    return Register({**kinds, **{name.replace("_", "-"): tuple(some) for name, some in changed.items()}}, "2026-06-01")


def test_states_without_anything_in_them_are_left_out() -> None:
    found = counts(("a", "b", "c"), {"a": 2}, {"c": 1})
    assert found == (Count(state="a", before=2, now=0), Count(state="c", before=0, now=1))


def test_versions_and_new_paths_of_the_period() -> None:
    some = (path("oud", "2024-01-01", "2026-02-03"), path("nieuw", "2026-03-01"), path("later", "2026-09-01"))
    found = report(register(*some, plan())).paths
    assert [(one.path.id, one.fresh, [version.date for version in one.versions]) for one in found.lines] == [
        ("nieuw", True, ["2026-03-01"]),
        ("oud", False, ["2026-02-03"]),
    ]


def test_the_status_of_before_comes_from_the_register_of_before() -> None:
    before = register(path("p", "2025-01-01", status="draft"))
    found = report(register(path("p", "2025-01-01", status="adopted")), earlier=before).paths
    assert [(one.before, one.path.status) for one in found.lines] == [("draft", "adopted")]


def test_a_withdrawn_and_an_undated_path_are_named_and_not_counted() -> None:
    found = report(register(path("weg", "2024-01-01", status="withdrawn"), path("los"))).paths
    assert (found.lines, [one.id for one in found.undated], [one.id for one in found.withdrawn]) == (
        (),
        ["los"],
        ["weg"],
    )


def test_a_verdict_counts_in_the_period_in_which_its_round_was_complete() -> None:
    last = max(one.date for one in shelf().reviews.values())
    year = last[:4]
    inside = report(whole(), f"{year}-12-31", year).supply
    assert [(one.trajectory.id, one.outcome, one.date) for one in inside.decisions] == [
        ("lessenserie", "admitted", last)
    ]
    after = report(whole()).supply
    assert (after.decisions, after.submitted, after.ended) == ((), (), ())
    assert after.holding == Count(state="holding", before=1, now=1)


def test_white_spots_that_came_and_went() -> None:
    excused = shelf().paths["ontwerpen"]
    before = whole(path=[replace(excused, sectors=("po",))])
    found = report(whole(), earlier=before).supply
    assert {one.change.id: one.change.sort for one in found.changes} == {
        "vo/ontwerpen/kern/expert": "added",
        "vo/ontwerpen/kern/vakbekwaam": "added",
    }
    assert (found.open.before, found.open.now) == (2, 4)
    assert [one.sector for one in found.sectors] == ["po", "vo"]


def test_places_on_the_agenda_know_where_they_came_from() -> None:
    before = whole(path=[replace(shelf().paths["ontwerpen"], sectors=("vo",))])
    found = report(whole(), earlier=before).agenda
    assert [(one.item.rank, one.before) for one in found.top] == [(1, None), (2, None), (3, 1), (4, 2)]
    assert (found.total, found.total_before, found.left) == (4, 2, ())
    gone = report(before, earlier=whole()).agenda
    assert sorted(cell.sector for cell in gone.left) == ["po", "po"]


def test_what_labs_did_in_the_period() -> None:
    (line,) = report(whole()).labs.lines
    assert (line.begun, line.ended) == (("demand", "selection"), ("demand",))
    assert [one.title for one in line.products] == ["Landschap Noord"]
    (earlier,) = report(whole(), "2026-01-31", "2026H1").labs.lines
    assert (earlier.begun, earlier.ended, earlier.products) == (("demand",), (), ())


def test_small_groups_are_counted_and_not_told() -> None:
    found = {one.perspective: one for one in report(whole()).labs.heard}
    assert found["boards"].participants is None
    assert (found["teachers"].groups, found["teachers"].participants, found["teachers"].hidden) == (1, 40, False)
    assert report(whole(), "2026-01-31").labs.regions == ()


def years(*some: Entity, as_of: str = "2028-12-31", **settings: str) -> tuple[YearLine, ...]:
    return report(register(*some, plan(), **settings), as_of, as_of[:4]).people.years


@pytest.mark.parametrize("few", [1, 4])
def test_a_year_with_too_few_people_hides_the_smallest_other_too(few: int) -> None:
    found = years(people(2025, few), people(2026, 40), people(2027, 90))
    assert [one.outside for one in found] == [HIDDEN, HIDDEN, 90.0]
    total = next(
        one
        for one in report(
            register(people(2025, few), people(2026, 40), people(2027, 90), plan()), "2028-12-31", "2028"
        ).people.targets
        if not one.labs
    )
    told = sum(one.outside for one in found if isinstance(one.outside, float))
    assert total.figure.value is not None
    assert total.figure.value - told >= 40


def test_two_small_years_hide_each_other_and_nothing_more() -> None:
    found = years(people(2025, 2), people(2026, 3), people(2027, 90))
    assert [one.outside for one in found] == [HIDDEN, HIDDEN, 90.0]
    assert [one.outside for one in years(people(2025, 0), people(2026, 5), people(2027, 90))] == [0.0, 5.0, 90.0]


def test_a_running_year_is_provisional_and_known_on_the_day_of_reading_only() -> None:
    some = (people(2025, 40), people(2026, 60))
    read = years(*some, as_of="2026-06-01", written_by="2026-06-01")
    assert [(one.year, one.running) for one in read] == [(2025, False), (2026, True)]
    assert [one.year for one in years(*some, as_of="2026-06-01", written_by="2026-06-02")] == [2025]
    assert [(one.year, one.running) for one in years(*some, as_of="2026-12-31")] == [(2025, False), (2026, False)]


def test_a_year_needs_figures_on_labs_once_a_lab_has_started() -> None:
    some = years(people(2024, 10), people(2025, 20), lab("een", "2025-05-01"), as_of="2025-12-31")
    assert [(one.year, one.in_labs, one.partial) for one in some] == [(2024, 0.0, False), (2025, None, True)]


def test_targets_are_reckoned_to_the_last_year_that_ended() -> None:
    found = report(
        register(people(2026, 60, "een"), people(2026, 30), lab("een", "2026-01-01"), plan()), "2026-12-31", "2026H2"
    )
    told = [(one.by, one.labs, one.figure.value, one.expected, one.state, one.begun) for one in found.people.targets]
    assert told == [
        ("2028-12-31", True, 60.0, 99.0, "behind", True),
        ("2028-12-31", False, 30.0, 33.0, "behind", True),
        ("2033-12-31", True, 0, 0.0, "on-course", False),
        ("2033-12-31", False, 0, 0.0, "on-course", False),
    ]
    assert found.people.paid[5:7] == ((2029, 2500.0), (2030, 1875.0))


def test_what_is_asked_follows_from_the_figures() -> None:
    some = (
        milestone("te-laat", phase="een", due="2025-12-31", measure=measured("role-paths", 3)),
        milestone("achter", phase="twee", due="2026-12-31", measure=measured("labs-started", 900)),
        milestone("stil", phase="een", due="2026-12-31", confirmation_by="Voorzitter"),
        milestone("ver", phase="drie", due="2033-12-31", confirmation_by="Voorzitter"),
        milestone(
            "klaar", due="2025-12-31", confirmation_by="Voorzitter", confirmations=(signed("2026-01-01", reached=True),)
        ),
    )
    found = report(whole(milestone=some, programme=[plan()], participation=[people(2025, "unknown"), people(2024, 8)]))
    assert [one.sort for one in found.asks] == ["overdue", "behind", "labs", "agenda", "waiting", "confirm", "figures"]
    by_sort = {one.sort: one for one in found.asks}
    assert [one.milestone.id for one in by_sort["overdue"].milestones] == ["te-laat"]
    assert [one.milestone.id for one in by_sort["behind"].milestones] == ["achter"]
    assert [one.milestone.id for one in by_sort["confirm"].milestones] == ["stil"]
    assert [one.id for one in by_sort["waiting"].trajectories] == ["leerlijn"]
    assert by_sort["figures"].years == (2025,)
    assert len(by_sort["agenda"].places) == 3
    assert [(one.progress.milestone.id, one.before) for one in found.in_state("reached")] == [("klaar", "unknown")]


def test_missing_monitoring_is_asked_about() -> None:
    found = report(whole(), "2026-12-31", "2026H2")
    assert [one.id for one in found.quality.unmonitored] == ["lessenserie"]
    assert [one.sort for one in found.asks if one.trajectories] == ["waiting", "tended"]


def test_an_empty_register_has_a_report() -> None:
    found = report(Register({}))
    assert (found.asks, found.milestones, found.paths.lines, found.people.targets) == ((), (), (), ())
