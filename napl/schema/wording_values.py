"""Owns the words for values of the wrong form, size or number."""

from collections.abc import Iterator
from typing import Any

from napl.core.finding import Fault, RemoveItem
from napl.core.text import Text
from napl.schema.mending import of_address, of_date, of_pattern
from napl.schema.mismatch import Mismatch, shown
from napl.schema.store import part_at


def pattern_words(error: Mismatch, file: str, name: str) -> Iterator[Fault]:
    """Yield the fault of a value of the wrong form."""
    part = part_at(name, error.path)
    description = part.get("description", "")
    example = part.get("examples", [""])[0]
    fix, safe = of_pattern(error, name)
    yield Fault(
        rule="wrong-pattern",
        file=file,
        where=error.path,
        message=Text(
            f"`{shown(error.got)}` heeft niet de juiste vorm",
            f"`{shown(error.got)}` does not have the right form",
        ),
        advice=Text(f"{description} Voorbeeld: `{example}`".strip(), f"example: `{example}`"),
        fix=fix,
        safe=safe,
    )


def format_words(error: Mismatch, file: str, name: str) -> Iterator[Fault]:
    """Yield the fault of a date or address that is none."""
    value = shown(error.got)
    where = error.path
    if error.wanted == "date":
        message = Text(f"`{value}` is geen datum", f"`{value}` is no date")
        advice = Text("schrijf jaar, maand en dag, zoals `2027-02-28`", "write year, month and day, as in `2027-02-28`")
        fix, safe = of_date(error)
        yield Fault(rule="not-a-date", file=file, where=where, message=message, advice=advice, fix=fix, safe=safe)
        return
    message = Text(f"`{value}` is geen bruikbaar adres", f"`{value}` is not a usable address")
    example = "naam@voorbeeld.nl" if error.wanted == "email" else "https://www.voorbeeld.nl/"
    advice = Text(f"schrijf het adres voluit, zoals `{example}`", f"write the address in full, as in `{example}`")
    fix, safe = of_address(error, name)
    yield Fault(rule="not-an-address", file=file, where=where, message=message, advice=advice, fix=fix, safe=safe)


def length_words(error: Mismatch, file: str, name: str) -> Iterator[Fault]:
    """Yield the fault of a text that is too short or too long."""
    del name
    size, bound = len(error.got), error.wanted
    has = _counted(size, Text("teken", "character"), Text("tekens", "characters"))
    if error.keyword == "minLength":
        message = Text(
            f"deze tekst heeft {has.nl}; het moeten er minstens {bound} zijn",
            f"this text has {has.en}; there must be at least {bound}",
        )
        advice = Text("vul de tekst aan", "extend the text")
        if not size:
            message = Text("deze tekst is leeg", "this text is empty")
            advice = Text("vul de tekst in", "fill in the text")
    else:
        message = Text(
            f"deze tekst heeft {has.nl}; het mogen er hoogstens {bound} zijn",
            f"this text has {has.en}; there may be at most {bound}",
        )
        advice = Text("kort de tekst in", "shorten the text")
    yield Fault(rule="wrong-length", file=file, where=error.path, message=message, advice=advice)


def range_words(error: Mismatch, file: str, name: str) -> Iterator[Fault]:
    """Yield the fault of a number out of range."""
    del name
    bound = error.wanted
    side = (
        Text(f"minstens {bound}", f"at least {bound}")
        if error.keyword == "minimum"
        else Text(f"hoogstens {bound}", f"at most {bound}")
    )
    yield Fault(
        rule="out-of-range",
        file=file,
        where=error.path,
        message=Text(
            f"`{shown(error.got)}` kan niet; het moet {side.nl} zijn",
            f"`{shown(error.got)}` cannot be; it must be {side.en}",
        ),
        advice=Text(f"schrijf een getal dat {side.nl} is", f"write a number that is {side.en}"),
    )


def count_words(error: Mismatch, file: str, name: str) -> Iterator[Fault]:
    """Yield the fault of a list with too few or too many items."""
    del name
    size, bound = len(error.got), error.wanted
    has = _counted(size, Text("onderdeel", "item"), Text("onderdelen", "items"))
    if error.keyword == "minItems":
        side = Text(
            f"{'het moet' if bound == 1 else 'het moeten'} er minstens {bound} zijn", f"there must be at least {bound}"
        )
        advice = Text("vul de lijst aan", "add to the list")
    else:
        side = Text(f"het mogen er hoogstens {bound} zijn", f"there may be at most {bound}")
        advice = Text("haal onderdelen uit de lijst", "remove items from the list")
    yield Fault(
        rule="wrong-count",
        file=file,
        where=error.path,
        message=Text(f"deze lijst heeft {has.nl}; {side.nl}", f"this list has {has.en}; {side.en}"),
        advice=advice,
    )


def _counted(size: int, one: Text, many: Text) -> Text:
    word = one if size == 1 else many
    return Text(f"{size} {word.nl}", f"{size} {word.en}")


def unique_words(error: Mismatch, file: str, name: str) -> Iterator[Fault]:
    """Yield a fault for every item that stands in a list already."""
    del name
    seen: list[Any] = []
    for index, item in enumerate(error.got):
        if item in seen:
            where = (*error.path, index)
            yield Fault(
                rule="repeated-item",
                file=file,
                where=where,
                message=Text(
                    f"`{shown(item)}` staat al eerder in deze lijst", f"`{shown(item)}` is in this list already"
                ),
                advice=Text("haal de herhaling weg", "remove the repetition"),
                fix=RemoveItem(where),
            )
        seen.append(item)
