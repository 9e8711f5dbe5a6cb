"""Owns the words for values of the wrong size or number."""

from collections.abc import Iterator
from typing import Any

from napl.core.finding import Fault, RemoveItem
from napl.core.text import Text
from napl.schema.mismatch import Mismatch, shown


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
