"""A declared formality that the recognitions contradict promises a diploma that is not there, or hides one."""

from collections.abc import Iterator, Mapping

from napl.core.finding import Fault, Severity
from napl.core.text import Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.recognitions import Recognition
from napl.model.kinds.trajectory import Trajectory

FORMAL = "formeel"
"""The formality that has to rest on a recognition or a recognised diploma."""


def _check(document: Document, context: Context) -> Iterator[Fault]:
    trajectory = document.entity
    assert isinstance(trajectory, Trajectory)
    if trajectory.declared is None or trajectory.declared.formality is None:
        return
    if not context.frame.terms("recognitions"):
        return
    declared = trajectory.declared.formality
    implied = _implied(trajectory, context)
    if implied and declared not in implied.values():
        yield _contradicted(document.file, declared, implied)
    elif declared == FORMAL and not implied and trajectory.programme.closing != "recognised-diploma":
        yield _unsupported(document.file, trajectory)


def _implied(trajectory: Trajectory, context: Context) -> Mapping[str, str]:
    """Return the formality that each recognition implies; one that has run out or says nothing of it is absent."""
    terms = context.frame.terms("recognitions")
    today = context.today.isoformat()
    found: dict[str, str] = {}
    for held in trajectory.recognition:
        term = terms.get(held.recognition)
        if held.valid_until is not None and held.valid_until < today:
            continue
        if isinstance(term, Recognition) and term.formality is not None:
            found[term.id] = term.formality
    return found


def _contradicted(file: str, declared: str, implied: Mapping[str, str]) -> Fault:
    names = tuple(f"`{name}`" for name in implied)
    formalities = tuple(f"`{name}`" for name in dict.fromkeys(implied.values()))
    return Fault(
        rule=RULE.id,
        file=file,
        where=("declared", "formality"),
        message=Text(
            f"opgegeven is `{declared}`, maar uit de erkenning {listed(names, 'en')} volgt {listed(formalities, 'en')}",
            f"`{declared}` is declared, but the recognition {listed(names, 'and')} implies {listed(formalities, 'and')}",
        ),
        advice=Text(
            f"schrijf {listed(formalities, 'of')}, of haal de erkenning weg als die niet klopt",
            f"write {listed(formalities, 'or')}, or remove the recognition if it is wrong",
        ),
    )


def _unsupported(file: str, trajectory: Trajectory) -> Fault:
    closing = trajectory.programme.closing
    return Fault(
        rule=RULE.id,
        file=file,
        where=("declared", "formality"),
        message=Text(
            f"opgegeven is `{FORMAL}`, maar geen geldige erkenning wijst daarop en de afsluiting is `{closing}`",
            f"`{FORMAL}` is declared, but no valid recognition implies it and the closing is `{closing}`",
        ),
        advice=Text(
            "voeg de erkenning toe, schrijf `closing: recognised-diploma`, of geef een andere formaliteit op",
            "add the recognition, write `closing: recognised-diploma`, or declare another formality",
        ),
    )


RULE = Rule(
    id="formality-contradicts-recognition",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Formaliteit en erkenning spreken elkaar tegen", "Formality and recognition contradict each other"),
    why=Text(
        "Formeel betekent dat een traject tot een erkend diploma leidt. Dat moet uit de gegevens blijken.",
        "Formal means that a trajectory leads to a recognised diploma. The facts must show it.",
    ),
    document=_check,
    kinds=("trajectory",),
    bad=(
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "recognition: []\n",
                    "recognition:\n  - recognition: nvao\ndeclared:\n  formality: non-formeel\n",
                )
            },
            at=("data/trajectories/leerlijn.yaml", 53, 14),
            also=(
                ("data/framework/recognitions.yaml", "  - id: nvao"),
                ("data/framework/recognitions.yaml", "    formality:"),
            ),
        ),
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "recognition: []\n",
                    "recognition:\n  - recognition: crkbo\ndeclared:\n  formality: formeel\n",
                )
            },
            at=("data/trajectories/leerlijn.yaml", 53, 14),
        ),
    ),
    good=(
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "recognition: []\n",
                    "recognition:\n  - recognition: nvao\ndeclared:\n  formality: formeel\n",
                )
            }
        ),
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "recognition: []\n",
                    "recognition: []\ndeclared:\n  formality: non-formeel\n",
                )
            }
        ),
        Example(),
    ),
)
