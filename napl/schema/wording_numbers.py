"""Owns the words for what is no quantity: neither a number that can be, nor `unknown`."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from napl.core.finding import Fault, SetValue
from napl.core.text import Text, grouped
from napl.schema.mending import of_quantity
from napl.schema.mismatch import Mismatch, shown
from napl.schema.store import part_at
from napl.schema.written_number import two_readings

_MILLION = 1_000_000
_DECIMAL_COMMA = re.compile(r"[0-9]+,[0-9]+")
_FREE = frozenset({"gratis", "free", "kosteloos", "geen", "niets", "none", "nothing"})
_ABSURD = Text(
    "kijk of er een cijfer of een punt te veel of te weinig staat; schrijf `unknown` als het niet bekend is",
    "see whether a digit or a point is missing or too many; write `unknown` if it is not known",
)
_NOT_ZERO = Text(
    "schrijf `unknown` als het niet bekend is: onbekend is iets anders dan nul",
    "write `unknown` if it is not known: unknown is not the same as zero",
)
FREE = Text(
    "kost het niets, schrijf dan `amount: 0` en daaronder `free: true`",
    "if it costs nothing, write `amount: 0` and below it `free: true`",
)


def any_of_words(error: Mismatch, file: str, name: str) -> Iterator[Fault]:
    """Yield the fault of a value that is no quantity, or one that is too large or too small."""
    fix, safe = of_quantity(error, name)
    unit = part_at(name, error.path).get("x-unit")
    meant = fix.value if isinstance(fix, SetValue) else None
    message, advice = _words(error.got, error.wanted[0], unit, meant)
    yield Fault(rule="not-a-quantity", file=file, where=error.path, message=message, advice=advice, fix=fix, safe=safe)


def _words(got: object, wanted: Mapping[str, Any], unit: str | None, meant: object) -> tuple[Text, Text]:
    wish = _wish(wanted)
    value = Text("dit veld is leeg: dat", "this field is empty: that") if got is None else _quoted(got)
    is_number = isinstance(got, int | float) and not isinstance(got, bool)
    if is_number and got > wanted["maximum"]:
        return _must_be(value, Text("is te groot", "is too large"), wish), _ABSURD
    if is_number and got == 0:
        return _must_be(value, Text("kan niet", "cannot be"), wish), _NOT_ZERO
    if readings := two_readings(got, unit):
        return twofold(value, readings)
    message = Text(
        f"{value.nl} is geen {wish.nl} en ook niet `unknown`", f"{value.en} is neither a {wish.en} nor `unknown`"
    )
    return message, _advice(got, unit, meant, whole=wanted["type"] == "integer")


def _must_be(value: Text, wrong: Text, wish: Text) -> Text:
    return Text(f"{value.nl} {wrong.nl}: hier hoort een {wish.nl}", f"{value.en} {wrong.en}: this must be a {wish.en}")


def twofold(value: Text, readings: tuple[str, str]) -> tuple[Text, Text]:
    """Return message and advice for a number that people and programs read differently."""
    large, small = readings
    return (
        Text(f"{value.nl} is tweeslachtig: {large} of {small}?", f"{value.en} can be two numbers: {large} or {small}?"),
        Text(
            f"schrijf geen punt of komma tussen duizenden; bedoeld is `{large}` of `{small}`",
            f"write no point or comma between thousands; meant is `{large}` or `{small}`",
        ),
    )


def _wish(wanted: Mapping[str, Any]) -> Text:
    """Return which numbers a schema part allows, as in: number from 0 to 100,000."""
    most = wanted["maximum"]
    sort = Text("heel getal", "whole number") if wanted["type"] == "integer" else Text("getal", "number")
    limit = grouped(most)
    if "exclusiveMinimum" in wanted:
        above = wanted["exclusiveMinimum"]
        return Text(
            f"{sort.nl} boven {above} en hoogstens {limit.nl}", f"{sort.en} above {above} and at most {limit.en}"
        )
    least = wanted["minimum"]
    if most == _MILLION:
        return Text(f"{sort.nl} van {least} tot een miljoen", f"{sort.en} from {least} to a million")
    return Text(f"{sort.nl} van {least} tot en met {limit.nl}", f"{sort.en} from {least} to {limit.en}")


def _advice(got: object, unit: str | None, meant: object, *, whole: bool) -> Text:
    if isinstance(got, str) and _DECIMAL_COMMA.fullmatch(got) and not whole:
        point = got.replace(",", ".")
        return Text(f"schrijf een punt in plaats van een komma: `{point}`", f"write a point, not a comma: `{point}`")
    if unit == "euro" and is_free(got):
        return FREE
    if isinstance(meant, int | float):
        return Text(f"schrijf alleen het getal: `{meant}`", f"write only the number: `{meant}`")
    sort = Text("heel getal", "whole number") if whole else Text("getal", "number")
    return Text(
        f"schrijf een {sort.nl}, of `unknown` als het niet bekend is",
        f"write a {sort.en}, or `unknown` if it is not known",
    )


def is_free(value: object) -> bool:
    """Say whether a text means that something costs nothing."""
    return isinstance(value, str) and value.strip().casefold() in _FREE


def _quoted(value: object) -> Text:
    return Text(f"`{shown(value)}`", f"`{shown(value)}`")
