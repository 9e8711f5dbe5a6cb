"""The route is the best there is, says why, and is the same in the browser."""

import json
import random
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from napl.core.resources import resource_folder
from napl.report.route import route_shape
from napl.route import search
from napl.route.offer import Offer
from napl.route.route import route
from napl.route.wishes import Wishes, fit
from tests.route.making import CASES, STEPS, by_chance, cases, offer
from tests.site.browsing import BROWSER

SEEDS = st.integers(0, 10**6)


def told() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(CASES.read_text(encoding="utf-8"))
    return found


def test_the_file_of_cases_is_what_the_rule_gives() -> None:
    assert told() == cases(), "run: python -m tests.route.making"


def test_the_cases_reach_every_reason() -> None:
    found = [case["gives"] for case in told()]
    assert {one["reason"] for gives in found for one in gives["missing"]} == {
        "white", "sector", "candidate", "edition", "wishes", "bounds",
    }  # fmt: skip
    assert {one for gives in found for miss in gives["missing"] for one in miss["misfits"]} == {
        "start",
        "mode",
        "region",
    }
    assert {leg["why"] for gives in found for leg in gives["legs"]} == {"only", "least"}
    assert any(leg["before"] for gives in found for leg in gives["legs"])
    assert any(gives["minutes_unknown"] for gives in found)
    assert any(gives["cents_unknown"] for gives in found)


@BROWSER[0]
@BROWSER[1]
def test_the_browser_gives_the_same_routes(tmp_path: Path, browser: Any) -> None:
    scripts = resource_folder("site") / "scripts"
    page_file = tmp_path / "cases.html"
    page_file.write_text("<!doctype html><title>cases</title>", encoding="utf-8")
    page = browser.new_page()
    page.goto(page_file.as_uri())
    for name in ("napl.js", "route.js"):
        page.add_script_tag(content=(scripts / name).read_text(encoding="utf-8"))
    given_back = page.evaluate("(cases) => cases.map((one) => napl.route(one.offers, one.wanted, one.wishes))", told())
    page.close()
    for case, found in zip(told(), given_back, strict=True):
        assert found == case["gives"], case["shows"]


def best_by_trying(offers: list[Offer], wanted: list[str], wishes: Wishes) -> tuple[int, int, int, int]:
    """Return the best score by looking at every set of offers, whatever it costs."""
    usable = [one for one in offers if one.holds and (wishes.sector is None or wishes.sector in one.sectors)]
    fits = [found for one in usable if (found := fit(one, tuple(wanted), wishes)) and found.steps]
    scores = []
    for size in range(len(fits) + 1):
        for some in combinations(fits, size):
            minutes, cents = sum(one.offer.at_least for one in some), sum(one.run.price or 0 for one in some)
            if minutes > (wishes.minutes or 10**9) or cents > (10**9 if wishes.cents is None else wishes.cents):
                continue
            covered = {step for one in some for step in one.steps}
            costs = [one.cost(wishes.by) for one in some]
            scores.append(
                (len(set(wanted) - covered), costs.count(None), sum(one.at_least(wishes.by) for one in some), size)
            )
    return min(scores)


@given(SEEDS)
@settings(max_examples=150, deadline=None)
def test_no_set_of_offers_is_better(seed: int) -> None:
    offers, wanted, wishes = by_chance(random.Random(seed))
    found = route(offers, wanted, wishes)
    by_price = wishes.by == "price"
    unknown = found.cents_unknown if by_price else found.minutes_unknown
    score = (len(found.missing), unknown, found.cents if by_price else found.minutes, len(found.legs))
    assert score == best_by_trying(offers, wanted, wishes)


@given(SEEDS)
@settings(max_examples=40, deadline=None)
def test_the_order_of_offers_changes_nothing(seed: int) -> None:
    offers, wanted, wishes = by_chance(random.Random(seed))
    shape = route_shape(route(offers, wanted, wishes))
    for some in list(permutations(offers))[:24:5]:
        assert route_shape(route(list(some), wanted, wishes)) == shape


@given(SEEDS)
@settings(max_examples=60, deadline=None)
def test_one_offer_more_never_leaves_more_open(seed: int) -> None:
    offers, wanted, wishes = by_chance(random.Random(seed))
    more = [*offers, offer("zz", *STEPS)]
    assert len(route(more, wanted, wishes).missing) <= len(route(offers, wanted, wishes).missing)


@given(SEEDS)
@settings(max_examples=60, deadline=None)
def test_every_step_is_led_to_or_missing(seed: int) -> None:
    offers, wanted, wishes = by_chance(random.Random(seed))
    found = route(offers, wanted, wishes)
    led = {step for leg in found.legs for step in leg.steps}
    missing = {one.step for one in found.missing}
    assert led | missing == set(wanted)
    assert not led & missing


def test_a_search_that_is_cut_off_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    offers = [offer(f"t{number}", step, minutes=60 + number) for number, step in enumerate(STEPS * 3)]
    assert route(offers, STEPS, Wishes()).whole
    monkeypatch.setattr(search, "LOOKS", 20)
    cut = route(offers, STEPS, Wishes())
    assert not cut.whole
    assert cut.legs
