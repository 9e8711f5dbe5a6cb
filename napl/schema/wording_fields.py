"""Owns the words for fields that miss, do not exist, or hold a value of the wrong sort."""

from collections.abc import Iterator

from napl.core.finding import Fault, RenameKey
from napl.core.nearest import nearest
from napl.core.text import KeyPath, Text, listed
from napl.schema.meaning import bare, means_unknown
from napl.schema.mending import of_enum, of_type
from napl.schema.mismatch import Mismatch, shown
from napl.schema.store import part_at
from napl.schema.wording_numbers import FREE, is_free, twofold
from napl.schema.written_number import number, two_readings

_TYPES = {
    "object": Text("een blok met velden", "a block of fields"),
    "array": Text("een lijst", "a list"),
    "string": Text("tekst", "text"),
    "number": Text("een getal", "a number"),
    "integer": Text("een geheel getal", "a whole number"),
    "boolean": Text("`true` of `false`", "`true` or `false`"),
    "null": Text("niets", "nothing"),
}
_QUOTED = Text("zet de waarde tussen aanhalingstekens, zoals u die schreef", "put the value in quotes, as you wrote it")
_EMPTY = Text(
    "vul het veld in, of haal het weg als het niet verplicht is",
    "fill in the field, or remove it if it is not required",
)
_BARE = Text("schrijf alleen het getal, zonder aanhalingstekens", "write only the number, without quotes")
_TYPE_ADVICE = {
    "array": Text("begin elk onderdeel van de lijst met een streepje", "begin every item of the list with a hyphen"),
    "string": Text("schrijf één tekst, zonder streepjes of velden", "write one text, without hyphens or fields"),
    "number": _BARE,
    "integer": _BARE,
    "boolean": Text("schrijf `true` voor ja of `false` voor nee", "write `true` for yes or `false` for no"),
}


def required_words(error: Mismatch, file: str, name: str) -> Iterator[Fault]:
    """Yield a fault for every required field that is missing."""
    path: KeyPath = error.path
    for key in error.wanted:
        if key not in error.got and f"'{key}'" in error.message:
            title = part_at(name, (*path, key)).get("title", key)
            yield Fault(
                rule="missing-key",
                file=file,
                where=path,
                at="key",
                message=Text(f"het veld `{key}` ({title}) ontbreekt", f"the field `{key}` is missing"),
                advice=Text(f"voeg toe: `{key}: …`", f"add: `{key}: …`"),
            )


def unknown_words(error: Mismatch, file: str, name: str) -> Iterator[Fault]:
    """Yield a fault for every field that the schema does not know."""
    path: KeyPath = error.path
    known = part_at(name, path).get("properties", {})
    for key in error.got:
        if key in known:
            continue
        close = nearest(str(key), set(known) - set(error.got), 0.7) or nearest(str(key), known, 0.7)
        advice = (
            Text(f"bedoelt u `{close}`?", f"do you mean `{close}`?")
            if close
            else Text(f"dit kan wel: {listed(known, 'of')}", f"these can be: {listed(known, 'or')}")
        )
        fix = RenameKey((*path, key), close) if close and close not in error.got else None
        yield Fault(
            rule="unknown-key",
            file=file,
            where=(*path, key),
            at="key",
            message=Text(f"het veld `{shown(key)}` bestaat hier niet", f"there is no field `{shown(key)}` here"),
            advice=advice,
            fix=fix,
            safe=close is not None and bare(str(key)) == bare(close),
        )


def type_words(error: Mismatch, file: str, name: str) -> Iterator[Fault]:
    """Yield the fault of a value of the wrong type."""
    wanted = error.wanted if isinstance(error.wanted, str) else error.wanted[0]
    wish = _TYPES.get(wanted, Text(wanted, wanted))
    got = _got(error.got)
    fields = tuple(part_at(name, error.path).get("properties", {}))
    fix, safe = of_type(error, name)
    yield Fault(
        rule="wrong-type",
        file=file,
        where=error.path,
        message=Text(f"hier hoort {wish.nl}, maar {got.nl}", f"this must be {wish.en}, but {got.en}"),
        advice=_type_advice(wanted, error.got, fields),
        fix=fix,
        safe=safe,
    )


def _got(value: object) -> Text:
    quoted = shown(value)
    match value:
        case None:
            return Text("dit veld is leeg", "this field is empty")
        case bool():
            return Text(f"hier staat `{quoted}`", f"it is `{quoted}`")
        case dict():
            return Text("hier staat een blok met velden", "it is a block of fields")
        case list():
            return Text("hier staat een lijst", "it is a list")
        case str():
            return Text(f"hier staat tekst: `{quoted}`", f"it is text: `{quoted}`")
        case _:
            return Text(f"hier staat een getal: `{quoted}`", f"it is a number: `{quoted}`")


def _type_advice(wanted: str, got: object, fields: tuple[str, ...]) -> Text | None:
    if got is None:
        return _EMPTY
    if wanted == "array" and isinstance(got, str):
        return Text(f"schrijf een lijst: `- {shown(got)}`", f"write a list: `- {shown(got)}`")
    if wanted == "string" and isinstance(got, bool | int | float):
        return _QUOTED
    if wanted == "object" and fields:
        return _block_advice(got, fields)
    if wanted in {"number", "integer"} and (readings := two_readings(got)):
        return twofold(Text("dit getal", "this number"), readings)[1]
    return _TYPE_ADVICE.get(wanted)


def _block_advice(got: object, fields: tuple[str, ...]) -> Text:
    """Return which fields to write where one value stands: what the value means may be a field already."""
    if "amount" in fields and is_free(got):
        return FREE
    if "amount" in fields and means_unknown(got):
        return Text("schrijf daaronder `amount: unknown`", "write below it `amount: unknown`")
    if "amount" in fields and (meant := number(got, "euro")) is not None:
        return Text(f"schrijf daaronder `amount: {meant}`", f"write below it `amount: {meant}`")
    return Text(f"schrijf hier velden, zoals `{fields[0]}: …`", f"write fields here, such as `{fields[0]}: …`")


def enum_words(error: Mismatch, file: str, name: str) -> Iterator[Fault]:
    """Yield the fault of a value that is not in the list."""
    del name
    fix, safe = of_enum(error)
    values = [str(value) for value in error.wanted]
    close = nearest(str(error.got), values)
    hint = (f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else ("", "")
    yield Fault(
        rule="not-in-list",
        file=file,
        where=error.path,
        message=Text(
            f"`{shown(error.got)}` kan hier niet{hint[0]}",
            f"`{shown(error.got)}` is not possible here{hint[1]}",
        ),
        advice=Text(f"kies uit: {listed(values, 'of')}", f"choose from: {listed(values, 'or')}"),
        fix=fix,
        safe=safe,
    )
