"""A learning outcome that the path lacks cannot be compared with what other trajectories realise."""

from collections.abc import Iterator
from functools import lru_cache

from napl.core.finding import Fault, Severity
from napl.core.nearest import nearest
from napl.core.text import KeyPath, Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register


@lru_cache(maxsize=1)
def _outcomes(frame: Register) -> dict[str, frozenset[str]]:
    """Return the ids of the outcomes by path."""
    return {name: path.outcome_ids for name, path in frame.paths.items()}


def _check(document: Document, context: Context) -> Iterator[Fault]:
    trajectory = document.entity
    assert isinstance(trajectory, Trajectory)
    outcomes = _outcomes(context.frame)
    for number, serves in enumerate(trajectory.serves):
        known = outcomes.get(serves.path)
        if known is None or known.issuperset(serves.outcomes):
            continue
        for place, outcome in enumerate(serves.outcomes):
            if outcome not in known:
                yield _fault(document.file, ("serves", number, "outcomes", place), outcome, serves.path, known)


def _fault(file: str, where: KeyPath, outcome: str, path: str, known: frozenset[str]) -> Fault:
    close = nearest(outcome, known)
    hint = Text(f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else Text("", "")
    return Fault(
        rule=RULE.id,
        file=file,
        where=where,
        message=Text(
            f"pad `{path}` heeft geen eindterm `{outcome}`{hint.nl}",
            f"path `{path}` has no outcome `{outcome}`{hint.en}",
        ),
        advice=Text(
            f"gebruik een eindterm uit `data/paths/{path}.yaml`, of haal deze weg",
            f"use an outcome from `data/paths/{path}.yaml`, or remove this one",
        ),
    )


RULE = Rule(
    id="unknown-outcome",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een eindterm die het pad niet heeft", "An outcome that the path does not have"),
    why=Text(
        "Leraren vergelijken trajecten op de eindtermen van het pad. Een andere eindterm is niet te vergelijken.",
        "Teachers compare trajectories by the outcomes of the path. Any other outcome cannot be compared.",
    ),
    document=_check,
    kinds=("trajectory",),
    suppressible=False,
    bad=(
        Example(
            swap={"data/trajectories/leerlijn.yaml": ("      - kern-e1", "      - kern-e2")},
            at=("data/trajectories/leerlijn.yaml", 20, 9),
            also=(("data/paths/ontwerpen.yaml", "              - id: kern"),),
        ),
    ),
    good=(Example(),),
)
