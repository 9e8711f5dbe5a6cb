"""Owns the making of offers, and the cases that Python and the browser both answer.

`python -m tests.route.making` writes `tests/data/route-cases.json` anew, after a change of the rule.
"""

import json
import random
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, get_args

from napl.report.route import route_shape
from napl.route.offer import Offer, Run
from napl.route.route import route
from napl.route.wishes import Measure, Wishes

CASES = Path(__file__).parents[1] / "data" / "route-cases.json"
STEPS = tuple(f"{aspect}/{level}" for level in ("vakbekwaam", "expert") for aspect in ("kern", "samenhang", "team"))
MODES = ("on-site", "online", "blended", "in-company")


def run(name: str = "r", **changed: Any) -> Run:
    told: dict[str, Any] = {
        "start": "2027-01-10",
        "end": None,
        "region": "noord",
        "place": "Assen",
        "mode": "on-site",
        "price": 10000,
        "note": None,
    }
    return Run(id=name, **(told | changed))


def offer(name: str, *steps: str, **changed: Any) -> Offer:
    told: dict[str, Any] = {
        "title": f"Traject {name}", "provider": "Academie", "sectors": ("vo",), "holds": True, "minutes": 600, "runs": (run(),),
    }  # fmt: skip
    told |= changed
    told.setdefault("at_least", told["minutes"] or 0)
    return Offer(id=name, steps=steps, **told)


def by_chance(chance: random.Random) -> tuple[list[Offer], list[str], Wishes]:
    """Return a case nobody thought of: some offers, some steps, some wishes."""
    offers = [
        offer(
            f"t{number}",
            *sorted(chance.sample(STEPS, chance.randint(1, 4)), key=STEPS.index),
            holds=chance.random() < 0.85,
            sectors=tuple(chance.sample(("po", "vo"), chance.randint(1, 2))),
            **chance.choice(
                [{"minutes": None, "at_least": 900}, *({"minutes": one} for one in (None, 300, 600, 1200, 2430))]
            ),
            runs=tuple(
                run(
                    f"r{place}",
                    start=chance.choice([None, "2026-12-01", "2027-02-01", "2027-09-01"]),
                    end=chance.choice([None, "2027-01-31", "2027-06-30", "2027-12-31"]),
                    region=chance.choice([None, "noord", "oost"]),
                    mode=chance.choice(MODES),
                    price=chance.choice([None, 0, 9950, 45000, 120000]),
                )
                for place in range(chance.randint(0, 3))
            ),
        )
        for number in range(chance.randint(0, 9))
    ]
    wanted = sorted(chance.sample(STEPS, chance.randint(1, 6)), key=STEPS.index)
    wishes = Wishes(
        sector=chance.choice([None, "vo"]),
        region=chance.choice([None, None, "noord"]),
        modes=tuple(sorted(chance.sample(MODES, 2))) if chance.random() < 0.3 else (),
        start=chance.choice([None, None, "2027-01-01"]),
        minutes=chance.choice([None, None, 1500, 3000]),
        cents=chance.choice([None, None, 50000]),
        by=chance.choice(get_args(Measure)),
    )
    return offers, wanted, wishes


