"""Owns the words of the exact reader's refusals, each with its place."""

import re

from yaml.error import MarkedYAMLError
from yaml.events import AliasEvent, Event, MappingStartEvent, ScalarEvent, SequenceStartEvent

from napl.core.finding import Edit, Fault, Fix, Patch
from napl.core.text import Text
from napl.load.lines import Lines
from napl.load.mending import untagged, without_line
from napl.load.node import Node
from napl.load.problems import problem, unreadable_problem

MAX_DEPTH = 32
"""Deepest nesting that is read; the schemas need nine levels."""

HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]"
)
_WIDTHLESS = frozenset("\ufeff\u200b\u2060")
"""Characters that show nothing and turn nothing: a text reads the same without them."""
_RETYPE = Text(
    "wis de tekst rond deze plaats en typ die opnieuw; zo'n teken komt vaak mee met geplakte tekst",
    "delete the text around this place and type it again; such a character often comes along with pasted text",
)
_SAVED_WITH_MARK = Text("sla het bestand op als UTF-8 zonder BOM", "save the file as UTF-8 without BOM")


def start_of(event: Event) -> int:
    """Return the offset at which an event begins."""
    return event.start_mark.index if event.start_mark is not None else 0


def end_of(event: Event) -> int:
    """Return the offset at which an event ends."""
    return event.end_mark.index if event.end_mark is not None else 0


class Refusals:
    """Gathers what is refused in one text."""

    def __init__(self, text: str, file: str) -> None:
        """Start with nothing refused."""
        self.lines = Lines(text)
        self.text = text
        self.file = file
        self.faults: list[Fault] = []

    def fault(  # noqa: PLR0917  a fault is all of this
        self, rule: str, start: int, end: int, message: Text, advice: Text | None = None, fix: Fix | None = None
    ) -> None:
        """Refuse the stretch from `start` to `end`."""
        place = self.lines.position(start, end)
        self.faults.append(Fault(rule=rule, file=self.file, message=message, advice=advice, fix=fix, position=place))

    def bad_yaml(self, error: MarkedYAMLError) -> None:
        """Refuse text that is no YAML, where the parser stumbled."""
        mark = error.problem_mark or error.context_mark
        offset = self.lines.start(mark.line + 1) + mark.column if mark else 0
        self.fault(
            "bad-yaml",
            offset,
            offset,
            problem(error, self.text[offset:]),
            Text(
                "kijk naar inspringing, aanhalingstekens, haakjes en dubbele punten op deze regel en die ervoor",
                "look at indentation, quotes, brackets and colons on this line and the one before",
            ),
        )

    def unreadable(self) -> None:
        """Refuse text that the parser cannot take at all."""
        self.fault("bad-yaml", 0, 0, unreadable_problem())

    def extras(self, event: ScalarEvent | SequenceStartEvent | MappingStartEvent) -> None:
        """Refuse an anchor and a tag."""
        start = start_of(event)
        if event.anchor is not None:
            self.fault(
                "anchor-or-alias",
                start,
                start + len(event.anchor) + 1,
                Text(f"het anker `&{event.anchor}` mag niet", f"the anchor `&{event.anchor}` is not allowed"),
                Text(
                    "schrijf de waarde overal voluit; begint uw tekst zelf met `&`, zet hem dan tussen aanhalingstekens",
                    "write the value in full everywhere; if your text itself begins with `&`, put it in quotes",
                ),
            )
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.fault(
                "yaml-tag",
                start,
                start + 1,
                Text(f"de tag `{tag}` mag niet", f"the tag `{tag}` is not allowed"),
                Text(
                    "laat de tag weg; zet tekst die op een getal lijkt tussen aanhalingstekens",
                    "leave the tag out; put text that looks like a number in quotes",
                ),
                untagged(self.text, event) if event.anchor is None else None,
            )

    def alias(self, event: AliasEvent) -> None:
        """Refuse an alias."""
        self.fault(
            "anchor-or-alias",
            start_of(event),
            end_of(event),
            Text(f"de verwijzing `*{event.anchor}` mag niet", f"the alias `*{event.anchor}` is not allowed"),
            Text(
                "schrijf de waarde voluit; begint uw tekst zelf met `*`, zet hem dan tussen aanhalingstekens",
                "write the value in full; if your text itself begins with `*`, put it in quotes",
            ),
        )

    def second_document(self, offset: int) -> None:
        """Refuse what comes after the first document."""
        self.fault(
            "several-documents",
            offset,
            offset + 3,
            Text("hier begint een tweede document", "a second document starts here"),
            Text("zet elk onderdeel in een eigen bestand", "put every entry in a file of its own"),
        )

    def too_deep(self, offset: int) -> None:
        """Refuse nesting over the bound."""
        self.fault(
            "nesting-too-deep",
            offset,
            offset + 1,
            Text(
                f"de inhoud zit dieper dan {MAX_DEPTH} niveaus genest", f"the content is nested over {MAX_DEPTH} levels"
            ),
            Text("geen enkel veld is zo diep; haal niveaus weg", "no field is that deep; remove levels"),
        )

    def repeated_key(self, key: Node, value: Node, *, same: bool) -> None:
        """Refuse a key that the mapping has already; with the same value, the line that repeats it can go."""
        self.fault(
            "duplicate-key",
            key.start,
            key.end,
            Text(f"het veld `{key.text}` staat er al", f"the field `{key.text}` is there already"),
            Text("voeg de twee samen of haal er een weg", "merge the two or remove one of them"),
            without_line(key, value, self.lines) if same else None,
        )

    def key_not_text(self, key: Node) -> None:
        """Refuse a key that is no text."""
        shown = self.text[key.start : key.end][:40].split("\n")[0]
        self.fault(
            "key-not-text",
            key.start,
            key.end,
            Text(f"`{shown}` is geen naam van een veld", f"`{shown}` is not the name of a field"),
            Text("schrijf voor de dubbele punt de naam van een veld", "write the name of a field before the colon"),
        )

    def hidden(self) -> None:
        """Refuse invisible characters, each at its place, and those that an escape hides in a value."""
        for match in HIDDEN.finditer(self.text):
            code = f"U+{ord(match.group()):04X}"
            self.fault(
                "control-character",
                match.start(),
                match.end(),
                Text(f"hier staat een onzichtbaar teken ({code})", f"here is an invisible character ({code})"),
                _SAVED_WITH_MARK if match.group() == "\ufeff" and match.start() == 0 else _RETYPE,
                Patch((Edit(match.start(), match.end(), ""),)) if match.group() in _WIDTHLESS else None,
            )

    def hidden_in(self, value: Node) -> None:
        """Refuse an invisible character that an escape hides in a value."""
        match = HIDDEN.search(value.text)
        if match is None or HIDDEN.search(self.text[value.start : value.end]):
            return
        code = f"U+{ord(match.group()):04X}"
        self.fault(
            "control-character",
            value.start,
            value.end,
            Text(
                f"deze waarde bevat een onzichtbaar teken ({code})",
                f"this value holds an invisible character ({code})",
            ),
            Text(f"haal de code voor {code} weg", f"remove the code for {code}"),
        )

    def empty(self) -> None:
        """Refuse a file without a field."""
        self.fault(
            "empty-file",
            0,
            0,
            Text("er staat geen enkel veld in dit bestand", "there is not a single field in this file"),
            Text("vul het onderdeel in of verwijder het bestand", "fill in the entry or remove the file"),
        )
