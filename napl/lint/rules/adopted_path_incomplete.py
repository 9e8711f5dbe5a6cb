"""An adopted path without owner, sources or history cannot be trusted, maintained or cited."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.path import Path


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    path = document.entity
    assert isinstance(path, Path)
    if not path.published:
        return
    if path.owner is None:
        message = Text(
            f"een pad met status `{path.status}` heeft een eigenaar nodig",
            f"a path with status `{path.status}` needs an owner",
        )
        advice = Text(
            "schrijf bij `owner` welk atelier het pad onderhoudt", "write under `owner` who maintains the path"
        )
        yield _fault(document.file, "status", message, advice)
    if not path.sources:
        message = Text(
            f"een pad met status `{path.status}` heeft bronnen nodig",
            f"a path with status `{path.status}` needs sources",
        )
        advice = Text("noem bij `sources` waar het pad op steunt", "name under `sources` what the path rests on")
        yield _fault(document.file, "status", message, advice)
    if all(change.version != path.version for change in path.changelog):
        message = Text(
            f"versie {path.version} staat niet in de versiegeschiedenis",
            f"version {path.version} is not in the changelog",
        )
        advice = Text(
            f"voeg bij `changelog` bovenaan `version: {path.version}` toe, met datum en wijzigingen",
            f"add `version: {path.version}` at the top of `changelog`, with date and changes",
        )
        yield _fault(document.file, "version", message, advice)


def _fault(file: str, key: str, message: Text, advice: Text) -> Fault:
    return Fault(rule=RULE.id, file=file, where=(key,), message=message, advice=advice)


RULE = Rule(
    id="adopted-path-incomplete",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een vastgesteld pad dat niet af is", "An adopted path that is incomplete"),
    why=Text(
        "Wie op een vastgesteld pad bouwt, moet weten van wie het is, waar het op steunt en wat er veranderde.",
        "Who builds on an adopted path must know whose it is, what it rests on and what changed.",
    ),
    document=_check,
    kinds=("path",),
    bad=(
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    "version: 1.0.0\nowner: Atelier rollen vo\n",
                    "version: 1.0.0\n",
                )
            },
            at=("data/paths/ontwerpen.yaml", 10, 9),
        ),
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    "sources:\n  - title: Voorbeeldbron\n    url: https://voorbeeld.nl/bron\n",
                    "sources: []\n",
                )
            },
            at=("data/paths/ontwerpen.yaml", 10, 9),
        ),
        Example(
            swap={"data/paths/ontwerpen.yaml": ("version: 1.0.0\nowner", "version: 1.1.0\nowner")},
            at=("data/paths/ontwerpen.yaml", 11, 10),
        ),
    ),
    good=(
        Example(),
        Example(
            swap={
                "data/paths/ontwerpen.yaml": (
                    "status: adopted\nversion: 1.0.0\nowner: Atelier rollen vo\n",
                    "status: draft\nversion: 1.1.0\n",
                )
            }
        ),
    ),
)
