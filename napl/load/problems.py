"""Owns what the YAML parser's complaints mean in plain words."""

from yaml.error import MarkedYAMLError

from napl.core.text import Text

_UNCLOSED = "found unexpected end of stream"
_TAB = Text("hier staat een tab om in te springen; gebruik spaties", "here is a tab for indentation; use spaces")
_START = "found character that cannot start any token"
_OF_TAGS = Text(
    "tekst die begint met `!` of `%` hoort tussen aanhalingstekens",
    "text that begins with `!` or `%` must be in quotes",
)
_OTHER = Text("de opbouw klopt hier niet", "the structure is wrong here")
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
    "mapping keys are not allowed in this context": Text(
        "een los vraagteken kan hier niet; schrijf `unknown` als iets niet bekend is, of zet het tussen aanhalingstekens",
        "a bare question mark cannot be here; write `unknown` if something is not known, or put it in quotes",
    ),
    "did not find expected <document start>": Text(
        "hier staat nog iets, terwijl de inhoud al klaar was", "there is something here while the content was complete"
    ),
    "did not find expected alphabetic or numeric character": Text(
        "een `&` of `*` aan het begin van een waarde vraagt een naam; zet tekst die zo begint tussen aanhalingstekens",
        "a `&` or `*` at the beginning of a value wants a name; put text that begins so in quotes",
    ),
    "did not find expected comment or line break": Text(
        "na `|` of `>` begint de tekst op een nieuwe regel", "after `|` or `>` the text begins on a new line"
    ),
    "did not find expected hexdecimal number": Text(
        "na `\\x` of `\\u` horen cijfers en letters van a tot en met f",
        "after `\\x` or `\\u` there must be digits and letters from a to f",
    ),
    "found invalid Unicode character escape code": Text(
        "dit teken bestaat niet: de code achter `\\` klopt niet", "this character does not exist: its code is wrong"
    ),
    "did not find expected whitespace or line break": Text(
        "hier hoort een spatie; zet tekst die begint met `!`, `&` of `*` tussen aanhalingstekens",
        "a space must be here; put text that begins with `!`, `&` or `*` in quotes",
    ),
    "found unexpected ':'": Text(
        "een dubbele punt kan hier niet; zet de tekst tussen aanhalingstekens",
        "a colon cannot be here; put the text in quotes",
    ),
    "found unexpected document separator": Text(
        "een aanhalingsteken is niet gesloten voor de regel `---`", "a quote is not closed before the line `---`"
    ),
    "found a tab character that violates indentation": _TAB,
    "found a tab character where an indentation space is expected": _TAB,
    "found a tab character where an indentation space is expected.": _TAB,
    _UNCLOSED: Text("een aanhalingsteken is niet gesloten", "a quote is not closed"),
}


def problem(error: MarkedYAMLError, line: str = "") -> Text:
    """Return what is wrong with a text that is no YAML, where the parser stumbled on `line`, from there to its end."""
    said = str(error.problem)
    known = _TAB if said == _START and line.startswith("\t") else _PROBLEMS.get(said) or _unlisted(said)
    begin = error.context_mark.line + 1 if said == _UNCLOSED and error.context_mark else None
    where = Text(f"; het staat op regel {begin}", f"; it is on line {begin}") if begin else Text("", "")
    return Text(f"dit is geen geldige YAML: {known.nl}{where.nl}", f"this is not valid YAML: {known.en}{where.en}")


def _unlisted(said: str) -> Text:
    """Return words for a complaint without words of its own: of the parts of YAML that a register does without."""
    return _OF_TAGS if any(part in said for part in ("tag", "TAG", "YAML", "directive", "version", "URI")) else _OTHER


def unreadable_problem() -> Text:
    """Return what is wrong with a text that the parser cannot take at all."""
    return Text(f"dit is geen geldige YAML: {_OTHER.nl}", f"this is not valid YAML: {_OTHER.en}")
