"""An e-mail address in a text is copied along everywhere and stays in the history: it may be a person's."""

import re
from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.prose import prose, texts_at
from napl.lint.rule import Example, Rule

_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}[@\uff20\ufe6b]\w[\w-]*(?:[.\uff0e]\w[\w-]*)+"
    r"|(?<![\w.+-])[\w.+-]{1,64} ?[(\[{] ?(?:at|@|apenstaart(?:je)?) ?[)\]}] ?"
    r"\w[\w-]*(?:(?:\.| ?[(\[{] ?(?:\.|dot|punt) ?[)\]}] ?)\w[\w-]*)+",
    re.IGNORECASE,
)
"""An address as mail programs know it, or with its at sign spelt out between brackets so that they do not."""

_WIDE = ("\uff20".encode(), "\ufe6b".encode())
"""At signs of other widths: mail programs turn them into the plain one."""
_SPELT = re.compile(rb"[(\[{]\s?(?:at|apenstaart)", re.IGNORECASE)


def _suspect(document: Document) -> bool:
    special = document.special
    marked = b"@" in special or b"\\" in special or any(sign in special for sign in _WIDE)
    return marked or _SPELT.search(document.raw) is not None


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    if not _suspect(document):
        return
    for where, text in texts_at(document.data, prose(document.kind)):
        found = _ADDRESS.search(text)
        if found is not None:
            yield Fault(
                rule=RULE.id,
                file=document.file,
                where=where,
                passage=found.group(),
                message=Text("in deze tekst staat een e-mailadres", "this text holds an e-mail address"),
                advice=Text(
                    "haal het weg; een algemeen adres hoort bij de aanbieder onder `contact.email`",
                    "remove it; a general address belongs with the provider under `contact.email`",
                ),
            )


_PROVIDER, _TRAJECTORY = "data/providers/academie.yaml", "data/trajectories/leerlijn.yaml"
_SUMMARY = "summary: Ontwerp een leerlijn.\n"

RULE = Rule(
    id="address-in-text",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een e-mailadres in een tekst", "An e-mail address in a text"),
    why=Text(
        "Het register bewaart geen gegevens van personen, en een adres in een tekst is later nergens meer weg te halen.",
        "The register keeps no data of persons, and an address in a text cannot be taken back later.",
    ),
    document=_check,
    on_data=True,
    bad=(
        Example(
            swap={_TRAJECTORY: (_SUMMARY, "summary: Meld je aan via jan.jansen@voorbeeld.nl.\n")},
            at=(_TRAJECTORY, 5, 26),
        ),
        Example(
            swap={_TRAJECTORY: (_SUMMARY, "summary: Mail jan.jansen (at) school.voorbeeld.nl.\n")},
            at=(_TRAJECTORY, 5, 15),
        ),
        Example(
            swap={_TRAJECTORY: (_SUMMARY, "summary: Mail jan\uff20school.voorbeeld.nl.\n")},
            at=(_TRAJECTORY, 5, 15),
        ),
        Example(
            swap={_TRAJECTORY: (_SUMMARY, "summary: Mail 'jan[AT]voorbeeld[punt]nl'.\n")},
            at=(_TRAJECTORY, 5, 16),
        ),
    ),
    good=(
        Example(swap={_PROVIDER: ("  desk: Loket\n", "  desk: Loket\n  email: loket@academie.voorbeeld.nl\n")}),
        Example(),
        Example(swap={_TRAJECTORY: (_SUMMARY, "summary: Volg @academie of leerlijn@school.\n")}),
        Example(swap={_TRAJECTORY: (_SUMMARY, "summary: Een attest (at) van het Cito [attitude] v2.0.\n")}),
    ),
)
