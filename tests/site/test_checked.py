"""At the foot of a page stands when its data was last looked after; nothing where nobody said so."""

import msgspec
import pytest

from napl.model.entity import Entity
from tests.site.making import entities, pages, site, words

PAGES = {
    "path": ("paden/ontwerpen.html", "paden/ontwerpen/plan.html", "paden/ontwerpen/kern/expert.html"),
    "trajectory": ("trajecten/leerlijn.html", "trajecten/lessenserie.html"),
    "provider": ("aanbieders/academie.html",),
    "quality-framework": ("kwaliteitskaders/minimaal-1.html",),
    "region": ("regios/noord.html",),
    "lab": ("labs/lab-noord.html",),
    "knowledge": ("kennis/samen-kijken.html",),
    "register": ("index.html", "over.html"),
}


def told(kind: str, day: str | None) -> dict[str, str]:
    """Return what stands at the foot of the pages of a kind whose entries were looked after on a day."""
    found = entities()
    changed: tuple[Entity, ...] = tuple(msgspec.structs.replace(one, checked=day) for one in found[kind])
    made = pages(site({**found, kind: changed}))
    feet = {path: next(made[path].iter("footer")) for path in PAGES[kind]}
    return {path: words(foot) for path, foot in feet.items()}


@pytest.mark.parametrize("kind", sorted(PAGES))
def test_the_foot_of_a_page_says_when_its_data_was_looked_after(kind: str) -> None:
    for path, foot in told(kind, "2026-05-04").items():
        assert "Gegevens nagekeken op 4 mei 2026 ." in foot, path
    for path, foot in told(kind, None).items():
        assert "Wanneer de gegevens zijn nagekeken, is onbekend." in foot, path
