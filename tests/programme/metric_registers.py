"""Owns the registers on which metrics are counted by hand."""

from msgspec.structs import replace

from napl.model.kinds.lab import ProcessName
from napl.model.kinds.review import Monitoring, Review
from napl.model.register import Register
from tests.gaps.making import Offer
from tests.gaps.making import path as gap_path
from tests.gaps.making import register as supply_of
from tests.programme.making import lab, path, people, register, shelf

DONE: dict[ProcessName, str] = {
    "demand": "2026-03-31",
    "selection": "2026-05-31",
    "teams": "2027-06-30",
    "sharing": "2028-06-30",
}
DESIGNED: dict[ProcessName, str] = {"demand": "2026-03-31", "teams": "2027-06-30"}


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
