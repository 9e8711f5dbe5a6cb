"""Owns the words for texts, dates and addresses of the wrong form."""

import re
from collections.abc import Iterator

from napl.core.finding import Fault, RemoveItem, SetValue
from napl.core.text import KeyPath, Text
from napl.schema.mending import of_address, of_date, of_pattern
from napl.schema.mismatch import Mismatch, shown
from napl.schema.store import is_free_text, part_at

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEARS = ("1900", "2199")
_WITH_USER = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*@")
_WEB = re.compile(r"https?://")


def pattern_words(error: Mismatch, file: str, name: str) -> Iterator[Fault]:
    """Yield the fault of a value of the wrong form."""
    part = part_at(name, error.path)
    if "format" in part:
        found = Mismatch("format", part["format"], error.got, error.path, error.message)
        yield from format_words(found, file, name)
    elif is_free_text(part):
        yield _text_fault(error, file, name)
    else:
        description = part.get("description", "")
        example = part.get("examples", [""])[0]
        fix, safe = of_pattern(error, name)
        likely = fix.value if isinstance(fix, SetValue) and not safe else None
        hint = Text(f"; bedoelt u `{likely}`?", f"; do you mean `{likely}`?") if likely else Text("", "")
        yield Fault(
            rule="wrong-pattern",
            file=file,
            where=error.path,
            message=Text(
                f"`{shown(error.got)}` heeft niet de juiste vorm{hint.nl}",
                f"`{shown(error.got)}` does not have the right form{hint.en}",
            ),
            advice=Text(f"{description} Voorbeeld: `{example}`".strip(), f"example: `{example}`"),
            fix=fix,
            safe=safe,
        )


def _text_fault(error: Mismatch, file: str, name: str) -> Fault:
    if not error.got.strip():
        return Fault(
            rule="wrong-length",
            file=file,
            where=error.path,
            message=Text("deze tekst is leeg: er staat alleen wit in", "this text is empty: it is only blanks"),
            advice=Text("vul de tekst in", "fill in the text"),
        )
    fix, safe = of_pattern(error, name)
    return Fault(
        rule="wrong-pattern",
        file=file,
        where=error.path,
        message=Text(
            "in deze tekst staat een regeleinde, maar dit veld is één regel",
            "this text holds a line break, but this field is one line",
        ),
        advice=Text(
            "zet de tekst op één regel; een lange regel kunt u wel verdelen, als u hem begint met `>-`",
            "put the text on one line; you can still spread a long line, if you begin it with `>-`",
        ),
        fix=fix,
        safe=safe,
    )


def format_words(error: Mismatch, file: str, name: str) -> Iterator[Fault]:
    """Yield the fault of a date or address that is none."""
    where = error.path
    if error.wanted == "date":
        message, advice = _date_words(error.got)
        fix, safe = of_date(error, name)
        advice = _absent(where) if isinstance(fix, RemoveItem) else advice
        yield Fault(rule="not-a-date", file=file, where=where, message=message, advice=advice, fix=fix, safe=safe)
        return
    message, advice = _web_words(error.got) if error.wanted == "uri" else _unusable(error.got, "naam@voorbeeld.nl")
    fix, safe = of_address(error, name)
    advice = _absent(where) if isinstance(fix, RemoveItem) else advice
    yield Fault(rule="not-an-address", file=file, where=where, message=message, advice=advice, fix=fix, safe=safe)


def _absent(where: KeyPath) -> Text:
    return Text(
        f"haal `{where[-1]}` weg zolang dit niet bekend is", f"remove `{where[-1]}` for as long as this is not known"
    )


def _date_words(value: str) -> tuple[Text, Text]:
    first, last = _YEARS
    if _DATE.fullmatch(value) and not first <= value[:4] <= last:
        return (
            Text(f"het jaar van `{value}` kan niet kloppen", f"the year of `{value}` cannot be right"),
            Text(f"schrijf een jaar van {first} tot en met {last}", f"write a year from {first} to {last}"),
        )
    return (
        Text(f"`{shown(value)}` is geen datum", f"`{shown(value)}` is no date"),
        Text("schrijf jaar, maand en dag, zoals `2027-02-28`", "write year, month and day, as in `2027-02-28`"),
    )


def _web_words(value: str) -> tuple[Text, Text]:
    message, advice = _unusable(value, "https://www.voorbeeld.nl/")
    if _WITH_USER.match(value):
        return (
            Text("in dit adres staat een gebruikersnaam of wachtwoord", "this address holds a user name or a password"),
            Text(
                "haal alles tussen `//` en `@` weg, en ook de `@`", "remove all between `//` and `@`, and the `@` too"
            ),
        )
    if _WEB.match(value) and not any(letter.isspace() for letter in value):
        message = Text(
            f"in `{shown(value)}` staat geen volledige naam van een website",
            f"`{shown(value)}` does not hold the full name of a website",
        )
    return message, advice


def _unusable(value: str, example: str) -> tuple[Text, Text]:
    return (
        Text(f"`{shown(value)}` is geen bruikbaar adres", f"`{shown(value)}` is not a usable address"),
        Text(f"schrijf het adres voluit, zoals `{example}`", f"write the address in full, as in `{example}`"),
    )
