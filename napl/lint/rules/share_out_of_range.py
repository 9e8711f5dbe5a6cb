"""A share over one is a percentage in the wrong place, and spoils every computation that uses it."""

from collections.abc import Iterator

from napl.core.finding import Fault, SetValue, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.entity import known
from napl.model.kinds.trajectory import Trajectory


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    trajectory = document.entity
    assert isinstance(trajectory, Trajectory)
    programme = trajectory.programme
    for key, value in (
        ("asynchronous_share", known(programme.asynchronous_share)),
        ("individual_share", known(programme.individual_share)),
    ):
        if value is not None and value > 1:
            yield _fault(document.file, key, value)


def _fault(file: str, key: str, value: float) -> Fault:
    where = ("programme", key)
    share = round(value / 100, 4)
    likely = 2 <= value <= 100
    percentage = Text(f"{value:g} procent schrijft u als `{share:g}`", f"write {value:g} per cent as `{share:g}`")
    bounds = Text("schrijf een getal van 0 tot en met 1, of `unknown`", "write a number from 0 to 1, or `unknown`")
    return Fault(
        rule=RULE.id,
        file=file,
        where=where,
        message=Text(
            f"`{key}` is een deel van 0 tot en met 1, maar hier staat {value:g}",
            f"`{key}` is a share from 0 to 1, but this says {value:g}",
        ),
        advice=percentage if likely else bounds,
        fix=SetValue(where, share) if likely else None,
        safe=False,
    )


RULE = Rule(
    id="share-out-of-range",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een deel dat groter is dan het geheel", "A share that is larger than the whole"),
    why=Text(
        "Het register rekent met delen van 0 tot en met 1. Een percentage geeft een onzinnige uitkomst.",
        "The register computes with shares from 0 to 1. A percentage makes the result nonsense.",
    ),
    document=_check,
    kinds=("trajectory",),
    suppressible=False,
    bad=(
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "  enrolment: individual\n",
                    "  enrolment: individual\n  asynchronous_share: 30\n",
                )
            },
            at=("data/trajectories/leerlijn.yaml", 25, 23),
        ),
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "  enrolment: individual\n",
                    "  enrolment: individual\n  individual_share: 1.5\n",
                )
            },
            at=("data/trajectories/leerlijn.yaml", 25, 21),
        ),
    ),
    good=(
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "  enrolment: individual\n",
                    "  enrolment: individual\n  asynchronous_share: 0.3\n",
                )
            }
        ),
        Example(),
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "  enrolment: individual\n",
                    "  enrolment: individual\n  individual_share: 1\n",
                )
            }
        ),
    ),
)
