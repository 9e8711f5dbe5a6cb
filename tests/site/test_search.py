"""In a browser: what teachers type finds what they look for, and the browser cuts words to the same stems as Python."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from napl.lint.catalogue import catalogue
from napl.model.register import Register
from napl.site.context import site_context
from napl.site.finder.data import after_title
from napl.site.finder.facets import facets
from napl.site.finder.words import folded, stem, words
from napl.site.words import number
from tests.registers import TODAY
from tests.site.browsing import BROWSER, Built
from tests.site.making import REPOSITORY, entities

pytestmark = BROWSER

QUERIES = yaml.safe_load((Path(__file__).parents[1] / "data" / "queries.yaml").read_text(encoding="utf-8"))
FIRST = 10
RECALL = 0.95
SHOWN = f"#uitkomst .offer > li:nth-child(-n+{FIRST}) .title a"
NAMES = "links => links.map(link => link.getAttribute('href').replace(/^trajecten\\/|\\.html$/g, ''))"


@dataclass(frozen=True)
class Answer:
    query: str
    expected: tuple[str, ...]
    found: tuple[str, ...]
    first: str | None
    most: int
    total: int

    @property
    def missed(self) -> list[str]:
        return [one for one in self.expected if one not in self.found]

    @property
    def recall(self) -> float:
        return 1 - len(self.missed) / len(self.expected)


@pytest.fixture(scope="module")
def page(built: Built, browser: Any) -> Iterator[Any]:
    opened = browser.new_page()
    opened.goto(built.address("trajecten.html"))
    opened.wait_for_selector("#zoeker[data-ready]")
    yield opened
    opened.close()


def typed(page: Any, query: str) -> tuple[str, ...]:
    """Return the first trajectories after typing a query; the address tells when the answer is there."""
    page.fill("#q", "")
    page.fill("#q", query)
    page.keyboard.press("Enter")
    page.wait_for_selector(f'#zoeker[data-ready="?q={quote(query, safe="*").replace("%20", "+")}past"]')
    return tuple(page.eval_on_selector_all(SHOWN, NAMES))


def test_the_queries_are_many_of_every_sort_and_name_trajectories() -> None:
    known = {path.stem for path in (REPOSITORY / "data" / "trajectories").glob("*.yaml")}
    assert len(QUERIES) >= 60
    assert len({one["query"] for one in QUERIES}) == len(QUERIES)
    sorts = [one["sort"] for one in QUERIES]
    for sort in ("word", "part", "compound", "half", "inflection", "synonym", "typing", "several", "provider", "place"):
        assert sorts.count(sort) >= 5, sort
    for one in QUERIES:
        assert 1 <= len(one["expect"]) <= FIRST, one
        assert set(one["expect"]) <= known, one


def test_nearly_all_that_is_looked_for_is_among_the_first_ten(page: Any) -> None:
    answers = [answer(page, one) for one in QUERIES]
    misses = [f"{one.query}: misses {', '.join(one.missed)}" for one in answers if one.missed]
    recall = sum(one.recall for one in answers) / len(answers)
    assert recall >= RECALL, f"recall@{FIRST} {recall:.3f} over {len(answers)} queries\n" + "\n".join(misses)

    assert [(one.query, one.found[:1]) for one in answers if one.first and one.first not in one.found[:1]] == []
    assert [(one.query, one.total) for one in answers if one.total > one.most] == []


def answer(page: Any, asked: dict[str, Any]) -> Answer:
    found = typed(page, asked["query"])
    total = int(page.inner_text("#telling").partition(" ")[0].replace("Geen", "0"))
    return Answer(asked["query"], tuple(asked["expect"]), found, asked.get("first"), asked.get("most", total), total)


def test_a_query_in_the_address_gives_the_same_as_typing_it(built: Built, page: Any) -> None:
    by_hand = typed(page, "rekencoordinatr")
    assert by_hand
    page.goto(built.address("trajecten.html?q=rekencoordinatr"))
    page.wait_for_selector("#zoeker[data-ready]")
    assert tuple(page.eval_on_selector_all(SHOWN, NAMES)) == by_hand


def test_the_browser_and_python_cut_every_word_to_the_same_stem(page: Any) -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((REPOSITORY / "data").rglob("*.yaml")))
    every = sorted(set(words(text)))
    assert len(every) > 5000
    here = [stem(word) for word in every]
    there = page.evaluate("words => words.map(napl.stemOf)", every)
    assert [row for row in zip(every, here, there, strict=True) if row[1] != row[2]] == []
    assert re.fullmatch(r"[a-z0-9]+", "".join(every))


def offered(page: Any, group: str, title: str) -> str | None:
    """Return what a list to type in says of a title."""
    label = "([list, title]) => [...document.getElementById(list).options].find(one => one.value === title)?.label"
    found = page.evaluate(label, [f"lijst-{group}", title])
    return None if found is None else str(found)


CHOICES: tuple[dict[str, set[str]], ...] = (
    {},
    {"sector": {"vo"}},
    {"sector": {"po", "mbo"}, "oordeel": {"admitted"}},
    {"prijs": {"gratis"}, "wijze": {"online"}},
    {"sector": {"vo"}, "aanbieder": {"universiteit-halmenstede", "waaierslag-academie"}},
)


@pytest.mark.parametrize("choice", CHOICES, ids=[" ".join(one) or "nothing" for one in CHOICES])
def test_every_number_is_what_choosing_it_as_well_would_give(page: Any, choice: dict[str, set[str]]) -> None:
    """OR within a group, AND across: counted here by looking at every trajectory."""
    context = site_context(Register(entities(REPOSITORY)), TODAY, tuple(catalogue().values()))
    groups = facets(context)
    values = [{group.id: set(group.of(one)) for group in groups} for one in context.trajectories]
    query = "&".join(f"{name}={term}" for name, terms in choice.items() for term in sorted(terms))
    page.goto(f"{page.url.partition('?')[0]}?{query}")
    page.wait_for_selector("#zoeker[data-ready]")
    wrong = {}
    for group in groups:
        others = {name: terms for name, terms in choice.items() if name != group.id}
        left = [one for one in values if all(one[name] & terms for name, terms in others.items())]
        if group.typed:
            page.locator("#zoeker details").evaluate_all("all => all.forEach(one => { one.open = true; })")
            page.focus(f"[data-kies='{group.id}']")
        for term, title in group.terms:
            told = page.locator(f"[id='n-{group.id}-{term}']")
            wanted = f"({number(sum(term in one[group.id] for one in left))})"
            if told.count() and told.text_content() != wanted:
                wrong[group.id, term] = (told.text_content(), wanted)
            if group.typed and (label := offered(page, group.id, title)) != f"{title} {wanted}":
                wrong[group.id, term] = (label, wanted)
    assert wrong == {}


def test_a_shared_link_shows_the_names_of_its_providers(page: Any) -> None:
    """More providers together, as within every group."""
    two = ("universiteit-halmenstede", "waaierslag-academie")
    names = {getattr(one, "name", "") for one in entities(REPOSITORY)["provider"] if one.id in two}
    page.goto(f"{page.url.partition('?')[0]}?{'&'.join(f'aanbieder={one}' for one in two)}")
    page.wait_for_selector("#zoeker[data-ready]")
    chips = {text.removesuffix(" weghalen") for text in page.locator("#gekozen button").all_text_contents()}
    shown = set(page.locator("#uitkomst .facts .who").all_text_contents())
    assert chips == shown == names


def test_every_trajectory_is_in_the_finder_under_its_own_address(page: Any) -> None:
    known = {path.stem for path in (REPOSITORY / "data" / "trajectories").glob("*.yaml")}
    page.goto(page.url.partition("?")[0])
    page.wait_for_selector("#zoeker[data-ready]")
    while page.locator(".more-rows").count():
        page.locator(".more-rows").click()
    found = page.eval_on_selector_all("#uitkomst .offer > li .title a", NAMES)
    assert len(found) == len(set(found))
    assert set(found) == known


AWKWARD = (
    "Één ’t Ei: zo’n 50% méér!",
    "ﬁlosofie & İstanbul",
    "Ångström-à-la-carte",
    "—",
    "日本 leren ß",
    "a\u093fb",
    "İİ",
)


@given(st.sampled_from(AWKWARD) | st.text(), st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_browser_reads_an_id_back_from_its_title(page: Any, title: str, name: str) -> None:
    for one in (name, slug(title), f"{slug(title)}-{name}"):
        assert page.evaluate("([told, title]) => napl.withTitle(told, title)", [after_title(one, title), title]) == one


def slug(title: str) -> str:
    return "-".join(re.findall("[a-z0-9]+", folded(title))) or "x"
