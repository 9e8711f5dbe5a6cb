"""A page over plain http can be read and changed on the way, and browsers warn for it."""

import re
from collections.abc import Iterator

from napl.core.finding import Fault, SetValue, Severity
from napl.core.text import KeyPath, Text
from napl.lint.document import Context, Document
from napl.lint.prose import addresses, prose, texts_at
from napl.lint.rule import Example, Rule

_PLAIN = "http://"
_PASSAGE = re.compile(r"\bhttp://[^\s<>\"'`()\[\]]*[\w/]", re.IGNORECASE)
_WRITTEN = (b"http:", b"HTTP:", b"Http:")
"""How people write it; one of these is in every file with such an address."""


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    if b"\\" not in document.special and not any(start in document.raw for start in _WRITTEN):
        return
    for where, url in texts_at(document.data, addresses(document.kind)):
        if url.lower().startswith(_PLAIN):
            secure = f"https://{url[len(_PLAIN) :]}"
            yield Fault(
                rule=RULE.id,
                file=document.file,
                where=where,
                message=Text(
                    "dit adres is niet beveiligd: het begint met `http://`",
                    "this address is not encrypted: it starts with `http://`",
                ),
                advice=Text(
                    f"kijk of `{secure}` werkt en schrijf dat", f"see whether `{secure}` works, and write that"
                ),
                fix=SetValue(where, secure),
                safe=False,
            )
    for where, text in texts_at(document.data, prose(document.kind)):
        for passage in dict.fromkeys(_PASSAGE.findall(text)):
            yield _in_text(document.file, where, passage)


def _in_text(file: str, where: KeyPath, passage: str) -> Fault:
    secure = f"https://{passage[len(_PLAIN) :]}"
    return Fault(
        rule=RULE.id,
        file=file,
        where=where,
        passage=passage,
        message=Text(
            "in deze tekst staat een adres zonder beveiliging: het begint met `http://`",
            "this text holds an address that is not encrypted: it starts with `http://`",
        ),
        advice=Text(
            f"kijk of `{secure}` werkt en schrijf dat, of haal het adres weg",
            f"see whether `{secure}` works and write that, or remove the address",
        ),
    )


_PROVIDER, _TRAJECTORY = "data/providers/academie.yaml", "data/trajectories/leerlijn.yaml"
_SUMMARY = "summary: Ontwerp een leerlijn.\n"

RULE = Rule(
    id="http-link",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Een adres zonder beveiliging", "An address without encryption"),
    why=Text(
        "Een pagina zonder https is onderweg te lezen en te veranderen, en browsers waarschuwen ervoor.",
        "A page without https can be read and changed on the way, and browsers warn for it.",
    ),
    document=_check,
    on_data=True,
    bad=(
        Example(swap={_PROVIDER: ("website: https://", "website: http://")}, at=(_PROVIDER, 4, 10)),
        Example(
            swap={_TRAJECTORY: (_SUMMARY, "summary: Zie (http://voorbeeld.nl/leerlijn).\n")}, at=(_TRAJECTORY, 5, 15)
        ),
        Example(swap={_TRAJECTORY: (_SUMMARY, "summary: Zie HTTP://voorbeeld.nl.\n")}, at=(_TRAJECTORY, 5, 14)),
        Example(
            swap={_TRAJECTORY: (_SUMMARY, "summary: >-\n  Ontwerp een leerlijn.\n  Zie http://voorbeeld.nl.\n")},
            at=(_TRAJECTORY, 7, 7),
        ),
    ),
    good=(Example(), Example(swap={_PROVIDER: ("desk: Loket", "desk: Loket http:// en https://voorbeeld.nl")})),
)
