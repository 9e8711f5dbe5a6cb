"""A declared form, feature or level of evidence that the facts contradict promises something else than there is."""

from collections.abc import Iterator

from napl.classify.classification import Contradiction, contradictions
from napl.classify.frame import frame_of
from napl.classify.label import UNKNOWN, Label
from napl.core.finding import Fault, Severity
from napl.core.text import Text, key_path_text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.trajectory import Trajectory

ELSEWHERE = frozenset({"formality"})
"""Facets whose contradictions have a rule of their own."""
SHOWN = 60
"""Characters of a quote that a message repeats."""


def _check(document: Document, context: Context) -> Iterator[Fault]:
    trajectory = document.entity
    assert isinstance(trajectory, Trajectory)
    if trajectory.declared is None:
        return
    for found in contradictions(trajectory, frame_of(context.frame, context.today)):
        if found.facet.id not in ELSEWHERE:
            yield _fault(document.file, found)


def _fault(file: str, found: Contradiction) -> Fault:
    declared, label, title = found.declared.quote, found.label, found.facet.title
    facts = Text(*(_facts(label, empty) for empty in ("niet ingevuld", "not filled in")))
    if label.value == UNKNOWN:
        says = Text(f"de gegevens sluiten dat uit{facts.nl}", f"the facts rule that out{facts.en}")
        advice = Text("haal deze opgave weg, of verbeter de gegevens", "remove this, or correct the facts")
    else:
        says = Text(
            f"uit de gegevens volgt `{label.value}`: {label.reason.nl}{facts.nl}",
            f"`{label.value}` follows from the facts: {label.reason.en}{facts.en}",
        )
        advice = Text(
            f"schrijf `{label.value}`, haal deze opgave weg, of verbeter de gegevens",
            f"write `{label.value}`, remove this, or correct the facts",
        )
    return Fault(
        rule=RULE.id,
        file=file,
        where=found.declared.where,
        message=Text(
            f"{title.nl}: opgegeven is `{declared}`, maar {says.nl}",
            f"{title.en}: `{declared}` is declared, but {says.en}",
        ),
        advice=advice,
    )


def _facts(label: Label, empty: str) -> str:
    """Return the fields that a label rests on with what they say, between brackets; nothing where there are none."""
    said = (f"{key_path_text(ground.where)}: {_short(ground.quote) or empty}" for ground in label.because)
    return f" ({'; '.join(said)})" if label.because else ""


def _short(quote: str) -> str:
    return quote if len(quote) <= SHOWN else f"{quote[: SHOWN - 1]}…"


_FILE = "data/trajectories/leerlijn.yaml"


def _declares(text: str) -> dict[str, tuple[str, str]]:
    return {_FILE: ("recognition: []\n", f"recognition: []\ndeclared:\n{text}")}


def _feature(value: str) -> str:
    return (
        f"  features:\n    - feature: actief\n      value: {value}\n      quote: Je oefent met een eigen lessenserie.\n"
    )


RULE = Rule(
    id="declared-contradicts-facts",
    severity=Severity.WARNING,
    since="0.1.0",
    title=Text("Opgave en gegevens spreken elkaar tegen", "Declaration and facts contradict each other"),
    why=Text(
        "Het register ordent trajecten op wat er te zien is. Wat een aanbieder opgeeft, telt als de gegevens het toelaten. "
        "Zeggen die iets anders, dan klopt de opgave niet of ontbreekt er iets in de gegevens.",
        "The register classifies trajectories by what can be seen. What a provider declares counts where the facts allow it. "
        "Where they say something else, the declaration is wrong or the facts are incomplete.",
    ),
    document=_check,
    kinds=("trajectory",),
    bad=(
        Example(
            swap=_declares("  model_type: plg\n"),
            at=(_FILE, 52, 15),
            also=((_FILE, "  agenda_by:"), (_FILE, "  sessions:")),
        ),
        Example(swap=_declares("  evidence_level: E1\n"), at=(_FILE, 52, 19)),
        Example(swap=_declares(_feature("absent")), at=(_FILE, 54, 14)),
    ),
    good=(
        Example(swap=_declares("  model_type: training\n")),
        Example(swap=_declares("  evidence_level: E0\n")),
        Example(swap=_declares(_feature("present"))),
        Example(),
    ),
)
