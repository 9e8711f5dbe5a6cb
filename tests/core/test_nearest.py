"""The nearest known word is the one that a person would point at."""

import pytest

from napl.core.nearest import nearest

CRITERIA = [f"KK{number:02}" for number in range(1, 15)]
PROVIDERS = ["hogeschool-dwarsland", "leerbureau-kantelhoek", "pluimvelt-academie", "co-creatielab-vijf-dijken"]


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("KK1", CRITERIA, "KK01"),
        ("kk4", CRITERIA, "KK04"),
        ("KK-14", CRITERIA, "KK14"),
        ("KK001", CRITERIA, "KK01"),
        ("Pluimvelt Academie", PROVIDERS, "pluimvelt-academie"),
        ("Plúimvelt academie!", PROVIDERS, "pluimvelt-academie"),
        ("pluimvelt", PROVIDERS, "pluimvelt-academie"),
        ("leerbureau-kantelhoek-bv", PROVIDERS, "leerbureau-kantelhoek"),
        ("pluimveld-academie", PROVIDERS, "pluimvelt-academie"),
        ("po", PROVIDERS, None),
        ("", PROVIDERS, None),
        ("?", ["?", "!"], "?"),
    ],
)
def test_the_nearest_word_is_found_by_form_then_beginning_then_likeness(
    word: str, known: list[str], found: str | None
) -> None:
    assert nearest(word, known) == found


def test_two_words_with_one_beginning_leave_it_to_likeness() -> None:
    assert nearest("rekencoordinator", ["rekencoordinator-mbo-oost", "rekencoordinator-po"]) == "rekencoordinator-po"
