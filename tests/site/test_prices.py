"""What a trajectory costs is what somebody can still book: the prices of its coming editions, the same everywhere."""

import msgspec
import pytest

from napl.model.coming import euros, prices
from napl.model.entity import Price
from napl.model.kinds.trajectory import Edition, Trajectory
from napl.model.register import Register
from napl.site.context import SiteContext, site_context
from napl.site.words import price_span
from tests.registers import TODAY
from tests.site.making import entities, pages, site, words

OWN = Price(amount=300)
AFTER, BEFORE = "2030-01-10", "2020-01-10"


def edition(name: str, start: str | None, price: Price | None, status: str = "planned") -> Edition:
    made = {"id": name, "mode": "on-site", "seats": 12, "start": start, "price": price, "status": status}
    return msgspec.convert({key: value for key, value in made.items() if value is not None}, Edition)


def priced(*editions: Edition) -> tuple[SiteContext, Trajectory]:
    found = entities()
    some = {one.id: one for one in found["trajectory"]}
    one = some["leerlijn"]
    assert isinstance(one, Trajectory)
    changed = msgspec.structs.replace(one, price=OWN, editions=editions)
    found["trajectory"] = tuple({**some, "leerlijn": changed}.values())
    return site_context(Register(found), TODAY, ()), changed


@pytest.mark.parametrize(
    ("editions", "told", "least"),
    [
        ((), "€ 300", 300),
        ((edition("a", BEFORE, Price(amount=90)),), "€ 300", 300),
        ((edition("a", AFTER, Price(amount=90), "cancelled"),), "€ 300", 300),
        ((edition("a", AFTER, Price(amount=90)),), "€ 90", 90),
        ((edition("a", AFTER, Price(amount=90)), edition("b", None, None)), "€ 90 tot € 300", 90),
        (
            (edition("a", AFTER, Price(amount=500)), edition("b", AFTER, Price(amount=0, free=True))),
            "gratis tot € 500",
            0,
        ),
        ((edition("a", AFTER, Price(amount="unknown")), edition("b", AFTER, Price(amount=90))), "€ 90 of onbekend", 90),
        ((edition("a", AFTER, Price(amount="unknown")),), "onbekend", None),
        ((edition("a", AFTER, Price(amount=300)), edition("b", AFTER, None)), "€ 300", 300),
    ],
)
def test_a_price_is_that_of_what_is_coming(editions: tuple[Edition, ...], told: str, least: float | None) -> None:
    context, one = priced(*editions)
    assert price_span(prices(one, context.today.isoformat())).replace("\N{NO-BREAK SPACE}", " ") == told
    assert euros(prices(one, context.today.isoformat())[0]) == least


def test_a_page_a_list_and_a_choice_say_the_same() -> None:
    _, one = priced(edition("a", AFTER, Price(amount=90, note="Voor leden.")), edition("b", AFTER, Price(amount=1500)))
    found = entities()
    others = tuple(entry for entry in found["trajectory"] if entry.id != "leerlijn")
    files = site({**found, "trajectory": (*others, one)})
    read = pages(files)
    for path in ("trajecten/leerlijn.html", "aanbod/prijs-250.html", "aanbod/prijs-meer.html"):
        assert "€ 90 tot € 1.500" in words(read[path]), path
    assert "Voor leden." in words(read["trajecten/leerlijn.html"])


def test_tax_is_told_where_all_editions_say_the_same_and_every_note_stands() -> None:
    same = [
        Price(amount=100, vat=vat, note=note)
        for vat, note in (("included", "Voor leden."), ("excluded", "Voor anderen."))
    ]
    for costs, told in ((same, False), ([same[0], msgspec.structs.replace(same[0], note=None)], True)):
        _, one = priced(*(edition(f"e{number}", AFTER, price) for number, price in enumerate(costs)))
        found = entities()
        others = tuple(entry for entry in found["trajectory"] if entry.id != "leerlijn")
        page = words(pages(site({**found, "trajectory": (*others, one)}))["trajecten/leerlijn.html"])
        assert ("€ 100 inclusief btw" in page) is told
        assert all((price.note or "") in page for price in costs)
