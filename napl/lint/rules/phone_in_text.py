"""A telephone number in a text is copied along everywhere and stays in the history: it may be a person's."""

import re
from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.prose import prose, texts_at
from napl.lint.rule import Example, Rule

_DASHES = "\\u2010-\\u2015\\u2212"
"""Hyphens and dashes that people and word processors put in numbers beside the plain one."""
_NATIONAL = re.compile(rb"0(?<![\w.]0)[1-9](?:(?:[\s().-]|\xe2(?:\x80[\x90-\x95]|\x88\x92))*[0-9]){6}")
"""What every number without a country code looks like in a file, and little else does."""

_PHONE = re.compile(
    rf"(?<![\w./@+-])(?<!isbn )(?<!isbn: )(?:"
    rf"(?:\+|00)31[\s.(){_DASHES}-]{{0,3}}(?:0\)?[\s.{_DASHES}-]{{0,3}})?[1-9](?:[\s.{_DASHES}-]{{0,3}}\d){{8}}"
    rf"|(?!\d\d([-./])\d\d\1\d{{4}}(?!\d))06(?:[\s.{_DASHES}-]{{0,3}}\d){{8}}"
    rf"|\(?0[1-9]\d\)?[\s.{_DASHES}-]{{1,3}}\d(?:[\s.{_DASHES}-]{{0,3}}\d){{6}}"
    rf"|\(?0[1-9]\d\d\)?[\s.{_DASHES}-]{{1,3}}\d(?:[\s.{_DASHES}-]{{0,3}}\d){{5}}"
    r"|0[1-9]\d{8}"
    r")(?!\d)",
    re.IGNORECASE,
)
"""Numbers of the Dutch numbering plan: country code 31, or a zero and nine digits with or without separators."""


def _suspect(document: Document) -> bool:
    raw = document.raw
    return (
        b"\\" in document.special
        or (b"+" in raw and b"+31" in raw)
        or b"0031" in raw
        or _NATIONAL.search(raw) is not None
    )


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    if not _suspect(document):
        return
    for where, text in texts_at(document.data, prose(document.kind)):
        found = _PHONE.search(text)
        if found is not None:
            yield Fault(
                rule=RULE.id,
                file=document.file,
                where=where,
                passage=found.group(),
                message=Text("in deze tekst staat een telefoonnummer", "this text holds a telephone number"),
                advice=Text(
                    "haal het weg; verwijs naar de pagina onder `contact.url` van de aanbieder",
                    "remove it; refer to the page under `contact.url` of the provider",
                ),
            )


_TRAJECTORY = "data/trajectories/leerlijn.yaml"
_SUMMARY = "summary: Ontwerp een leerlijn.\n"

RULE = Rule(
    id="phone-in-text",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een telefoonnummer in een tekst", "A telephone number in a text"),
    why=Text(
        "Het register bewaart geen gegevens van personen, en een nummer in een tekst is later nergens meer weg te halen.",
        "The register keeps no data of persons, and a number in a text cannot be taken back later.",
    ),
    document=_check,
    on_data=True,
    bad=(
        Example(swap={_TRAJECTORY: (_SUMMARY, "summary: Bel Jan op 06-12345678.\n")}, at=(_TRAJECTORY, 5, 21)),
        Example(swap={_TRAJECTORY: (_SUMMARY, "summary: Bel +31 (0)20 123 45 67.\n")}, at=(_TRAJECTORY, 5, 14)),
        Example(swap={_TRAJECTORY: (_SUMMARY, "summary: Bel 050 - 123 - 45 67.\n")}, at=(_TRAJECTORY, 5, 14)),
        Example(swap={_TRAJECTORY: (_SUMMARY, "summary: Bel 06 \u2013 1234 5678.\n")}, at=(_TRAJECTORY, 5, 14)),
    ),
    good=(
        Example(),
        Example(swap={_TRAJECTORY: (_SUMMARY, "summary: In 2024-2025 en 2025-2026, op 06-09-2025 10.00 uur.\n")}),
    ),
)
