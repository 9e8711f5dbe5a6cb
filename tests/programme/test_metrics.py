"""Every metric computes what it says, from small registers in which the answer can be counted by hand."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path as File

import pytest
from msgspec.structs import replace

from napl.core.declared import module_names
from napl.model.entity import Date
from napl.model.kinds.lab import ProcessName
from napl.model.kinds.review import Monitoring, Review
from napl.model.register import Register
from napl.programme.metric import PACKAGE, metrics, named
from napl.programme.view import View
from tests.gaps.making import Offer
from tests.gaps.making import path as gap_path
from tests.gaps.making import register as supply_of
from tests.programme.making import lab, path, people, register, shelf

ROOT = File(__file__).parents[2]
DONE: dict[ProcessName, str] = {
    "demand": "2026-03-31",
    "selection": "2026-05-31",
    "teams": "2027-06-30",
    "sharing": "2028-06-30",
}
DESIGNED: dict[ProcessName, str] = {"demand": "2026-03-31", "teams": "2027-06-30"}


@dataclass(frozen=True, kw_only=True)
class Case:
    """A metric on a register and a day: its value, and the ids or words that its missing things must hold, in order."""

    metric: str
    of: Register
    on: Date
    value: float | None
    missing: tuple[str, ...] = ()
    least: bool = False
    sector: str | None = None
    phases: tuple[int, ...] = ()
    due: Date | None = None


PATHS = register(
    path("a", "2024-05-01", sectors=("po", "vo"), owner="Atelier rollen vo"),
    path("b", "2025-05-01", sectors=("vo",), owner="Atelier rollen vo"),
    path("c", "2025-05-01", kind="competence", sectors=("mbo",), owner="Atelier competentieniveaus mbo"),
    path("weg", "2024-05-01", status="withdrawn"),
)
UNDATED = register(path("a", "2024-05-01"), path("b"), path("c", kind="competence"))
OFFERS = (
    Offer(id="een"),
    Offer(id="twee", provider="ander", form="plg", sectors=("po", "vo")),
    Offer(id="drie", verdict="submitted"),
)
SUPPLY = supply_of(OFFERS, replace(gap_path(sectors=("vo",)), changelog=path("x", "2024-05-01").changelog))
LABS = register(
    lab("a", "2026-01-15", DONE),
    lab("b", "2026-09-01", DESIGNED, sectors=("po",), region="zuid"),
    lab("c", phase=2),
)
REVISED = register(
    path("a", "2024-05-01", "2027-05-01", status="revised"),
    path("b", "2024-05-01", "2027-05-01"),
    path("c", "2024-05-01", status="revised"),
)
PEOPLE = register(
    lab("a", "2026-01-15"),
    people(2026, 60, "a", number=50),
    people(2026, 40, number=20),
    people(2027, 90, "a", number="unknown"),
    people(2027, "unknown", number=10),
    people(2028, 10, "a", sector="po", number=1),
    people(2028, 7, number=6),
    people(2029, 30, "a"),
    people(2029, 5),
)


def frameworks() -> Register:
    minimal = replace(
        next(iter(shelf().quality_frameworks.values())),
        id="minimaal",
        edition="minimal",
        status="adopted",
        valid_from="2024-09-01",
        valid_until="2027-12-31",
    )
    return register(
        minimal,
        replace(minimal, id="uitgebreid", edition="extended", valid_from="2027-01-01", valid_until=None),
        replace(minimal, id="concept", edition="extended", status="draft"),
    )


def watched() -> Register:
    """Return a register in which one of two admitted trajectories is monitored in its second year."""
    base = supply_of((Offer(id="een"), Offer(id="twee", provider="ander")))
    made = next(one for one in base.reviews.values() if one.trajectory == "een")
    figures = Monitoring(year=2025, participants=20, response=12, findings="Deelnemers gebruiken het in de les.")
    monitoring = replace(
        made, id="een-monitoring", kind="monitoring", date="2026-05-20", judgements=(), monitoring=figures
    )
    reviews: list[Review] = [*base.reviews.values(), monitoring]
    kinds = ("register", "trajectory", "assessor", "provider", "quality-framework", "path", "classification")
    return Register({**{kind: base.of(kind).values() for kind in kinds}, "review": reviews})


CASES = (
    Case(metric="role-paths", of=PATHS, on="2024-12-31", value=1),
    Case(metric="role-paths", of=PATHS, on="2025-12-31", value=2),
    Case(metric="role-paths", of=PATHS, on="2025-12-31", value=1, sector="po"),
    Case(metric="role-paths", of=UNDATED, on="2025-12-31", value=1, missing=("b",), least=True),
    Case(metric="competence-paths", of=PATHS, on="2024-12-31", value=0),
    Case(metric="competence-paths", of=PATHS, on="2025-12-31", value=1),
    Case(metric="competence-paths", of=PATHS, on="2025-12-31", value=0, sector="vo"),
    Case(metric="competence-paths", of=UNDATED, on="2025-12-31", value=0, missing=("c",), least=True),
    Case(metric="ateliers", of=PATHS, on="2024-12-31", value=1),
    Case(metric="ateliers", of=PATHS, on="2025-12-31", value=2),
    Case(
        metric="ateliers",
        of=register(path("a", "2024-01-01", owner=None)),
        on="2025-12-31",
        value=0,
        missing=("a",),
        least=True,
    ),
    Case(metric="trajectories-ordered", of=SUPPLY, on="2024-04-30", value=0, missing=("drie", "een", "twee")),
    Case(metric="trajectories-ordered", of=SUPPLY, on="2026-06-01", value=3),
    Case(metric="trajectories-ordered", of=SUPPLY, on="2026-06-01", value=0, sector="po", missing=("twee",)),
    Case(metric="white-spots-known", of=SUPPLY, on="2024-04-30", value=0),
    Case(metric="white-spots-known", of=SUPPLY, on="2026-06-01", value=2),
    Case(metric="white-spots-known", of=SUPPLY, on="2026-06-01", value=0, sector="po"),
    Case(metric="white-spots-known", of=register(path("a", "2024-05-01", dimensions=())), on="2026-06-01", value=0),
    Case(metric="quality-frameworks", of=frameworks(), on="2024-08-31", value=0),
    Case(metric="quality-frameworks", of=frameworks(), on="2027-06-01", value=2),
    Case(metric="quality-frameworks", of=frameworks(), on="2028-06-01", value=1),
    Case(metric="extended-framework", of=frameworks(), on="2026-12-31", value=0, missing=("concept", "uitgebreid")),
    Case(metric="extended-framework", of=frameworks(), on="2027-01-01", value=1, missing=("concept",)),
    Case(metric="labs-started", of=LABS, on="2026-06-01", value=1, missing=("b", "c")),
    Case(metric="labs-started", of=LABS, on="2026-12-31", value=2, phases=(1,)),
    Case(metric="labs-started", of=LABS, on="2026-12-31", value=1, sector="po"),
    Case(metric="labs-started", of=LABS, on="2026-12-31", value=0, phases=(2,), missing=("c",)),
    Case(
        metric="labs-demand-done",
        of=LABS,
        on="2027-06-29",
        value=0,
        phases=(1,),
        missing=("a, co-creatieteams: loopt", "b, co-creatieteams: loopt"),
    ),
    Case(
        metric="labs-demand-done",
        of=LABS,
        on="2027-06-30",
        value=2,
        missing=("c, vraagarticulatie:", "c, co-creatieteams:"),
    ),
    Case(
        metric="labs-finished",
        of=LABS,
        on="2028-06-29",
        value=0,
        sector="vo",
        phases=(1,),
        missing=("a, delen: loopt",),
    ),
    Case(metric="labs-finished", of=LABS, on="2028-06-30", value=1, sector="vo", phases=(1,)),
    Case(
        metric="labs-finished",
        of=LABS,
        on="2028-06-30",
        value=0,
        sector="po",
        missing=("b, analyse en selectie:", "b, delen: niet"),
    ),
    Case(metric="regions-in-pilots", of=LABS, on="2026-06-01", value=1),
    Case(metric="regions-in-pilots", of=LABS, on="2026-12-31", value=2),
    Case(metric="admitted-trajectories", of=SUPPLY, on="2025-06-09", value=0),
    Case(metric="admitted-trajectories", of=SUPPLY, on="2026-06-01", value=2),
    Case(metric="admitted-trajectories", of=SUPPLY, on="2026-06-01", value=1, sector="po"),
    Case(metric="monitoring-share", of=watched(), on="2025-06-09", value=None),
    Case(metric="monitoring-share", of=watched(), on="2026-06-01", value=1.0),
    Case(metric="monitoring-share", of=watched(), on="2026-09-01", value=0.5, missing=("twee",)),
    Case(metric="teachers-in-labs", of=PEOPLE, on="2026-12-30", value=0, due="2028-12-31", missing=("2026 telt",)),
    Case(metric="teachers-in-labs", of=PEOPLE, on="2026-12-31", value=60, due="2028-12-31"),
    Case(metric="teachers-in-labs", of=PEOPLE, on="2030-01-01", value=160, due="2028-12-31"),
    Case(metric="teachers-in-labs", of=PEOPLE, on="2030-01-01", value=30, due="2033-12-31", missing=("2030 telt",)),
    Case(
        metric="teachers-in-labs",
        of=PEOPLE,
        on="2028-12-31",
        value=0,
        due="2028-12-31",
        phases=(2,),
    ),
    Case(metric="teachers-in-labs", of=LABS, on="2027-12-31", value=None, due="2028-12-31"),
    Case(metric="teachers-outside-labs", of=PEOPLE, on="2026-12-31", value=40, due="2028-12-31"),
    Case(
        metric="teachers-outside-labs",
        of=PEOPLE,
        on="2028-12-31",
        value=47,
        due="2028-12-31",
        missing=("2027-vo",),
        least=True,
    ),
    Case(metric="teachers-outside-labs", of=PEOPLE, on="2029-12-31", value=5, due="2033-12-31"),
    Case(
        metric="teachers-outside-labs",
        of=PEOPLE,
        on="2028-12-31",
        value=None,
        due="2028-12-31",
        sector="po",
        missing=("2026", "2027", "2028"),
        least=True,
    ),
    Case(metric="contributions-granted", of=PEOPLE, on="2026-12-31", value=70, due="2033-12-31"),
    Case(
        metric="contributions-granted",
        of=PEOPLE,
        on="2028-12-31",
        value=86,
        due="2033-12-31",
        missing=("2027-vo-a", "2028-po-a"),
        least=True,
    ),
    Case(metric="paths-revised", of=REVISED, on="2026-12-31", value=0, missing=("a", "b", "c")),
    Case(metric="paths-revised", of=REVISED, on="2027-05-01", value=1, missing=("b", "c")),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.metric}-{case.on}-{case.sector}-{case.phases}")
def test_a_metric_computes_what_can_be_counted_by_hand(case: Case) -> None:
    view = View.of(case.of, date.fromisoformat(case.on)).narrowed(sector=case.sector, phases=case.phases, due=case.due)
    figure = metrics()[case.metric].compute(view)
    assert figure.value == case.value
    told = [text.nl for text in figure.missing]
    assert len(told) == len(case.missing), told
    assert all(text.startswith(said) for text, said in zip(told, case.missing, strict=True)), told
    assert figure.least == case.least
    assert figure.told.nl
    assert figure.told.en
    assert all(text.en for text in figure.missing)


def test_every_metric_has_two_cases_that_differ() -> None:
    values: dict[str, set[float | None]] = {name: set() for name in metrics()}
    for case in CASES:
        values[case.metric].add(case.value)
    assert [name for name, some in values.items() if len(some) < 2] == []


def test_a_metric_is_named_as_its_module_and_documented() -> None:
    assert list(metrics()) == [name.rpartition(".")[2].replace("_", "-") for name in module_names(PACKAGE)]
    guide = (ROOT / "docs" / "programme.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `([a-z-]+)` \|", guide.partition("## The metrics")[2], re.MULTILINE)
    assert sorted(told) == sorted(metrics())


@pytest.mark.parametrize("name", metrics())
def test_a_register_without_anything_breaks_no_metric(name: str) -> None:
    figure = metrics()[name].compute(View.of(Register({}), date(2026, 6, 1)))
    assert figure.value in {0, None}


def test_a_target_without_a_programme_counts_from_the_first_figures() -> None:
    without = Register({"participation": PEOPLE.of("participation").values(), "lab": PEOPLE.of("lab").values()})
    view = View.of(without, date(2030, 1, 1)).narrowed(due="2033-12-31")
    assert metrics()["teachers-in-labs"].compute(view).value == 190


def test_long_lists_tell_how_many_more_there_are() -> None:
    assert named(()).nl == "geen"
    assert named(("a", "b")).en == "a, b"
    assert named(map(str, range(14))).nl == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 en nog 2"