KERN, TEAM, HIGHER = STEPS[0], STEPS[2], STEPS[3]
BOTH = (KERN, TEAM)
UNTIL_SUMMER = (run(end="2027-06-30"),)
AFTER = run("na", start="2027-09-01")
DEAR, FREE = run("vroeg"), run("laat", start="2027-09-01", price=0)
CHEAP = Wishes(by="price")
THOUGHT_OF: tuple[tuple[str, list[Offer], tuple[str, ...], Wishes], ...] = (
    ("nothing is asked", [offer("a", KERN)], (), Wishes()),
    ("nothing exists: a white spot", [], (KERN,), Wishes()),
    (
        "one offer for two steps beats two offers",
        [offer("a", KERN), offer("b", TEAM), offer("c", *BOTH, minutes=900)], BOTH, Wishes(),
    ),
    (
        "the fewest hours, not the fewest offers",
        [offer("a", KERN, minutes=60), offer("b", TEAM, minutes=60), offer("c", *BOTH)], BOTH, Wishes(),
    ),
    (
        "unknown hours are not nothing",
        [offer("a", KERN, minutes=None), offer("b", KERN, minutes=6000)], (KERN,), Wishes(),
    ),
    ("an unknown price is counted apart", [offer("a", KERN, runs=(run(price=None),))], (KERN,), CHEAP),
    ("by price the cheapest run", [offer("a", KERN, runs=(DEAR, FREE))], (KERN,), CHEAP),
    ("by hours the first run", [offer("a", KERN, runs=(FREE, DEAR))], (KERN,), Wishes()),
    (
        "the known part of a load counts for a bound",
        [offer("a", KERN, minutes=None, at_least=1560)], (KERN,), Wishes(minutes=600),
    ),
    (
        "on the own schools of another region",
        [offer("a", KERN, runs=(run(mode="in-company"),))], (KERN,), Wishes(region="oost"),
    ),
    (
        "on the own school, wherever that is",
        [offer("a", KERN, runs=(run(mode="in-company", region=None),))], (KERN,), Wishes(region="oost"),
    ),
    (
        "of one level, what starts first comes first",
        [offer("a", KERN, runs=(AFTER,)), offer("b", TEAM)], BOTH, Wishes(),
    ),
    ("not admitted", [offer("a", KERN, holds=False)], (KERN,), Wishes()),
    ("another sector only", [offer("a", KERN, sectors=("po",))], (KERN,), Wishes(sector="vo")),
    ("nothing planned", [offer("a", KERN, runs=())], (KERN,), Wishes()),
    ("another region", [offer("a", KERN)], (KERN,), Wishes(region="oost")),
    (
        "online fits every region",
        [offer("a", KERN, runs=(run(mode="online", region=None),))], (KERN,), Wishes(region="oost"),
    ),
    ("too early, in another mode", [offer("a", KERN)], (KERN,), Wishes(start="2027-02-01", modes=("online",))),
    ("beyond the hours", [offer("a", KERN), offer("b", TEAM)], BOTH, Wishes(minutes=700)),
    ("beyond the budget", [offer("a", KERN), offer("b", TEAM)], BOTH, Wishes(cents=10000)),
    ("equal in everything: the alphabet", [offer("b", KERN), offer("a", KERN)], (KERN,), Wishes()),
    (
        "what builds on another takes the run after its end",
        [offer("a", KERN, runs=UNTIL_SUMMER), offer("b", HIGHER, runs=(DEAR, AFTER))],
        (KERN, HIGHER), Wishes(),
    ),
    (
        "not where that is dearer: then the route says so",
        [offer("a", KERN, runs=UNTIL_SUMMER), offer("b", HIGHER, runs=(DEAR, replace(AFTER, price=99999)))],
        (KERN, HIGHER), Wishes(),
    ),
    (
        "rather a start that is not known than one before the end",
        [offer("a", KERN, runs=UNTIL_SUMMER), offer("b", HIGHER, runs=(DEAR, run("ooit", start=None)))],
        (KERN, HIGHER), Wishes(),
    ),
    (
        "another aspect is nothing to build on",
        [offer("a", KERN, runs=UNTIL_SUMMER), offer("b", TEAM, runs=(DEAR, AFTER))],
        BOTH, Wishes(),
    ),
    ("a step twice is one step", [offer("a", KERN)], (KERN, KERN), Wishes()),
)  # fmt: skip
"""The cases that the rule is about, each with what it shows."""


def answered(offers: list[Offer], wanted: Sequence[str], wishes: Wishes) -> dict[str, Any]:
    gives = route_shape(route(offers, wanted, wishes))
    return {
        "offers": [asdict(one) for one in offers],
        "wanted": wanted,
        "wishes": asdict(wishes),
        "gives": gives,
    }


def cases() -> list[dict[str, Any]]:
    """Return every case with its answer, as plain data."""
    told = [{"shows": shows, **answered(offers, wanted, wishes)} for shows, offers, wanted, wishes in THOUGHT_OF]
    chance = random.Random(20261126)
    told += [{"shows": f"by chance {number}", **answered(*by_chance(chance))} for number in range(240)]
    plain: list[dict[str, Any]] = json.loads(json.dumps(told))
    return plain


if __name__ == "__main__":
    lines = ",\n".join(json.dumps(case, sort_keys=True, separators=(",", ":")) for case in cases())
    CASES.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
