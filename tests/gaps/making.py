"""Owns the making of small registers for white spots: the tiny one's framework, with paths and trajectories of the test."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

import msgspec

from napl.gaps.cells import GapCell, cells
from napl.gaps.slice import EVERYTHING, Slice
from napl.gaps.supply import Supply
from napl.model.entity import Entity, Price
from napl.model.kind import kinds
from napl.model.kinds.assessor import Tie
from napl.model.kinds.classification import ClassificationSettings
from napl.model.kinds.path import Aspect, Cell, Change, Dimension, Outcome, Path, PathLevel, Statement
from napl.model.kinds.review import Judgement, Review
from napl.model.kinds.trajectory import Conditions, Edition, Programme, ProgrammeElement, Serves, Trajectory
from napl.model.register import Register
from napl.workspace.opening import open_register
from tests.registers import TINY, TODAY

Verdict = Literal["admitted", "rejected", "submitted", "in-review", "tied"]
LEVELS = ("startbekwaam", "vakbekwaam", "expert")


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A trajectory in short: who gives it, which step, which family, how it was judged and when it runs."""

    id: str
    provider: str = "academie"
    from_level: str = "startbekwaam"
    to_level: str = "vakbekwaam"
    aspects: tuple[str, ...] = ("kern",)
    sectors: tuple[str, ...] = ("vo",)
    form: Literal["training", "plg", "unknown"] = "training"
    verdict: Verdict = "admitted"
    judged: str = "2025-06-10"
    start: str | None = "2026-09-10"
    editions: bool = True
    mode: Literal["on-site", "online"] = "on-site"
    region: str | None = "noord"
    price: int | Literal["unknown"] = 500
    language: tuple[str, ...] = ("nl",)


@cache
def framework() -> dict[str, tuple[Entity, ...]]:
    """Return the tiny register's entities by kind, without path, trajectories and reviews."""
    opened = open_register(TINY, today=TODAY)
    left_out = {"path", "trajectory", "review"}
    return {name: tuple(opened.register.of(name).values()) for name in kinds() if name not in left_out}


@cache
def model() -> tuple[Trajectory, Review]:
    """Return a trajectory and a review of the tiny register, to make others from."""
    register = open_register(TINY, today=TODAY).register
    return register.trajectories["lessenserie"], register.reviews["lessenserie-r1-kenner"]


def path(
    levels: tuple[str, ...] = LEVELS, aspects: tuple[str, ...] = ("kern",), sectors: tuple[str, ...] = ("vo",)
) -> Path:
    """Return a finished path with these levels and aspects."""

    def cell(aspect: str, level: str, rank: int) -> Cell:
        outcomes = (Outcome(id=f"{aspect}-{level}", text="Ontwerpt een lessenserie."),) if rank else ()
        return Cell(level=level, descriptor=(Statement(text="Kiest de kern van de stof."),), outcomes=outcomes)

    made = tuple(
        Aspect(
            id=aspect, title=aspect.title(), cells=tuple(cell(aspect, level, rank) for rank, level in enumerate(levels))
        )
        for aspect in aspects
    )
    return Path(
        id="ontwerpen",
        kind="role",
        title="Ontwerpen",
        summary="Van les naar leerlijn.",
        sectors=sectors,
        task="T2",
        status="adopted",
        version="1.0.0",
        rationale="Omdat het helpt.",
        levels=tuple(PathLevel(id=level, title=level.title()) for level in levels),
        dimensions=(Dimension(id="wat", title="Wat", aspects=made),),
    )


