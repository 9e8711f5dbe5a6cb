"""A long list is cut into pages that together hold everything once; the engine escapes as the usual one does."""

import re
from pathlib import Path

import markupsafe
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl.model.entity import Entity
from napl.site.environment import SiteEnvironment, environment
from tests.site.making import entities, pages, site


def many(count: int) -> dict[str, tuple[Entity, ...]]:
    found = entities()
    one = next(entity for entity in found["trajectory"] if entity.id == "leerlijn")
    extra = [msgspec.structs.replace(one, id=f"t{number}", title=f"Traject {number:04}") for number in range(count)]
    return {**found, "trajectory": tuple(extra)}


@pytest.mark.parametrize(("count", "expected"), [(0, 1), (1, 1), (200, 1), (201, 2), (401, 3)])
def test_a_list_has_as_many_pages_as_it_needs(count: int, expected: int) -> None:
    found = pages(site(many(count)))
    of_list = ["trajecten.html", *(f"trajecten-{number}.html" for number in range(2, expected + 1))]
    assert [path for path in found if path.startswith("trajecten") and "/" not in path] == of_list
    titles = [
        link.text for path in of_list for link in found[path].iter("a") if link.attrib["href"].startswith("trajecten/")
    ]
    assert titles == [f"Traject {number:04}" for number in range(count)]
    offer = [path for path in found if path.startswith("paden/ontwerpen/trajecten")]
    step = [path for path in found if re.fullmatch(r"paden/ontwerpen/kern/expert(/\d+)?\.html", path)]
    provider = [path for path in found if path.startswith("aanbieders/academie")]
    assert [len(offer), len(step), len(provider)] == [expected] * 3


@given(st.text())
def test_the_quick_escape_gives_what_the_usual_one_gives(text: str) -> None:
    engine = environment(Path())
    assert isinstance(engine, SiteEnvironment)
    assert engine.from_string("<p>{{ x }}</p>").render(x=text) == f"<p>{markupsafe.escape(text)}</p>"


def test_what_is_marked_safe_stays_as_it_is() -> None:
    engine = environment(Path())
    shown = engine.from_string("{{ a }}{{ b }}{{ c }}").render(a=markupsafe.Markup("<b>"), b=3, c=None)
    assert shown == "<b>3None"


def test_a_name_that_is_not_there_is_an_error() -> None:
    engine = environment(Path())
    with pytest.raises(Exception, match="titel"):
        engine.from_string("{{ titel }}").render()
    with pytest.raises(AttributeError, match="titel"):
        engine.from_string("{{ x.titel }}").render(x=Path())
