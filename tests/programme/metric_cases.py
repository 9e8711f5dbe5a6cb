"""Owns the figures that metrics must give, counted by hand."""

from dataclasses import dataclass

from napl.model.entity import Date
from napl.model.register import Register
from tests.programme.making import path, register
from tests.programme.metric_registers import LABS, PATHS, PEOPLE, REVISED, SUPPLY, UNDATED, frameworks, watched


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
        missing=("buiten de labs, vo, 2027",),
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
        missing=("Lab Noord, vo, 2027", "Lab Noord, po, 2028"),
        least=True,
    ),
    Case(metric="paths-revised", of=REVISED, on="2026-12-31", value=0, missing=("a", "b", "c")),
    Case(metric="paths-revised", of=REVISED, on="2027-05-01", value=1, missing=("b", "c")),
)
