"""The site says the same as `napl gaps`, `napl quality` and `napl classify`: states, numbers, verdicts, labels."""

import csv
import io
import re
from collections.abc import Mapping
from functools import cache
from xml.etree.ElementTree import Element

import msgspec

from napl.classify.classification import classify
from napl.classify.frame import frame_of
from napl.demand.national import demand_factors
from napl.gaps.agenda import agenda
from napl.gaps.cells import cells
from napl.gaps.csv_rows import CSV_HEADER, gaps_csv
from napl.gaps.state import WORDS
from napl.gaps.supply import Supply
from napl.model.kinds.assessor import Assessor
from napl.model.kinds.review import Review
from napl.model.register import Register
from napl.quality.reasons import STATE_TITLES
from napl.quality.verdict import verdicts
from napl.site.pages.agenda import PAGE_SIZE
from napl.site.sector_states import totals
from napl.site.standings import shown_standing
from tests.registers import TODAY
from tests.site.making import REPOSITORY, entities, made, pages, site


@cache
def register() -> Register:
    return Register(entities(REPOSITORY))


@cache
def files() -> Mapping[str, bytes]:
    return made("repository")


@cache
def found() -> Mapping[str, Element]:
    return pages(files())


def text(element: Element) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext()).replace("\u00ad", "")).strip()


def of_class(page: Element, tag: str, name: str) -> list[Element]:
    return [one for one in page.iter(tag) if name in one.attrib.get("class", "").split()]


def told(counting: int, serving: int) -> str:
    """Return how a cell says how many of its trajectories count."""
    if serving == 1:
        return "1 traject, telt" if counting else "1 traject, telt niet"
    return f"{counting or 'geen'} van {serving} {'tellen' if counting > 1 else 'telt'}"


def test_every_cell_stands_on_the_page_with_symbol_word_and_numbers() -> None:
    every = cells(Supply(register(), TODAY))
    shown = [
        one
        for path in dict.fromkeys(cell.path.id for cell in every)
        for table in of_class(found()[f"witte-vlekken/paden/{path}.html"], "table", "spots")
        for one in of_class(table, "td", "cell")
    ]
    assert len(shown) == len(every)
    for cell, one in zip(every, shown, strict=True):
        words = WORDS[cell.state]
        assert text(one).startswith(f"{words.symbol} {words.name.nl}"), cell.id
        assert f"st-{cell.state}" in one.attrib["class"].split()
        if cell.supply:
            assert told(len(cell.counting), len(cell.supply)) in text(one), cell.id
        addresses = [link.attrib["href"] for link in one.iter("a")]
        step = f"../../paden/{cell.path.id}/{cell.aspect.id}/{cell.step.to_level}.html"
        assert addresses[0] == f"{step}#sector-{cell.sector}"
        assert (f"{step}#bijdragen-{cell.sector}" in addresses) is cell.open, cell.id


def test_the_legend_counts_every_state_and_says_what_is_left_out() -> None:
    every = cells(Supply(register(), TODAY))
    page = found()["witte-vlekken.html"]
    (legend,) = of_class(page, "table", "legend")
    rows = [[text(one) for one in row] for row in legend.iter("tr")][1:]
    assert [row[0] for row in rows] == [f"{words.symbol} {words.name.nl}" for words in WORDS.values()]
    assert [int(row[2]) for row in rows] == [sum(cell.state == state for cell in every) for state in WORDS]
    assert rows[-1][3] == "telt niet mee"
    assert f"Deel van {totals(every).wanted}" in text(legend)
    assert "Niet meegerekend in de percentages: 2 cellen" in text(page)
    assert totals(()).share == "0%"


def test_the_csv_is_that_of_napl_gaps() -> None:
    supply = Supply(register(), TODAY)
    content = files()["witte-vlekken.csv"].decode()
    assert content == gaps_csv(supply, cells(supply), "nl")
    assert tuple(next(csv.reader(io.StringIO(content)))) == CSV_HEADER


