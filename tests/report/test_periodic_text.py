"""Whatever people write in the data, a report shows it as text: in HTML and in Markdown."""

import pytest
from markdown_it import MarkdownIt

from napl.model.register import Register
from napl.report.periodic.document import Document, Paragraph, Section
from napl.report.periodic.html import html
from napl.report.periodic.markdown import markdown, safe
from tests.registers import TODAY
from tests.report.periodic import document, parsed
from tests.site.poison import MARKDOWN, MARKUP, SCRIPT, hostile_entities


def test_whatever_the_data_say_it_appears_as_text() -> None:
    hostile = Register(hostile_entities(), TODAY.isoformat())
    made = document(hostile, period="2026H2", as_of="2026-11-23", earlier=Register(hostile_entities(), "2026-06-30"))
    page = html(made)
    found = parsed(page)
    for one in found.iter():
        assert one.tag not in {"script", "img", "textarea"}
        assert not [name for name in one.attrib if name.startswith("on") or name == "style"]
    told = "".join(found.itertext())
    assert told.count(SCRIPT + MARKUP + MARKDOWN) > 50
    assert ">49" not in told
    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(markdown(made))
    inline = [child for token in tokens for child in token.children or ()]
    assert {token.type for token in (*tokens, *inline)} & {
        "html_block",
        "html_inline",
        "link_open",
        "image",
    } == set()
    assert all(token.content.startswith("napl ") for token in inline if token.type == "code_inline")
    assert (
        sum(child.content.count("<script>window.pwned=1;alert(1)</script>") for child in inline if child.type == "text")
        > 50
    )


@pytest.mark.parametrize(
    "text",
    [
        "a|b",
        "*x* _y_ ~~z~~",
        "<b>&amp;",
        "[x](javascript:1)",
        "`a`",
        "$x$",
        "# x",
        "1) x",
        "@naam",
        "a\u202eb\x1b",
        "- x",
    ],
)
def test_markdown_shows_a_text_as_it_stands(text: str) -> None:
    written = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(f"| a |\n|---|\n| {safe(text)} |\n")
    (cell,) = parsed(f"<!doctype html><title>x</title>{written}").iter("td")
    assert "".join(cell.itertext()) == text.replace("\u202e", "\\u202e").replace("\x1b", "\\x1b")


def test_a_command_is_code_in_both_formats() -> None:
    made = Document(
        language="nl",
        register="R",
        publisher="",
        title="T",
        subtitle="S",
        facts=(),
        running="T",
        contents="Inhoud",
        sections=(Section(id="a", title="A", blocks=(Paragraph("En nog 2; `napl gaps` toont ze; <b>`x`"),)),),
    )
    (code, other) = parsed(html(made)).iter("code")
    assert (code.text, other.text) == ("napl gaps", "x")
    assert "`napl gaps`" in markdown(made)
    assert "\\`x\\`" in markdown(made)
