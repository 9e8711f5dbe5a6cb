"""The nearest miss of a cell tells the least that is needed, and what stands in the way."""

import msgspec
import pytest

from napl.gaps.cells import cells
from napl.gaps.miss import nearest_miss
from napl.gaps.obstacles import Obstacle, obstacles
from napl.gaps.slice import Slice
from napl.gaps.supply import Supply
from napl.model.kind import kinds
from napl.model.register import Register
from tests.gaps.making import Offer, register, supply
from tests.registers import TODAY


def miss_of(*offers: Offer) -> tuple[tuple[tuple[str, tuple[Obstacle, ...]], ...], int, str]:
    made = supply(*offers)
    miss = nearest_miss(made, cells(made)[0])
    assert miss is not None
    return miss.needs, miss.new, miss.summary.nl


def test_an_empty_cell_needs_two_new_trajectories() -> None:
    needs, new, said = miss_of()
    assert (needs, new) == ((), 2)
    assert "2 trajecten" in said


def test_candidates_that_share_one_criterion_are_told_together() -> None:
    needs, new, said = miss_of(
        Offer(id="a", provider="een", verdict="rejected"),
        Offer(id="b", provider="twee", form="plg", verdict="rejected"),
        Offer(id="c", provider="drie", verdict="submitted", editions=False),
    )
    assert needs == (("a", (Obstacle("criterion", "KK01"),)), ("b", (Obstacle("criterion", "KK01"),)))
    assert new == 0
    assert said.startswith("2 van 3 kandidaten vallen alleen op criterium KK01")


def test_one_that_counts_needs_only_one_more_of_another_provider_and_family() -> None:
    needs, new, _ = miss_of(Offer(id="a", provider="een"), Offer(id="b", provider="een", form="plg", editions=False))
    assert (needs, new) == ((), 1)
    needs, new, _ = miss_of(Offer(id="a", provider="een"), Offer(id="b", provider="twee", form="plg", editions=False))
    assert (needs, new) == ((("b", (Obstacle("edition"),)),), 0)


def test_what_lapses_and_what_is_under_review_is_named() -> None:
    needs, _, _ = miss_of(
        Offer(id="a", provider="een", judged="2022-09-01"),
        Offer(id="b", provider="twee", form="plg", verdict="in-review"),
    )
    assert dict(needs) == {"a": (Obstacle("lapsing", "2027-03-02"),), "b": (Obstacle("panel"),)}


def test_a_covered_cell_has_no_miss() -> None:
    made = supply(Offer(id="a", provider="een"), Offer(id="b", provider="twee", form="plg"))
    assert nearest_miss(made, cells(made)[0]) is None


def test_a_rejection_asks_only_what_brings_it_into_the_register() -> None:
    made = supply(Offer(id="a", verdict="rejected"))
    lenient = made.register.quality_frameworks["minimaal-1"]
    bound = msgspec.structs.replace(lenient.decision.conditional, failed_mandatory=0, failed_other=1)
    lenient = msgspec.structs.replace(
        lenient, decision=msgspec.structs.replace(lenient.decision, admitted=bound, conditional=bound)
    )
    offer = Offer(id="a", verdict="rejected")
    whole = register([offer])
    worst = tuple(
        msgspec.structs.replace(
            one, judgements=tuple(msgspec.structs.replace(given, score="onvoldoende") for given in one.judgements)
        )
        for one in whole.reviews.values()
    )
    entities = {name: tuple(whole.of(name).values()) for name in kinds()}
    made = Supply(Register({**entities, "review": worst, "quality-framework": (lenient,)}), TODAY)
    assert made.failing("a") == ("KK01", "KK03")
    assert made.to_mend("a") == ("KK01",)
    assert nearest_miss(made, cells(made)[0]) is not None
    said = obstacles(made, cells(made)[0].supply[0])
    assert said == (Obstacle("criterion", "KK01"),)


@pytest.mark.parametrize(
    ("limits", "barrier", "words"),
    [
        (Slice(region="zuid"), "region", "heeft geen uitvoering in deze regio"),
        (Slice(mode="online"), "mode", "heeft geen uitvoering in deze werkwijze"),
        (Slice(language="fr"), "language", "heeft geen uitvoering in deze taal"),
        (Slice(price=100), "price", "kost meer dan de prijsgrens"),
    ],
)
def test_what_a_limit_keeps_away_is_told_as_that_limit(limits: Slice, barrier: str, words: str) -> None:
    made = Supply(register([Offer(id="a")]), TODAY, limits=limits)
    (one,) = cells(made)[0].supply
    assert (one.available, one.barriers) == (False, (barrier,))
    assert obstacles(made, one)[0].words.nl == words


def test_a_trajectory_without_edition_in_another_language_lacks_both() -> None:
    made = Supply(register([Offer(id="a", editions=False)]), TODAY, limits=Slice(language="fr"))
    assert cells(made)[0].supply[0].barriers == ("edition", "language")


def test_an_unknown_price_is_not_a_price_above_the_ceiling() -> None:
    made = Supply(register([Offer(id="a", price="unknown")]), TODAY, limits=Slice(price=100))
    (one,) = cells(made)[0].supply
    assert (one.priceless, obstacles(made, one)) == (True, (Obstacle("price-unknown"),))


def test_many_cheap_ones_of_one_provider_do_not_hide_a_dearer_one_of_another() -> None:
    cheap = [Offer(id=f"a{number:02}", provider="een", editions=False) for number in range(12)]
    needs, new, _ = miss_of(*cheap, Offer(id="z", provider="twee", form="plg", verdict="rejected", editions=False))
    assert (set(dict(needs)), new) == ({"a00", "z"}, 0)


def test_what_is_still_missing_is_named_as_far_as_it_is() -> None:
    same_form = miss_of(Offer(id="a", provider="een"), Offer(id="b", provider="twee"))
    assert same_form[2] == "nieuw nodig: 1 traject in een andere familie van vormen"
    same_provider = miss_of(Offer(id="a", provider="een"), Offer(id="b", provider="een", form="plg"))
    assert same_provider[2] == "nieuw nodig: 1 traject van een andere aanbieder"
    alone = miss_of(Offer(id="a", provider="een"))
    assert alone[2] == "nieuw nodig: 1 traject van een andere aanbieder, in een andere familie van vormen"


def test_families_that_are_not_known_count_as_missing() -> None:
    alone = miss_of(Offer(id="a", provider="een", form="unknown"))
    said = "nieuw nodig: 2 trajecten in verschillende families van vormen"
    assert alone == ((), 2, f"{said}, ten minste één van een andere aanbieder")
    two = miss_of(Offer(id="a", provider="een", form="unknown"), Offer(id="b", provider="twee", form="unknown"))
    assert two == ((), 2, said)
    half = miss_of(Offer(id="a", provider="een", form="unknown"), Offer(id="b", provider="twee"))
    assert half == ((), 1, "nieuw nodig: 1 traject in een andere familie van vormen")
