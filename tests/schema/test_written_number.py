"""A text stands for a number only where it can be no other."""

import pytest

from napl.schema.written_number import number, two_readings


@pytest.mark.parametrize(
    ("text", "unit", "meant"),
    [
        ("160", None, 160),
        ("499,50", None, 499.5),
        ("12,00", None, 12),
        ("€ 160", "euro", 160),
        ("EUR 160,50", "euro", 160.5),
        ("160 euro", "euro", 160),
        ("160,-", "euro", 160),
        ("1.160,00", "euro", 1160),
        ("1.160,-", "euro", 1160),
        ("1.160.000", None, 1160000),
        ("1,160.50", None, 1160.5),
        ("12 uur", "hours", 12),
        ("12u", "hours", 12),
        ("10 weken", "weeks", 10),
        ("5 EC", "ec", 5),
        ("12 uur", "weeks", None),
        ("12 uur", None, None),
        ("€ 160", "hours", None),
        ("1.250", "euro", None),
        ("€ 1,250", "euro", None),
        ("10-12 uur", "hours", None),
        ("circa 12 uur", "hours", None),
        ("uur", "hours", None),
        ("", "euro", None),
        (True, None, None),
        (None, "euro", None),
    ],
)
def test_a_text_stands_for_one_number_or_none(text: object, unit: str | None, meant: float | None) -> None:
    found = number(text, unit)
    assert (found, type(found)) == (meant, type(meant))


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("1.250", ("1250", "1.25")),
        ("1,250", ("1250", "1.25")),
        ("€ 1.000", ("1000", "1")),
        ("-1.250", ("-1250", "-1.25")),
        ("1.25", None),
        ("0.125", None),
        ("1.250,00", None),
        (1.25, None),
    ],
)
def test_three_digits_behind_one_point_can_be_two_numbers(text: object, readings: tuple[str, str] | None) -> None:
    assert two_readings(text, "euro") == readings
