"""Markdown of strangers becomes plain HTML: no elements of their own, no pictures, links to https only."""

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl.site.markdown import rendered

PLAIN = {"a", "blockquote", "br", "code", "em", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong", "ul"}


def test_it_is_commonmark() -> None:
    assert rendered("Een *vraag*.\n\n- kijken\n- praten") == (
        "<p>Een <em>vraag</em>.</p>\n<ul>\n<li>kijken</li>\n<li>praten</li>\n</ul>\n"
    )
    assert rendered("") == ""


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ("een <b onclick=x>b</b>", "<p>een &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n"),
        ("[a](https://a.nl/b)", '<p><a href="https://a.nl/b">a</a></p>\n'),
        ("<https://a.nl>", '<p><a href="https://a.nl">https://a.nl</a></p>\n'),
        ("[a](http://a.nl)", "<p>[a](http://a.nl)</p>\n"),
        ("[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>\n"),
        ("[a](data:text/html,x)", "<p>[a](data:text/html,x)</p>\n"),
        ("[a](//a.nl)", "<p>[a](//a.nl)</p>\n"),
        ("[a](../b.html)", "<p>[a](../b.html)</p>\n"),
        ("<javascript:alert(1)>", "<p>&lt;javascript:alert(1)&gt;</p>\n"),
        ("{{ 7*7 }}", "<p>{{ 7*7 }}</p>\n"),
    ],
)
def test_only_safe_things_come_to_life(text: str, html: str) -> None:
    assert rendered(text) == html


def test_there_are_no_pictures() -> None:
    assert "<img" not in rendered("![a](https://a.nl/b.png)")


def test_headings_stand_below_those_of_the_page_and_skip_none() -> None:
    shown = rendered("# een\n\n### twee\n\n###### drie\n\n## vier\n\nvijf\n====")
    assert [shown.count(f"<h{level}>") for level in range(1, 7)] == [0, 0, 2, 2, 1, 0]
    assert "<h5>drie</h5>" in shown
    assert "<h4>vier</h4>" in shown


@given(st.text(alphabet="<>[]()!#*`_-:/ahtps.\"'&\n ", max_size=80))
def test_whatever_is_written_holds_known_elements_only(text: str) -> None:
    for element in html5lib.parseFragment(rendered(text), namespaceHTMLElements=False).iter():
        assert element.tag in PLAIN | {"DOCUMENT_FRAGMENT"}
        assert set(element.attrib) <= {"href", "title", "start", "class"}
        assert element.attrib.get("href", "https://").startswith("https://")
