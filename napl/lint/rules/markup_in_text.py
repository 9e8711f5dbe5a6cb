"""Texts are shown as they are: markup stands there as loose characters, and on another platform it may even run."""

import re
from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.prose import plain_prose, texts_at
from napl.lint.rule import Example, Rule

_MARKUP = re.compile(
    r"(?P<html></?[a-zA-Z][^<>]{0,200}>|<!--)"
    r"|(?P<entity>&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});)"
    r"|(?P<image>!\[[^\[\]]{0,200}\]\([^()\s]{0,300}\)?)"
    r"|(?P<link>\[[^\[\]]{0,200}\]\([^()\s]{0,300}\)?)"
    r"|(?P<emphasis>(?<![\w*_\\])(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])[^*\n]{0,200}?(?<=[^\s*_])(?P=mark)(?![\w*_]))"
    r"|(?P<heading>^#{1,6}[ \t]+\S[^\n]{0,100})"
    r"|(?P<template>\{\{|\{%)",
    re.MULTILINE,
)
_UNDERLINED = re.compile(rb"_(?<!\w_)\S")
"""An underscore that begins a word: keys and ids hold them inside only."""

_SORTS = {
    "html": Text("een HTML-tag", "an HTML tag"),
    "entity": Text("een HTML-code voor een teken", "an HTML code for a character"),
    "image": Text("een plaatje in Markdown", "an image in Markdown"),
    "link": Text("een link in Markdown", "a link in Markdown"),
    "emphasis": Text("nadruk in Markdown", "emphasis in Markdown"),
    "heading": Text("een kop in Markdown", "a heading in Markdown"),
    "template": Text("een code van een sjabloon", "a template code"),
}
_ADVICE = Text(
    "schrijf gewone tekst; een adres hoort in een veld voor adressen",
    "write plain text; an address belongs in a field for addresses",
)
_WITHOUT_SIGNS = Text(
    "schrijf gewone zinnen, zonder tekens voor opmaak", "write plain sentences, without signs for markup"
)


def _suspect(document: Document) -> bool:
    """Say whether a file can hold markup at all; an escape may hide some."""
    special = document.special
    return (
        b"<" in special
        or b"&" in special
        or b"\\" in special
        or (b"{" in special and (b"{{" in document.raw or b"{%" in document.raw))
        or (b"]" in special and b"](" in document.raw)
        or special.count(b"*") > 1
        or _UNDERLINED.search(document.raw) is not None
        or b"# " in document.raw
    )


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    if not _suspect(document):
        return
    for where, text in texts_at(document.data, plain_prose(document.kind)):
        found = _MARKUP.search(text)
        if found is None:
            continue
        name, sort = next((name, words) for name, words in _SORTS.items() if found[name] is not None)
        shown = " ".join(found.group()[:40].split())
        yield Fault(
            rule=RULE.id,
            file=document.file,
            where=where,
            passage=found.group(),
            message=Text(f"`{shown}` is {sort.nl}", f"`{shown}` is {sort.en}"),
            advice=_ADVICE if name in {"html", "entity", "template", "link"} else _WITHOUT_SIGNS,
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
        Example(swap={_PROVIDER: ("desk: Loket", "desk: Loket &amp; balie")}, at=(_PROVIDER, 12, 15)),
        Example(
            swap={_TRAJECTORY: (_SUMMARY, "summary: Ontwerp [een leerlijn](https://voorbeeld.nl).\n")},
            at=(_TRAJECTORY, 5, 18),
        ),
        Example(swap={_TRAJECTORY: (_SUMMARY, "summary: Ontwerp **een** leerlijn.\n")}, at=(_TRAJECTORY, 5, 18)),
        Example(
            swap={
                _TRAJECTORY: ("  Een leerlijn bouw", "  Met __elkaar__ leren.\n\n  ## Inhoud\n\n  Een leerlijn bouw")
            },
            at=(_TRAJECTORY, 7, 7),
        ),
        Example(
            swap={_TRAJECTORY: ("  Een leerlijn bouw", "  Samen leren.\n\n  ## Inhoud\n\n  Een leerlijn bouw")},
            at=(_TRAJECTORY, 9, 3),
        ),
        Example(swap={_TRAJECTORY: (_SUMMARY, "summary: Zie ![het plan](plan.png).\n")}, at=(_TRAJECTORY, 5, 14)),
        Example(swap={_TRAJECTORY: (_SUMMARY, "summary: 'Ontwerp {{ leerlijn }}.'\n")}, at=(_TRAJECTORY, 5, 19)),
    ),
    good=(
        Example(),
        Example(swap={_TRAJECTORY: (_SUMMARY, "summary: Van 3 < 4 tot R&D [en meer] (ook voor vo).\n")}),
        Example(
            swap={
                _TRAJECTORY: (
                    _SUMMARY,
                    "summary: 'Van 5 * 3 * 2 en 2**3 tot C# op #1, voor leraar*in; *) niet in po *).'\n",
                )
            }
        ),
    ),
)
