"""An id that differs from its file name makes an entry impossible to find, and lets two entries claim one id."""

import re
from collections.abc import Iterator

from napl.core.finding import Fault, SetValue, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kind import kinds
from napl.schema.store import part_at


def _check(document: Document, context: Context) -> Iterator[Fault]:
    name, wanted = document.name, document.entity.id
    if wanted != name:
        possible = re.fullmatch(part_at(document.kind, ("id",))["pattern"], name) is not None
        yield Fault(
            rule=RULE.id,
            file=document.file,
            where=("id",),
            message=Text(
                f"het kenmerk `{wanted}` is niet gelijk aan de bestandsnaam `{name}`",
                f"the id `{wanted}` differs from the file name `{name}`",
            ),
            advice=_advice(document, possible=possible, taken=wanted in context.names[document.kind]),
            fix=SetValue(("id",), name) if possible else None,
            safe=False,
        )


def _advice(document: Document, *, possible: bool, taken: bool) -> Text:
    """Return what to write; a file is not to get a name that another file has, nor one where only one is known."""
    name, wanted = document.name, document.entity.id
    if possible and (taken or kinds()[document.kind].single):
        return Text(f"schrijf `id: {name}`", f"write `id: {name}`")
    if possible:
        return Text(f"schrijf `id: {name}`, of hernoem het bestand", f"write `id: {name}`, or rename the file")
    if taken:
        return Text(
            f"`{wanted}.yaml` bestaat al; kies een nieuw kenmerk en geef het bestand dezelfde naam",
            f"`{wanted}.yaml` exists already; choose a new id and give the file the same name",
        )
    return Text(f"hernoem het bestand tot `{wanted}.yaml`", f"rename the file to `{wanted}.yaml`")


RULE = Rule(
    id="id-file-mismatch",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Kenmerk en bestandsnaam verschillen", "Id and file name differ"),
    why=Text(
        "Verwijzingen gaan over het kenmerk en mensen zoeken op bestandsnaam; die twee moeten hetzelfde zijn.",
        "References use the id and people look for the file; the two must be the same.",
    ),
    document=_check,
    suppressible=False,
    bad=(
        Example(
            swap={"data/providers/academie.yaml": ("id: academie", "id: akademie")},
            at=("data/providers/academie.yaml", 1, 5),
        ),
    ),
    good=(Example(),),
)
