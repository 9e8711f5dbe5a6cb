"""Owns what the YAML parser's complaints mean in plain words."""

from yaml.error import MarkedYAMLError

from napl.core.text import Text

_UNCLOSED = "found unexpected end of stream"
_PROBLEMS = {
    "mapping values are not allowed in this context": Text(
        "hier kan geen dubbele punt met een spatie staan; in een tekst mag dat alleen tussen aanhalingstekens",
        "a colon with a space cannot be here; in a text it must be within quotes",
    ),
    "could not find expected ':'": Text(
        "op de regel hierboven ontbreekt een dubbele punt", "a colon is missing on the line above"
    ),
    "found character that cannot start any token": Text(
        "een waarde of regel kan niet met dit teken beginnen", "a value or line cannot begin with this character"
    ),
    "did not find expected key": Text(
        "hier hoort een nieuw veld; misschien klopt een aanhalingsteken of de inspringing niet",
        "a new field should begin here; perhaps a quote or the indentation is wrong",
    ),
    "did not find expected '-' indicator": Text(
        "hier hoort een streepje van de lijst, of een veld met minder spaties ervoor",
        "this should be a hyphen of the list, or a field with fewer spaces before it",
    ),
    "did not find expected ',' or ']'": Text(
        "een lijst met `[` is niet gesloten, of mist een komma", "a list with `[` is not closed, or misses a comma"
    ),
    "did not find expected ',' or '}'": Text(
        "een blok met `{` is niet gesloten, of mist een komma", "a block with `{` is not closed, or misses a comma"
    ),
    "did not find expected node content": Text("hier ontbreekt een waarde", "a value is missing here"),
    "block sequence entries are not allowed in this context": Text(
        "een streepje van een lijst kan hier niet", "a hyphen of a list cannot be here"
    ),
    "found unknown escape character": Text(
        "`\\` met dit teken erachter betekent niets tussen dubbele aanhalingstekens",
        "`\\` before this character means nothing between double quotes",
    ),
    _UNCLOSED: Text("een aanhalingsteken is niet gesloten", "a quote is not closed"),
}


def problem(error: MarkedYAMLError) -> Text:
    """Return what is wrong with a text that is no YAML; the parser's own words where there are none here."""
    said = str(error.problem)
    known = _PROBLEMS.get(said, Text(said, said))
    begin = error.context_mark.line + 1 if said == _UNCLOSED and error.context_mark else None
    where = Text(f"; het staat op regel {begin}", f"; it is on line {begin}") if begin else Text("", "")
    return Text(f"dit is geen geldige YAML: {known.nl}{where.nl}", f"this is not valid YAML: {known.en}{where.en}")
