"""A milestone that nobody can measure or confirm says nothing about the programme."""

from collections.abc import Iterator

from napl.core.declared import module_names
from napl.core.finding import Fault, Severity
from napl.core.nearest import nearest
from napl.core.text import KeyPath, Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.milestone import Milestone

METRICS = "napl.programme.metrics"
"""The package in which every metric is a module; its file names are the ids."""


def _check(document: Document, context: Context) -> Iterator[Fault]:
    one = document.entity
    assert isinstance(one, Milestone)
    if (one.measure is None) == (one.confirmation_by is None):
        yield _fault(
            document,
            ("title",),
            Text(
                "een mijlpaal heeft een maat of iemand die bevestigt",
                "a milestone has a measure or somebody who confirms",
            ),
            Text(
                "vul `measure` in, of `confirmation_by`, niet allebei",
                "fill in `measure` or `confirmation_by`, not both",
            ),
        )
    known = tuple(name.rpartition(".")[2].replace("_", "-") for name in module_names(METRICS))
    if one.measure is not None and one.measure.metric not in known:
        close = nearest(one.measure.metric, known)
        hint = Text(f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else Text("", "")
        quoted = [f"`{name}`" for name in known]
        yield _fault(
            document,
            ("measure", "metric"),
            Text(
                f"er is geen maat `{one.measure.metric}`{hint.nl}",
                f"there is no metric `{one.measure.metric}`{hint.en}",
            ),
            Text(f"schrijf {listed(quoted, 'of')}", f"write {listed(quoted, 'or')}"),
        )
    yield from _phase(document, one, context)
    latest = context.latest.isoformat()
    for number, word in enumerate(one.confirmations):
        if word.date > latest:
            yield _fault(
                document,
                ("confirmations", number, "date"),
                Text(
                    f"{word.date} ligt in de toekomst; vandaag is het {latest}",
                    f"{word.date} is in the future; today is {latest}",
                ),
                Text(f"schrijf {latest} of een eerdere datum", f"write {latest} or an earlier date"),
            )


def _phase(document: Document, one: Milestone, context: Context) -> Iterator[Fault]:
    programme = context.frame.programme
    if programme is None:
        return
    phases = {phase.id: phase for phase in programme.phases}
    phase = phases.get(one.phase)
    if phase is None:
        quoted = [f"`{name}`" for name in phases]
        yield _fault(
            document,
            ("phase",),
            Text(f"het programma heeft geen fase `{one.phase}`", f"the programme has no phase `{one.phase}`"),
            Text(f"schrijf {listed(quoted, 'of')}", f"write {listed(quoted, 'or')}"),
        )
    elif not phase.start <= one.due <= phase.end:
        yield _fault(
            document,
            ("due",),
            Text(f"{one.due} ligt niet in fase `{phase.id}`", f"{one.due} is not in phase `{phase.id}`"),
            Text(
                f"kies een dag van {phase.start} tot en met {phase.end}",
                f"choose a day from {phase.start} to {phase.end}",
            ),
        )


def _fault(document: Document, where: KeyPath, message: Text, advice: Text) -> Fault:
    return Fault(rule=RULE.id, file=document.file, where=where, message=message, advice=advice)


RULE = Rule(
    id="milestone-shape",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een mijlpaal die niet te volgen is", "A milestone that cannot be followed"),
    why=Text(
        "Elke mijlpaal heeft een maat die het register berekent of iemand die bevestigt, en valt in een fase.",
        "Every milestone has a measure that the register computes or somebody who confirms, and falls in a phase.",
    ),
    document=_check,
    kinds=("milestone",),
    suppressible=False,
    bad=(
        Example(
            swap={"data/milestones/een-rolpad.yaml": ("metric: role-paths", "metric: role-path")},
            at=("data/milestones/een-rolpad.yaml", 8, 11),
        ),
        Example(
            swap={"data/milestones/een-rolpad.yaml": ("due: 2025-12-31", "due: 2026-12-31")},
            at=("data/milestones/een-rolpad.yaml", 6, 6),
        ),
    ),
    good=(Example(),),
)
