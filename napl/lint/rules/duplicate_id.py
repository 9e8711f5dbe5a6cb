"""Two files that claim one id make every reference to it ambiguous, and one of the two silently takes no part."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.rule import Example, Rule
from napl.lint.whole import Whole


def _check(whole: Whole) -> Iterator[Fault]:
    for (_, name), files in whole.files.items():
        if len(files) < 2:
            continue
        first, *others = sorted(files, key=lambda file: (PurePosixPath(file).stem != name, file))
        for file in others:
            yield Fault(
                rule=RULE.id,
                file=file,
                where=("id",),
                message=Text(
                    f"het kenmerk `{name}` is al van `{first}`", f"the id `{name}` already belongs to `{first}`"
                ),
                advice=Text(
                    "geef dit onderdeel een eigen kenmerk en bestandsnaam, of haal een van de twee bestanden weg",
                    "give this entry an id and file name of its own, or remove one of the two files",
                ),
            )


_PROVIDER = """\
id: academie
name: Tweede academie
type: private
website: https://tweede.voorbeeld.nl/
registration: '00000002'
sectors:
  - po
  - vo
complaints:
  available: yes
contact:
  desk: Loket
"""

RULE = Rule(
    id="duplicate-id",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Twee bestanden met hetzelfde kenmerk", "Two files with the same id"),
    why=Text(
        "Bij twee bestanden met hetzelfde kenmerk doet er maar één mee, en niemand weet welke een verwijzing bedoelt.",
        "Of two files with the same id only one takes part, and nobody knows which one a reference means.",
    ),
    whole=_check,
    suppressible=False,
    bad=(
        Example(
            files={"data/providers/noord/academie.yaml": _PROVIDER},
            at=("data/providers/noord/academie.yaml", 1, 5),
            also=(("data/providers/academie.yaml", "id:"),),
        ),
    ),
    good=(
        Example(files={"data/providers/noord.yaml": _PROVIDER.replace("id: academie", "id: noord")}),
        Example(),
    ),
)
