"""How independent the assessors are: the pool in numbers, the rules, their ties by sort, and what did not count. No names."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from napl.model.kinds.assessor import Assessor
from napl.quality.reasons import DISCOUNTED
from napl.site.codes import UNKNOWN
from napl.site.context import SiteContext
from napl.site.frameworks import in_force
from napl.site.links import Links
from napl.site.page import Instance, Menu, Page
from napl.site.words import word

TIES: Mapping[str, str] = {
    "employment": "in dienst (geweest)",
    "contract": "in opdracht gewerkt",
    "authorship": "meegeschreven aan een traject",
    "shares": "aandelen of andere belangen",
    "coaching": "begeleid door of voor de aanbieder",
}
"""What a sort of tie is called."""
FIRST = 200
"""Assessments that do not count that the page shows; each stands with its trajectory too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """An assessment that does not count: of which trajectory, by which role, when, and why."""

    title: str
    path: str
    role: str
    date: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """The assessors in numbers: a row for each background, with a count for each sector and the number of people."""

    sectors: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...], int], ...]


def refused(context: SiteContext) -> tuple[Refused, ...]:
    """Return every assessment that does not count, the newest first."""
    found = []
    for one in context.verdicts.discounted():
        review = one.review
        trajectory, assessor = (
            context.register.trajectories[review.trajectory],
            context.register.assessors.get(review.assessor),
        )
        shown = Refused(
            title=trajectory.title,
            path=Links().trajectory(trajectory.id),
            role=word(assessor.profile, "profile") if assessor else UNKNOWN,
            date=review.date,
            reasons=tuple(DISCOUNTED[name].nl for name in one.reasons),
        )
        found.append((review.date, review.id, shown))
    return tuple(shown for *_, shown in sorted(found, key=lambda one: one[:2], reverse=True))


def _pool(context: SiteContext, pool: Sequence[Assessor]) -> Pool:
    sectors = tuple(context.titles.get("sectors", {}).items())
    found = Counter((one.profile, sector) for one in pool for sector in one.sectors)
    sizes = Counter(one.profile for one in pool)
    rows = tuple(
        (word(profile, "profile"), tuple(found[profile, sector] for sector, _ in sectors), sizes[profile])
        for profile in sorted(sizes)
    )
    return Pool(sectors=tuple(title for _, title in sectors), rows=rows)


def _ties(context: SiteContext, pool: Sequence[Assessor]) -> tuple[tuple[str, int, int], ...]:
    """Return for every sort of tie how many hold today and how many ended."""
    today = context.today.isoformat()
    ties = [tie for one in pool for tie in one.ties if tie.start <= today]
    now = Counter(tie.sort for tie in ties if tie.end is None or tie.end >= today)
    every = Counter(tie.sort for tie in ties)
    return tuple((TIES[sort], now[sort], every[sort] - now[sort]) for sort in TIES)


def _data(context: SiteContext) -> Mapping[str, object]:
    today = context.today.isoformat()
    pool = tuple(context.register.assessors.values())
    found = refused(context)
    assessments = [one for some in context.register.reviews_of.values() for one in some if one.kind == "assessment"]
    return {
        "total": len(pool),
        "declared": sum(one.declaration is not None and one.declaration <= today for one in pool),
        "untied": sum(not one.ties for one in pool),
        "pool": _pool(context, pool),
        "ties": _ties(context, pool),
        "frameworks": in_force(context),
        "given": sum(one.date <= today for one in assessments),
        "refused": found[:FIRST],
        "refused_total": len(found),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="onafhankelijkheid.html",
        title="Wie beoordelen er, en zijn ze onafhankelijk?",
        description="De groep beoordelaars in aantallen, hun banden met aanbieders, en welke beoordelingen niet meetellen.",
        data=lambda: _data(context),
    )


PAGE = Page(
    name="onafhankelijkheid",
    instances=_instances,
    menu=Menu(label="Onafhankelijkheid", path="onafhankelijkheid.html", rank=3, group="judge"),
)