def trajectory(offer: Offer) -> Trajectory:
    """Return the trajectory of an offer, submitted long before it was judged."""
    made, _ = model()
    edition = Edition(
        id="een", mode=offer.mode, seats=16, start=offer.start, place="Assen", region=offer.region, status="planned"
    )
    group = offer.form == "plg"
    programme = Programme(
        agenda_by="unknown" if offer.form == "unknown" else "together" if group else "provider",
        enrolment="individual",
        closing="attendance",
        fixed_group="yes" if group else "unknown",
        elements=(ProgrammeElement(element="oefenen", quote="Oefenen met collega's."),)
        if group
        else made.programme.elements,
    )
    sessions = "unknown" if offer.form == "unknown" else 6 if group else made.load.sessions
    load = msgspec.structs.replace(made.load, sessions=sessions)
    return msgspec.structs.replace(
        made,
        id=offer.id,
        title=offer.id,
        submitted="2022-01-01",
        provider=offer.provider,
        sectors=offer.sectors,
        language=offer.language,
        price=Price(amount=offer.price),
        serves=(Serves(path="ontwerpen", aspects=offer.aspects, from_level=offer.from_level, to_level=offer.to_level),),
        programme=programme,
        load=load,
        conditions=Conditions(pupil_need="yes") if group else None,
        declared=None,
        editions=(edition,) if offer.editions else (),
    )


def reviews(offer: Offer) -> tuple[Review, ...]:
    """Return the reviews that give an offer its verdict."""
    _, made = model()
    if offer.verdict == "submitted":
        return ()
    score = "onvoldoende" if offer.verdict == "rejected" else "voldoende"
    judgements = tuple(
        Judgement(criterion=name, score=score if name == "KK01" else "voldoende", motivation="Zo is het bevonden.")
        for name in ("KK01", "KK03")
    )
    who = {"in-review": ("kenner",), "tied": ("kenner", "verbonden")}.get(offer.verdict, ("kenner", "leraar-vo"))
    return tuple(
        msgspec.structs.replace(
            made, id=f"{offer.id}-{name}", trajectory=offer.id, assessor=name, date=offer.judged, judgements=judgements
        )
        for name in who
    )


def register(offers: Iterable[Offer], of_path: Path | None = None) -> Register:
    """Return a register of one path with the trajectories and reviews of `offers`."""
    some = tuple(offers)
    base = dict(framework())
    early = {"declaration": "2020-01-01"}
    base["assessor"] = tuple(msgspec.structs.replace(one, **early) for one in base["assessor"])
    base["quality-framework"] = tuple(
        msgspec.structs.replace(one, valid_from="2020-01-01") for one in base["quality-framework"]
    )
    teacher = next(one for one in base["assessor"] if one.id == "leraar-vo")
    ties = tuple(
        Tie(provider=name, sort="employment", start="2020-01-01") for name in sorted({offer.provider for offer in some})
    )
    base["assessor"] = (*base["assessor"], msgspec.structs.replace(teacher, id="verbonden", ties=ties))
    first = base["provider"][0]
    base["provider"] = tuple(
        msgspec.structs.replace(first, id=name) for name in sorted({offer.provider for offer in some} | {"academie"})
    )
    (rules,) = base["classification"]
    assert isinstance(rules, ClassificationSettings)
    base["classification"] = (
        msgspec.structs.replace(rules, elements=msgspec.structs.replace(rules.elements, colleagues=("oefenen",))),
    )
    base["path"] = (of_path or path(),)
    base["trajectory"] = tuple(map(trajectory, some))
    base["review"] = tuple(review for offer in some for review in reviews(offer))
    return Register(base)


def states(
    offers: Iterable[Offer], of_path: Path | None = None, as_of: date = TODAY, limits: Slice = EVERYTHING
) -> dict[str, str]:
    """Return the state of every cell by id."""
    return {cell.id: cell.state for cell in found(offers, of_path, as_of, limits)}


def found(
    offers: Iterable[Offer], of_path: Path | None = None, as_of: date = TODAY, limits: Slice = EVERYTHING
) -> tuple[GapCell, ...]:
    """Return every cell."""
    return cells(Supply(register(offers, of_path), as_of, limits=limits))


def supply(*offers: Offer) -> Supply:
    return Supply(register(offers, path_since("2025-06-01")), TODAY)


def path_since(day: str) -> Path:
    return msgspec.structs.replace(path(), changelog=(Change(version="1.0.0", date=day, changes="Eerste versie."),))
