"""A trajectory whose editions are all over or cancelled is listed, yet nobody can enrol."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.trajectory import Edition, Trajectory


def _check(document: Document, context: Context) -> Iterator[Fault]:
    trajectory = document.entity
    assert isinstance(trajectory, Trajectory)
    today = context.today.isoformat()
    if trajectory.withdrawn is not None or not trajectory.editions:
        return
    if any(_ahead(edition, today) for edition in trajectory.editions):
        return
    yield Fault(
        rule=RULE.id,
        file=document.file,
        where=("editions",),
        at="key",
        message=Text(
            "alle uitvoeringen zijn voorbij of gaan niet door, en er is geen nieuwe gepland",
            "all editions are over or cancelled, and no new one is planned",
        ),
        advice=Text(
            "voeg een nieuwe uitvoering toe; de datums mogen ontbreken. Of trek het traject in met `withdrawn`",
            "add a new edition; the dates may be absent. Or take the trajectory back with `withdrawn`",
        ),
    )


def _ahead(edition: Edition, today: str) -> bool:
    """Say whether an edition is still to come or running; one without dates is, as long as it is planned."""
    last = edition.end or edition.start
    return edition.status in {"planned", "full"} and (last is None or last >= today)


RULE = Rule(
    id="no-planned-edition",
    severity=Severity.INFO,
    since="0.1.0",
    title=Text("Een traject zonder nieuwe uitvoering", "A trajectory without a new edition"),
    why=Text(
        "Een traject dat niet meer gegeven wordt, vult na een tijd geen witte vlek meer.",
        "A trajectory that is no longer given stops filling a white spot after some time.",
    ),
    document=_check,
    dated=True,
    kinds=("trajectory",),
    bad=(
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    (
                        "    start: 2026-09-10\n"
                        "    end: 2026-12-10\n"
                        "    place: Assen\n"
                        "    region: noord\n"
                        "    mode: on-site\n"
                    ),
                    "    start: 2026-01-12\n    end: 2026-04-20\n    mode: on-site\n    status: done\n",
                )
            },
            at=("data/trajectories/leerlijn.yaml", 42, 1),
        ),
    ),
    good=(
        Example(),
        Example(
            swap={"data/trajectories/leerlijn.yaml": ("    start: 2026-09-10\n    end: 2026-12-10\n", "")},
        ),
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "    end: 2026-12-10\n",
                    "    end: 2026-12-10\n    status: full\n",
                )
            },
        ),
    ),
)
