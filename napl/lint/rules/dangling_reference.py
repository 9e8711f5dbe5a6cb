"""A reference to something that does not exist leads a reader nowhere and drops out of every count."""

from collections.abc import Iterator

from napl.core.finding import Fault, SetValue, Severity
from napl.core.nearest import nearest, same
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.known import meant_entry
from napl.lint.role_words import meant_roles
from napl.lint.rule import Example, Rule
from napl.lint.walk import holds_only, values_at
from napl.model.kind import Kind, kinds
from napl.schema.store import reference_tree, references

CERTAIN = 0.85
"""From this likeness on a known id is offered as a mending; a person still has to agree, unless only capitals differ."""


def _check(document: Document, context: Context) -> Iterator[Fault]:
    if not holds_only(document.data, reference_tree(document.kind), context.names):
        yield from _unknown(document, context)


def _unknown(document: Document, context: Context) -> Iterator[Fault]:
    for reference in references(document.kind):
        if reference.target in context.unsure:
            continue
        known = context.names.get(reference.target, frozenset())
        for where, value in values_at(document.data, reference.path):
            if value is None or value in known:
                continue
            if reference.target == "roles" and meant_roles(value, context.frame):
                continue
            meant = same(value, known)
            close = meant or meant_entry(value, reference.target, context)
            hint = Text(f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else Text("", "")
            kind = kinds()[reference.target]
            yield Fault(
                rule=RULE.id,
                file=document.file,
                where=where,
                message=_message(value, kind, hint),
                advice=Text(f"gebruik een kenmerk uit `data/{kind.place}`", f"use an id from `data/{kind.place}`"),
                fix=SetValue(where, close) if close and (meant or nearest(value, [close], CERTAIN)) else None,
                safe=meant is not None,
            )


def _message(value: object, kind: Kind, hint: Text) -> Text:
    title = kind.title
    if kind.single:
        return Text(
            f"`{value}` staat niet in de lijst {title.nl}{hint.nl}", f"`{value}` is not in the list {title.en}{hint.en}"
        )
    return Text(
        f"er is geen {title.nl.lower()} `{value}`{hint.nl}", f"there is no {title.en.lower()} `{value}`{hint.en}"
    )


RULE = Rule(
    id="dangling-reference",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een verwijzing naar iets dat niet bestaat", "A reference to something that does not exist"),
    why=Text(
        "Een verwijzing die nergens uitkomt telt nergens mee en geeft de lezer een dode link.",
        "A reference that leads nowhere counts nowhere and gives the reader a dead link.",
    ),
    document=_check,
    each_place=True,
    fixable=True,
    suppressible=False,
    bad=(
        Example(
            swap={"data/trajectories/leerlijn.yaml": ("provider: academie", "provider: acadmie")},
            at=("data/trajectories/leerlijn.yaml", 3, 11),
            also=(("data/providers/academie.yaml", "id:"),),
        ),
        Example(
            swap={"data/paths/ontwerpen.yaml": ("task: T2", "task: T9")},
            at=("data/paths/ontwerpen.yaml", 9, 7),
        ),
        Example(
            swap={"data/trajectories/leerlijn.yaml": ("provider: academie", "provider: Academie")},
            at=("data/trajectories/leerlijn.yaml", 3, 11),
        ),
    ),
    good=(Example(),),
)
