"""An edition that is over but still says planned makes an offer look alive that is not."""

from collections.abc import Iterator

from napl.core.finding import AddKey, Fault, SetValue, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.trajectory import Edition, Trajectory
from napl.schema.store import part_at


def _check(document: Document, context: Context) -> Iterator[Fault]:
    trajectory = document.entity
    assert isinstance(trajectory, Trajectory)
    today = context.today.isoformat()
    for number, edition in enumerate(trajectory.editions):
        if edition.status in {"planned", "full"} and _over(edition, today):
            yield _fault(document, number, edition)


def _over(edition: Edition, today: str) -> bool:
    """Say whether an edition has ended; one that ends before it starts has a wrong date and tells nothing."""
    return edition.end is not None and (edition.start or edition.end) <= edition.end < today


def _fault(document: Document, number: int, edition: Edition) -> Fault:
    where = ("editions", number)
    written = "status" in document.data["editions"][number]
    told = (
        Text(f"staat nog op `{edition.status}`", f"its status is still `{edition.status}`")
        if written
        else Text("er staat niet bij of die doorging", "nothing says whether it took place")
    )
    return Fault(
        rule=RULE.id,
        file=document.file,
        where=(*where, "end"),
        message=Text(
            f"uitvoering `{edition.id}` is op {edition.end} geëindigd, maar {told.nl}",
            f"edition `{edition.id}` ended on {edition.end}, but {told.en}",
        ),
        advice=Text(
            "schrijf `status: done`, of `status: cancelled` als die niet doorging",
            "write `status: done`, or `status: cancelled` if it did not take place",
        ),
        fix=SetValue((*where, "status"), "done")
        if written
        else AddKey(where, "status", "done", tuple(part_at("trajectory", where)["properties"])),
        safe=False,
    )


_WINTER = """\
editions:
  - id: winter
    start: 2026-01-12
    end: 2026-04-20
    place: Assen
    region: noord
    mode: on-site
    status: planned
    seats: 16
"""

RULE = Rule(
    id="edition-over",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Een uitvoering die voorbij is", "An edition that is over"),
    why=Text(
        "Wie een uitvoering ziet die al voorbij is, weet niet of het traject nog gegeven wordt.",
        "Who sees an edition that is over cannot tell whether the trajectory is still given.",
    ),
    document=_check,
    dated=True,
    kinds=("trajectory",),
    bad=(
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": ("editions:\n", _WINTER),
            },
            at=("data/trajectories/leerlijn.yaml", 45, 10),
        ),
    ),
    good=(
        Example(swap={"data/trajectories/leerlijn.yaml": ("editions:\n", _WINTER.replace("planned", "done"))}),
        Example(),
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "    start: 2026-09-10\n    end: 2026-12-10\n",
                    "    start: 2026-03-10\n    end: 2026-06-01\n",
                )
            }
        ),
    ),
)
