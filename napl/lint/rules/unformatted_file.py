"""Loose white space makes changes that are none, and these hide the real ones in a review."""

import re
from collections.abc import Iterator

import msgspec

from napl.core.finding import Fault, Rewrite, Severity
from napl.core.text import Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.load.lines import Lines
from napl.load.parse import parse

_LOOSE = (b"\t", b"\r", b" \n", b"\n\n\n")
_WRONG = re.compile(r"(?P<returns>\r)|(?P<spaces>[ \t]+$)|(?P<tabs>\t)|(?P<blanks>\A\n+|(?<=\n\n)\n)", re.MULTILINE)
_NAMES = {
    "returns": Text("regeleinden van Windows", "line ends of Windows"),
    "spaces": Text("spaties aan het eind van een regel", "spaces at the end of a line"),
    "tabs": Text("tabs", "tabs"),
    "blanks": Text("meer dan één lege regel achter elkaar", "more than one blank line in a row"),
    "open": Text("geen regeleinde aan het eind", "no line end at its end"),
    "end": Text("lege regels aan het eind", "blank lines at its end"),
}
_STEPS = (
    (re.compile(r"\r\n?"), "\n"),
    (re.compile(r"[ \t]+$", re.MULTILINE), ""),
    (re.compile(r"\t"), "  "),
    (re.compile(r"\A\n+"), ""),
    (re.compile(r"\n{3,}"), "\n\n"),
    (re.compile(r"(?<!\n)\n*\Z"), "\n"),
)


def is_formatted(raw: bytes) -> bool:
    """Say whether a file has no loose white space."""
    return (
        raw.endswith(b"\n")
        and not raw.endswith(b"\n\n")
        and not raw.startswith(b"\n")
        and not any(loose in raw for loose in _LOOSE)
    )


def formatted(text: str, file: str) -> str:
    """Return a YAML text without loose white space; white space that belongs to a value stays."""
    values = _values(text, file)
    for pattern, replacement in _STEPS:
        changed = pattern.sub(replacement, text)
        if changed != text and _values(changed, file) == values:
            text = changed
    return text


def _values(text: str, file: str) -> bytes:
    return msgspec.json.encode(parse(text.encode(), file).data)


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    if is_formatted(document.raw):
        return
    text = document.raw.decode("utf-8")
    wrong = list(_WRONG.finditer(text))
    sorts = {found.lastgroup or "": found.start() for found in reversed(wrong)}
    if not text.endswith("\n") or text.endswith("\n\n"):
        sorts["end" if text.endswith("\n") else "open"] = len(text.rstrip("\n"))
    names = [_NAMES[sort] for sort in sorted(sorts, key=lambda sort: (sorts[sort], sort))]
    better = formatted(text, document.file)
    first = min(sorts.values())
    yield Fault(
        rule=RULE.id,
        file=document.file,
        position=Lines(text).position(first, first + 1),
        message=Text(
            f"het bestand heeft {listed([name.nl for name in names], 'en')}",
            f"the file has {listed([name.en for name in names], 'and')}",
        ),
        advice=Text(
            "haal losse spaties, tabs en extra lege regels weg, kies regeleinden van Unix (LF) en sluit de laatste regel af",
            "remove loose spaces, tabs and extra blank lines, choose line ends of Unix (LF), and end the last line",
        ),
        fix=Rewrite(better) if better != text else None,
    )


_PROVIDER = "data/providers/academie.yaml"
_NAME = "name: Voorbeeldacademie\n"

_SPACES = Text(
    "Achter de naam staan twee spaties; hier ziet u ze als stippen.",
    "Two spaces follow the name; here you see them as dots.",
)

RULE = Rule(
    id="unformatted-file",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Losse spaties of regeleinden", "Loose spaces or line ends"),
    why=Text(
        "Losse spaties en regeleinden maken wijzigingen die er geen zijn, en verbergen zo de echte.",
        "Loose spaces and line ends make changes that are none, and so hide the real ones.",
    ),
    document=_check,
    on_data=True,
    fixable=True,
    bad=(
        Example(swap={_PROVIDER: (_NAME, "name: Voorbeeldacademie  \n")}, at=(_PROVIDER, 2, 24), told=_SPACES),
        Example(swap={_PROVIDER: (_NAME, f"{_NAME}\n\n")}, at=(_PROVIDER, 4, 1)),
        Example(swap={_PROVIDER: ("desk: Loket\n", "desk: Loket")}, at=(_PROVIDER, 12, 14)),
        Example(swap={_PROVIDER: (_NAME, "name:\tVoorbeeldacademie\n")}, at=(_PROVIDER, 2, 6)),
    ),
    good=(
        Example(told=Text("De spaties zijn weg.", "The spaces are gone.")),
        Example(),
        Example(swap={_PROVIDER: (_NAME, f"{_NAME}\n# Wat voor organisatie dit is.\n")}),
    ),
)
