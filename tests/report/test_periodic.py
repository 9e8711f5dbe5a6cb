"""The progress report as people read it: golden files, and the same content in both formats."""

import base64
import hashlib
import os
import re
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from napl.core.text import Language
from napl.gaps.state import STATES as CELL_STATES
from napl.model.register import Register
from napl.programme.milestones import STATES as MILESTONE_STATES
from napl.programme.periodic.moment import Basis
from napl.quality.standing import STATES as VERDICT_STATES
from napl.report.periodic.document import Document, Plot, Table
from napl.report.periodic.html import html
from napl.report.periodic.markdown import markdown
from napl.report.periodic.marks import CELLS, MILESTONES, VERDICTS
from napl.report.periodic.voice import Voice
from napl.workspace.opening import open_register
from tests.programme.making import people, plan, register
from tests.registers import TODAY
from tests.report.periodic import document, parsed
from tests.site.making import REPOSITORY, entities

GOLDEN = Path(__file__).parent.parent / "data" / "golden" / "periodic"
LANGUAGES: tuple[Language, ...] = ("nl", "en")
STYLE = Path(__file__).parents[2] / "site" / "templates" / "report" / "report.css"


@cache
def tiny() -> Register:
    return Register(entities(), TODAY.isoformat())


@cache
def shipped() -> Register:
    return open_register(REPOSITORY, today=TODAY, jobs=1).register


def shipped_document(language: Language = "nl") -> Document:
    return document(shipped(), language, period="2026H2", as_of="2026-11-23")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", ["md", "html"])
def test_it_keeps_to_its_golden_file(language: Language, ending: str) -> None:
    made = document(tiny(), language)
    text = markdown(made) if ending == "md" else html(made)
    path = GOLDEN / f"2026H1.{language}.{ending}"
    if os.environ.get("NAPL_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8", newline="")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_formats_have_the_same_tables_in_the_same_order(language: Language) -> None:
    made = shipped_document(language)
    tables = [
        block.table if isinstance(block, Plot) else block
        for section in made.sections
        for block in section.blocks
        if isinstance(block, (Plot, Table))
    ]
    assert len(tables) > 12
    cells = [[list(one.heads), *(list(row) for row in one.rows)] for one in tables]
    page = parsed(html(made))
    shown = [
        [["".join(cell.itertext()).strip() for cell in row] for row in table.iter("tr")] for table in page.iter("table")
    ]
    assert shown == cells
    written = MarkdownIt("gfm-like", {"linkify": False}).render(markdown(made))
    read = parsed(f"<!doctype html><title>x</title>{written}")
    assert [
        [["".join(cell.itertext()).strip() for cell in row] for row in table.iter("tr")] for table in read.iter("table")
    ] == cells


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plot_says_in_words_what_it_shows(language: Language) -> None:
    made = shipped_document(language)
    plots = [block for section in made.sections for block in section.blocks if isinstance(block, Plot)]
    page = parsed(html(made))
    drawings = [svg for svg in page.iter("{http://www.w3.org/2000/svg}svg") if svg.get("role") == "img"]
    drawings = drawings or [svg for svg in page.iter("svg") if svg.get("role") == "img"]
    assert len(drawings) == len(plots) >= 5
    for plot, drawing in zip(plots, drawings, strict=True):
        told = {child.tag.rpartition("}")[2]: child.text for child in drawing if child.get("id")}
        assert told == {"title": plot.title, "desc": plot.description}
        assert drawing.get("aria-labelledby") == f"{plot.id}-title {plot.id}-desc"
        told_apart = [label.text.split()[-1] for label in plot.drawing.labels if label.on]
        assert [number for number in told_apart if number not in plot.description.split()] == []


def test_it_needs_nothing_else_and_its_policy_knows_its_style() -> None:
    page = html(shipped_document())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert policy
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy[1] == escape(
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    ).replace("&#x27;", "&#39;")
    found = parsed(page)
    names = {"src", "href", "srcset", "data", "action", "style"}
    used = {value for one in found.iter() for name, value in one.attrib.items() if name in names}
    assert {value for value in used if not value.startswith("#")} == {"data:,"}
    assert not re.search(r"url\(|@import|<script", page)


def test_every_anchor_is_there_once_and_leads_somewhere() -> None:
    found = parsed(html(shipped_document()))
    ids = [one.get("id") for one in found.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    pointed = {one.get("href", "").removeprefix("#") for one in found.iter("a")}
    pointed |= {name for one in found.iter() for name in one.get("aria-labelledby", "").split()}
    assert pointed <= set(ids)


def test_every_state_has_a_mark_in_the_style_and_a_symbol_of_its_own() -> None:
    sheet = STYLE.read_text(encoding="utf-8")
    for looks, states in ((CELLS, CELL_STATES), (MILESTONES, MILESTONE_STATES), (VERDICTS, VERDICT_STATES)):
        assert sorted(looks) == sorted(states)
        assert len({look[1] for look in looks.values()}) == len(looks)
        assert [look[0] for look in looks.values() if f".{look[0]}" not in sheet] == []


def test_the_method_says_what_was_compared() -> None:
    git = Basis(revision="0123456789abcdef" * 2, committed="2025-12-20", broken=1)
    told = markdown(document(tiny(), basis=git, earlier=tiny()))
    assert "commit 0123456789 van 20 december 2025, de laatste voor de periode" in told
    assert "1 bestand daarin was niet te lezen en telt niet mee." in told
    told = markdown(document(tiny(), "en"))
    assert "The register of then cannot come from git: the folder is not in git." in told


def test_one_and_many() -> None:
    told = markdown(document(shipped(), period="2026H2", as_of="2026-11-23"))
    for wrong in (
        " 1 mijlpalen",
        " 1 trajecten",
        " 1 labs",
        " 1 cellen",
        " 1 zijn",
        "0 traject ",
        " 2 traject ",
        " 2 lab ",
    ):
        assert wrong not in told, wrong


def test_hidden_years_are_told_and_not_shown() -> None:
    made = register(people(2024, 3), people(2025, 40), people(2026, 90), plan())
    page = markdown(document(made, period="2027H1", as_of="2027-06-30"))
    assert "| 2024 | 0 | te klein | 0 | ? |" in page
    assert "| 2025 | 0 | te klein | 0 | ? |" in page
    assert "‘Te klein’: het cijfer gaat over minder dan 5 mensen" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_register_with_nothing_in_it_has_a_report(language: Language) -> None:
    made = document(Register({}), language)
    parsed(html(made))
    assert markdown(made).count("\n## ") == 9


def test_the_voice() -> None:
    voice = Voice("nl", tiny())
    assert voice.day("2027-02-04") == "4 februari 2027"
    assert voice.dated("tot 2027-02-04, 9999-99-99") == "tot 4 februari 2027, 9999-99-99"
    assert [voice.number(value) for value in (None, 3, 1234, 0.125)] == ["?", "3", "1.234", "0,12"]
    assert [voice.change(3, now) for now in (3, 5, 1)] == ["=", "+2", "−2"]
    assert voice.listed("abcdefg") == "a, b, c, d en 3 andere"
    assert voice.listed("abcde") == "a, b, c, d en e"
    english: Any = Voice("en", tiny())
    assert (english.day("2027-02-04"), english.listed("abcdefg")) == ("4 February 2027", "a, b, c, d and 3 others")
