"""Hours that contradict the credits or the sessions leave a teacher guessing how much time it takes."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.entity import known
from napl.model.kinds.register import Thresholds
from napl.model.kinds.trajectory import Load, Trajectory

SHORTEST_SESSION = 0.25
"""Hours: a meeting with a supervisor or a group takes at least a quarter of an hour."""


def _check(document: Document, context: Context) -> Iterator[Fault]:
    trajectory = document.entity
    assert isinstance(trajectory, Trajectory)
    info = context.frame.info
    if info is not None:
        yield from _credits(document.file, trajectory.load, info.thresholds)
    yield from _sessions(document.file, trajectory.load)


def _credits(file: str, load: Load, thresholds: Thresholds) -> Iterator[Fault]:
    """Compare hours with EC; how many hours an EC takes and how far apart they may be stands in the register's entry."""
    ec, hours = known(load.ec), load.total_hours
    if not ec or hours is None:
        return
    expected = ec * thresholds.hours_per_ec
    if abs(hours - expected) > expected * thresholds.hours_tolerance:
        fitting = f"{hours / thresholds.hours_per_ec:.1f}".removesuffix(".0")
        yield Fault(
            rule=RULE.id,
            file=file,
            where=("load", "ec"),
            message=Text(
                f"{ec:g} EC is ongeveer {expected:g} uur, maar de uren zijn samen {hours:g}",
                f"{ec:g} EC is about {expected:g} hours, but the hours add up to {hours:g}",
            ),
            advice=Text(
                f"bij {hours:g} uur hoort ongeveer {fitting} EC; verbeter `ec` of de uren, of schrijf `unknown`",
                f"{hours:g} hours make about {fitting} EC; correct `ec` or the hours, or write `unknown`",
            ),
        )


def _sessions(file: str, load: Load) -> Iterator[Fault]:
    contact, sessions = known(load.contact_hours), known(load.sessions)
    if contact is None or not sessions or contact >= sessions * SHORTEST_SESSION:
        return
    yield Fault(
        rule=RULE.id,
        file=file,
        where=("load", "contact_hours"),
        message=Text(
            f"`contact_hours` is {contact:g}; dat is te weinig voor {sessions:g} bijeenkomsten",
            f"`contact_hours` is {contact:g}, too few for {sessions:g} sessions",
        ),
        advice=Text(
            "tel bij `contact_hours` alle uren met een begeleider of groep, of schrijf `unknown`",
            "count all hours with a supervisor or group under `contact_hours`, or write `unknown`",
        ),
    )


RULE = Rule(
    id="load-contradiction",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Uren die elkaar tegenspreken", "Hours that contradict one another"),
    why=Text(
        "Leraren en scholen vergelijken trajecten op tijd. Dat kan alleen als uren, EC en bijeenkomsten kloppen.",
        "Teachers and schools compare trajectories by time. That works only if hours, EC and sessions agree.",
    ),
    document=_check,
    kinds=("trajectory",),
    bad=(
        Example(
            swap={"data/trajectories/leerlijn.yaml": ("ec: 5", "ec: 10")},
            at=("data/trajectories/leerlijn.yaml", 35, 7),
            also=(("data/trajectories/leerlijn.yaml", "  self_study_hours:"),),
        ),
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "contact_hours: 20\n  self_study_hours: 60",
                    "contact_hours: 1\n  self_study_hours: 79",
                )
            },
            at=("data/trajectories/leerlijn.yaml", 30, 18),
        ),
    ),
    good=(
        Example(),
        Example(swap={"data/trajectories/leerlijn.yaml": ("ec: 5", "ec: 0")}),
        Example(swap={"data/trajectories/leerlijn.yaml": ("practice_hours: 60", "practice_hours: unknown")}),
    ),
)
