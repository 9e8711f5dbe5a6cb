"""What a terminal tells of a route: sums of which nothing is known, and what begins before what it builds on is over."""

from napl.model.register import Register
from napl.report.route import route_markdown
from napl.route.offer import Offer
from napl.route.route import route
from napl.route.wishes import Wishes
from tests.route.making import offer, run
from tests.site.making import REPOSITORY, entities

REGISTER = Register(entities(REPOSITORY))
PATH = REGISTER.paths["curriculumdeskundigheid"]
LOWER, HIGHER = (f"{PATH.aspects[0].id}/{step.to_level}" for step in PATH.steps[:2])


def told(*offers: Offer) -> str:
    wishes = Wishes()
    return route_markdown(REGISTER, PATH, route(offers, (LOWER, HIGHER), wishes), wishes, "nl")


def test_a_sum_of_which_nothing_is_known_is_not_nought() -> None:
    unknown = {"minutes": None, "runs": (run(price=None),)}
    assert "Samen: uren onbekend; prijs onbekend." in told(offer("a", LOWER, **unknown), offer("b", HIGHER, **unknown))
    assert "Samen: minstens 10 uur; € 100 en 1 onbekend." in told(offer("a", LOWER, **unknown), offer("b", HIGHER))
    assert "Samen: 20 uur; € 0." in told(
        offer("a", LOWER, runs=(run(price=0),)), offer("b", HIGHER, runs=(run(price=0),))
    )


def test_what_begins_too_early_names_what_is_not_over_by_its_number() -> None:
    early = told(offer("a", LOWER, runs=(run(end="2027-06-30"),)), offer("b", HIGHER))
    assert early.count("let op: begint vóór het einde van 1") == 1
    late = told(offer("a", LOWER, runs=(run(end="2027-06-30"),)), offer("b", HIGHER, runs=(run(start="2027-06-30"),)))
    assert "let op" not in late
