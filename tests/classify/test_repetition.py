"""How often a quote says that something happens."""

import pytest

from napl.classify.repetition import Repetition
from napl.model.kinds.classification import RepetitionWords
from tests.classify.examples import settings

SAID = (
    ("Je coach komt acht keer kijken.", 8),
    ("Een vakdidacticus geeft twee keer schriftelijk feedback.", 2),
    ("Er zijn 12 lesbezoeken.", 12),
    ("De coach geeft na elke les één punt.", 2),
    ("U krijgt een begeleider die u elk half jaar bezoekt.", 2),
    ("Elke zes weken laten teams zien waar zij staan.", 2),
    ("Een deskundige leest de route in de derde en de zesde maand.", 2),
    ("De begeleider bezoekt u één keer op school.", 1),
    ("Elke deelnemer bespreekt de planning met een ander.", 1),
    ("Aan het eind verdedigt u de leerlijn voor twee beoordelaars.", 1),
    ("De tweede avond is online.", 1),
)


@pytest.mark.parametrize(("quote", "times"), SAID)
def test_a_quote_says_how_often(quote: str, times: int) -> None:
    assert Repetition(settings().repetition).times(quote) == times


def test_without_words_everything_happens_once() -> None:
    nothing = RepetitionWords(numbers=(), ordinals=(), counted=(), each=(), moments=())
    assert {Repetition(nothing).times(quote) for quote, _ in SAID} == {1}
