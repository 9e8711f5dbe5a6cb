"""Whoever does what a nearest miss says, and no more than its words ask, has covered the cell."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from napl.gaps.cells import cells
from napl.gaps.miss import NEW, Miss, nearest_miss
from napl.gaps.obstacles import obstacles
from napl.gaps.slice import Slice
from napl.gaps.supply import UNKNOWN, Supply
from tests.gaps.making import Offer, register, states
from tests.registers import TODAY

FAMILY = {"training": "overdragend", "plg": "vormbaar"}
offers_of = st.builds(
    Offer,
    id=st.just("x"),
    provider=st.sampled_from(["een", "twee", "drie"]),
    form=st.sampled_from(["training", "plg", "unknown"]),
    verdict=st.sampled_from(["admitted", "admitted", "rejected", "submitted", "in-review", "tied"]),
    judged=st.sampled_from(["2025-06-10", "2022-01-01", "2022-09-01"]),
    editions=st.booleans(),
)
supplies = st.lists(offers_of, max_size=4).map(
    lambda some: [replace(offer, id=f"t{number}") for number, offer in enumerate(some)]
)


def mended(offer: Offer) -> Offer:
    """Return an offer as it is when nothing stands between it and counting."""
    return replace(offer, verdict="admitted", judged="2025-06-10", editions=True)


def new_ones(miss: Miss, families: set[str], providers: set[str]) -> list[Offer]:
    """Return the new trajectories that the words ask for: where they are silent, of no use beyond being there."""
    said = miss.summary.nl
    asks_family = "famili" in said
    asks_provider = "andere aanbieder" in said or "verschillende aanbieders" in said
    free = [form for form, family in FAMILY.items() if family not in families]
    made = []
    for number in range(miss.new):
        form = free[number] if asks_family else "unknown"
        other = asks_provider and (number == 0 or not providers)
        provider = f"nieuw{number}" if other else min(providers)
        made.append(Offer(id=f"n{number}", provider=provider, form=form))  # type: ignore[arg-type]
    return made


@settings(deadline=None, max_examples=80)
@given(supplies)
def test_carrying_out_the_miss_covers_the_cell(offers: list[Offer]) -> None:
    supply = Supply(register(offers), TODAY)
    cell = cells(supply)[0]
    miss = nearest_miss(supply, cell)
    if miss is None:
        assert cell.state == "covered"
        return
    needed = dict(miss.needs)
    after = [mended(offer) if offer.id in needed else offer for offer in offers]
    used = [one for one in cell.supply if one.counts or one.trajectory.id in needed]
    families = {one.family for one in used} - {UNKNOWN}
    providers = {one.trajectory.provider for one in used}
    assert states([*after, *new_ones(miss, families, providers)])[cell.id] == "covered"


def test_a_cheap_one_goes_before_dearer_ones_of_its_provider_and_family() -> None:
    dear = [
        Offer(id=f"a{number}", provider="twee", form="plg", verdict="rejected", editions=False) for number in range(2)
    ]
    cheap = Offer(id="z", provider="twee", form="plg", editions=False)
    supply = Supply(register([Offer(id="ready", provider="een"), *dear, cheap]), TODAY)
    miss = nearest_miss(supply, cells(supply)[0])
    assert miss is not None
    assert ([name for name, _ in miss.needs], miss.size) == (["z"], 1)


def test_a_new_one_goes_before_one_that_lacks_more_than_that() -> None:
    hopeless = Offer(
        id="b", provider="twee", form="plg", verdict="rejected", language=("en",), price=5000, region="zuid"
    )
    limits = Slice(language="nl", price=600, region="noord")
    supply = Supply(register([Offer(id="a", provider="een"), hopeless]), TODAY, limits=limits)
    cell = cells(supply)[0]
    miss = nearest_miss(supply, cell)
    assert miss is not None
    assert len(obstacles(supply, cell.supply[1])) > NEW
    assert (miss.needs, miss.new, miss.size) == ((), 1, NEW)


def test_a_cell_is_open_since_the_last_of_several_ends() -> None:
    offers = [Offer(id="a", judged="2022-02-01"), Offer(id="b", judged="2022-01-01")]
    supply = Supply(register(offers), date(2026, 12, 1))
    assert supply.last_end("ontwerpen", "kern", "vakbekwaam", "vo") == "2026-08-01"
