"""Long words in headings may break where Dutch allows it; nothing else of a page is touched."""

import pytest

from napl.core.hyphens import SOFT, breakable, hyphenated, with_breaks


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("Curriculumdeskundigheid", "Curriculum|des|kundigheid"),
        ("voortgangsrapportage", "voortgangs|rap|portage"),
        ("leergemeenschap", "leerge|meen|schap"),
        ("rekencoördinator", "reken|coör|di|nator"),
    ],
)
def test_a_word_breaks_between_syllables_and_never_before_a_trema(word: str, shown: str) -> None:
    assert breakable(word).replace(SOFT, "|") == shown


def test_only_long_words_in_headings_and_headers_may_break() -> None:
    long = "voortgangsrapportage"
    soft = breakable(long)
    assert SOFT in soft
    for tag in ("h1", "h2", "h3", "h4", "th"):
        assert (
            hyphenated(f'<{tag} id="{long}">{long} van {long}</{tag}>')
            == f'<{tag} id="{long}">{soft} van {soft}</{tag}>'
        )
    for page in (
        f"<p>{long}</p>",
        f"<td>{long}</td>",
        f"<th><code>{long}</code></th>",
        "<h1>kort woord</h1>",
        f"<title>{long}</title>",
    ):
        assert hyphenated(page) == page


def test_a_heading_has_more_room_than_a_header() -> None:
    assert hyphenated("<h2>leergemeenschap</h2>") == "<h2>leergemeenschap</h2>"
    assert hyphenated("<th>leergemeenschap</th>") == f"<th>{breakable('leergemeenschap')}</th>"


def test_tags_and_references_within_a_heading_stay_whole() -> None:
    assert with_breaks('<a href="voortgangsrapportage.html">&voortgangsrapportage; x</a>') == (
        '<a href="voortgangsrapportage.html">&voortgangsrapportage; x</a>'
    )
