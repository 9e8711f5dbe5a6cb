"""Texts are shown as they are: markup stands there as loose characters, and on another platform it may even run."""

import re
from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.prose import prose, texts_at
from napl.lint.rule import Example, Rule

_MARKUP = re.compile(
    r"(?P<html></?[a-zA-Z][^<>]{0,200}>|<!--)"
    r"|(?P<entity>&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});)"
    r"|(?P<markdown>!?\[[^\[\]]{0,200}\]\([^()\s]{0,300}\)?)"
    r"|(?P<template>\{\{|\{%)"
)
_SORTS = {
    "html": Text("een HTML-tag", "an HTML tag"),
    "entity": Text("een HTML-code voor een teken", "an HTML code for a character"),
    "markdown": Text("een link in Markdown", "a link in Markdown"),
    "template": Text("een code van een sjabloon", "a template code"),
}


def _suspect(document: Document) -> bool:
    """Say whether a file can hold markup at all; an escape may hide some."""
    special = document.special
    return (
        b"<" in special
        or b"&" in special
        or b"\\" in special
        or (b"{" in special and (b"{{" in document.raw or b"{%" in document.raw))
        or (b"]" in special and b"](" in document.raw)
    )


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    if not _suspect(document):
        return
    for where, text in texts_at(document.data, prose(document.kind)):
        found = _MARKUP.search(text)
        if found is None:
            continue
        sort = _SORTS[found.lastgroup or "html"]
        shown = " ".join(found.group()[:40].split())
        yield Fault(
            rule=RULE.id,
            file=document.file,
            where=where,
            message=Text(f"`{shown}` is {sort.nl}", f"`{shown}` is {sort.en}"),
            advice=Text(
                "schrijf gewone tekst; een adres hoort in een veld voor adressen",
                "write plain text; an address belongs in a field for addresses",
            ),
        )


_PROVIDER, _TRAJECTORY = "data/providers/academie.yaml", "data/trajectories/leerlijn.yaml"
_SUMMARY = "summary: Ontwerp een leerlijn.\n"

RULE = Rule(
    id="markup-in-text",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Opmaakcodes in een tekst", "Markup in a text"),
    why=Text(
        "Het register toont tekst zoals die is; codes blijven zichtbaar en kunnen elders ongewenst werken.",
        "The register shows text as it is; codes stay visible, and may do unwanted things elsewhere.",
    ),
    document=_check,
    on_data=True,
    bad=(
        Example(swap={_PROVIDER: ("desk: Loket", "desk: <b>Loket</b>")}, at=(_PROVIDER, 12, 9)),
        Example(swap={_PROVIDER: ("desk: Loket", "desk: Loket &amp; balie")}, at=(_PROVIDER, 12, 9)),
        Example(
            swap={_TRAJECTORY: (_SUMMARY, "summary: Ontwerp [een leerlijn](https://voorbeeld.nl).\n")},
            at=(_TRAJECTORY, 5, 10),
        ),
        Example(swap={_TRAJECTORY: (_SUMMARY, "summary: 'Ontwerp {{ leerlijn }}.'\n")}, at=(_TRAJECTORY, 5, 10)),
    ),
    good=(
        Example(),
        Example(swap={_TRAJECTORY: (_SUMMARY, "summary: Van 3 < 4 tot R&D [en meer] (ook voor vo).\n")}),
    ),
)