def test_the_agenda_shows_its_arithmetic_in_order() -> None:
    supply = Supply(register(), TODAY)
    items = agenda(supply, cells(supply), demand_factors(register(), TODAY))
    paths = ["agenda.html", *(f"agenda-{number}.html" for number in range(2, 1 + -(-len(items) // PAGE_SIZE)))]
    shown = [one for path in paths for one in of_class(found()[path], "ol", "agenda")[0]]
    assert len(shown) == len(items)
    for item, one in zip(items, shown, strict=True):
        assert text(one).startswith(f"{item.rank}.")
        assert f"naar {register().level_title(item.cell.path, item.cell.step.to_level).lower()}" in text(one)
        score = float(re.findall(r"Score ([0-9]+(?:,[0-9]+)?)", text(one))[0].replace(",", "."))
        assert abs(score - item.score) < 0.0006
        assert all(word in text(one) for word in ("vraag", "streefcijfer", "leraren", "leeftijd", "toestand"))


def test_home_and_path_count_what_the_states_say() -> None:
    every = totals(cells(Supply(register(), TODAY)))
    home = f"{every.open} van {every.wanted} plekken met te weinig aanbod, {every.white} helemaal leeg"
    assert home in text(found()["index.html"])
    for path in register().paths:
        own = totals([cell for cell in cells(Supply(register(), TODAY)) if cell.path.id == path])
        told = f"{own.open} van {own.wanted} cel" in text(found()[f"paden/{path}.html"])
        assert told is bool(own.cells), "a path that is withdrawn, or not there yet on the day, has no cells"


def test_a_step_says_per_sector_what_it_is_what_is_needed_and_how_to_begin() -> None:
    page = found()["paden/curriculumdeskundigheid/kern-en-keuze/vakbekwaam.html"]
    (sectors,) = of_class(page, "ul", "sector-cells")
    assert [one.attrib["class"] for one in sectors] == ["cell st-unavailable", "cell st-one-sided", "cell st-white"]
    assert "nieuw nodig: 2 trajecten, van verschillende aanbieders en families van vormen" in text(sectors[2])
    assert "napl gaps --stub mbo/curriculumdeskundigheid/kern-en-keuze/vakbekwaam" in text(sectors[2])
    assert "`" not in text(sectors)


def test_every_trajectory_shows_its_verdict_and_never_who_judged() -> None:
    people = {one.id for one in entities(REPOSITORY)["assessor"] if isinstance(one, Assessor)}
    titles = {one.title for one in entities(REPOSITORY)["assessor"] if isinstance(one, Assessor)}
    for verdict in verdicts(register(), TODAY):
        page = found()[f"trajecten/{verdict.trajectory}.html"]
        assert [text(one) for one in of_class(page, "span", verdict.state)][:2] == [STATE_TITLES[verdict.state].nl] * 2
        words = text(page)
        assert not [name for name in people | titles if name in words], verdict.trajectory
        for one in verdict.criteria:
            assert one.title in words
            assert all(judged.motivation in words for judged in one.judgements)
        assert all(one.text in words for one in verdict.conditions)
        assert ("Monitoring ontbreekt." in words) == verdict.monitoring_missing


def test_every_label_is_there_with_its_reason() -> None:
    frame = frame_of(register(), TODAY)
    assert frame is not None
    for trajectory in register().trajectories.values():
        words = text(found()[f"trajecten/{trajectory.id}.html"]).lower()
        for label in classify(trajectory, frame).labels:
            assert re.sub(r"\s+", " ", label.reason.nl.lower()) in words, (trajectory.id, label)


def test_the_lists_show_the_state() -> None:
    words = text(found()["trajecten.html"])
    for state in ("opgenomen", "opgenomen onder voorwaarden", "niet opgenomen", "verlopen", "aangemeld", "ingetrokken"):
        assert state in words


def test_grace_is_visible_and_a_trajectory_of_tomorrow_has_no_verdict() -> None:
    (first, *_) = (one for one in verdicts(register(), TODAY) if one.state == "admitted")
    standing = msgspec.structs.replace(first, in_grace=True, grace_until="2029-12-10")
    assert shown_standing(standing).term == "in uitloop tot en met 10 december 2029"
    given = entities()
    later = tuple(msgspec.structs.replace(one, submitted="2026-06-02") for one in given["trajectory"])
    page = pages(site({**given, "trajectory": later}))["trajecten/leerlijn.html"]
    assert "nog niet aangemeld" in text(page)


def test_a_refused_assessment_says_why() -> None:
    given = entities(REPOSITORY)
    strangers = tuple(
        msgspec.structs.replace(one, declaration=None) for one in given["assessor"] if isinstance(one, Assessor)
    )
    judged = next(one for one in given["review"] if isinstance(one, Review) and one.kind == "assessment")
    page = pages(site({**given, "assessor": strangers}))[f"trajecten/{judged.trajectory}.html"]
    assert "Telt niet mee: er was op die dag geen verklaring van onafhankelijkheid" in text(page)
