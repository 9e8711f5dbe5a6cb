"""Words that stand for others: which stems a text is found by, and that the shipped list says nothing twice."""

import pytest

from napl.core.resources import resource_folder
from napl.site.finder.synonyms import synonyms, with_synonyms
from napl.site.finder.words import stem, stems


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Voor leraren", ["juf", "meester", "leerkracht", "docent"], True),
        ("Voor de juf", ["leraar"], True),
        ("Een professionele leergemeenschap", ["plg", "leergemeenschap"], True),
        ("Een professionele houding", ["plg"], False),
        ("Nederlands als tweede taal", ["nt2"], True),
        ("De tweede bijeenkomst", ["nt2"], False),
        ("Pedagogisch-didactisch getuigschrift", ["pdg"], True),
        ("Een intern begeleider", ["ib"], True),
        ("Startende leraren", ["starter", "beginnende"], True),
        ("We starten op tijd", ["starter"], False),
    ],
)
def test_a_text_is_found_by_what_means_the_same(text: str, typed: list[str], found: bool) -> None:
    assert {stem(word) in with_synonyms(stems(text)) for word in typed} == {found}


def test_the_list_says_everything_once() -> None:
    lines = (resource_folder("site") / "words" / "synonyms.txt").read_text(encoding="utf-8").splitlines()
    told = [line for line in lines if line and not line.startswith("#")]
    assert len(told) == len({*told}) > 10
    for line in told:
        assert line == line.strip()
        assert all(part.strip() for part in line.replace(":", ",").split(",")), line
        assert line.count(":") <= 1, line
    assert all(phrase for rules in synonyms().values() for phrase, _ in rules)
