"""Owns the facet evidence level: how well the approach of a trajectory is supported, from what it lists itself."""

from napl.classify.facet import Example, Facet
from napl.classify.frame import Frame
from napl.classify.grounds import field
from napl.classify.label import Ground, Label, Rule
from napl.classify.sources import GUSKEY, NJI, PROPOSAL
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory


def _rule(name: str, nl: str, en: str) -> Rule:
    return Rule("evidence-level", f"evidence-{name}", Text(nl, en))


CONTROLLED = _rule(
    "controlled",
    "minstens {controlled_studies} onafhankelijke gecontroleerde studies, waarvan één in Nederland",
    "at least {controlled_studies} independent controlled studies, one of them in the Netherlands",
)
COMPARISON = _rule(
    "comparison",
    "een studie met een vergelijkingsgroep",
    "a study with a comparison group",
)
BEFORE_AFTER = _rule(
    "before-after",
    "een meting voor en na, en een evaluatie van het gebruik in de praktijk (minstens {practice_depth})",
    "a measurement before and after, and an evaluation of use in practice (at least {practice_depth})",
)
THEORY = _rule("theory", "een werkhypothese en literatuur", "a theory of improvement and literature")
DESCRIBED = _rule(
    "described",
    "doelgroep, aanpak en leeruitkomsten zijn beschreven",
    "audience, approach and learning outcomes are described",
)
NONE = _rule("none", "leeruitkomsten en onderbouwing ontbreken", "learning outcomes and evidence are missing")


def _classify(trajectory: Trajectory, frame: Frame) -> tuple[Label, ...]:
    if trajectory.evidence:
        found = _from_studies(trajectory, frame)
        if found is not None:
            return (found,)
    outcomes = tuple(Ground(("outcomes", number), text) for number, text in enumerate(trajectory.outcomes))
    if outcomes:
        return (frame.label(DESCRIBED, "E1", outcomes),)
    return (frame.label(NONE, "E0"),)


def _from_studies(trajectory: Trajectory, frame: Frame) -> Label | None:
    """Return the highest level that the listed studies and literature carry, or None where they carry none."""
    titles = [Ground(("evidence", number, "title"), one.title) for number, one in enumerate(trajectory.evidence)]
    studies = [(one, title) for one, title in zip(trajectory.evidence, titles, strict=True) if one.design != "theory"]
    if studies:
        controlled = [(one, title) for one, title in studies if one.design == "controlled" and one.independent == "yes"]
        if len(controlled) >= frame.thresholds.controlled_studies and any(one.dutch == "yes" for one, _ in controlled):
            return frame.label(CONTROLLED, "E5", tuple(title for _, title in controlled))
        compared = tuple(title for one, title in studies if one.design in {"comparison", "controlled"})
        if compared:
            return frame.label(COMPARISON, "E4", compared)
        practice = _practice(trajectory, frame)
        if practice:
            return frame.label(BEFORE_AFTER, "E3", (*(title for _, title in studies), *practice))
    if trajectory.theory:
        return frame.label(THEORY, "E2", (*field(trajectory, "theory"), *titles))
    return None


def _practice(trajectory: Trajectory, frame: Frame) -> tuple[Ground, ...]:
    """Return the evaluations that looked at use in practice, or further."""
    least = frame.depth_rank.get(frame.settings.practice_depth, 0)
    return tuple(
        Ground(("evaluations", number, "depth"), one.depth)
        for number, one in enumerate(trajectory.evaluations)
        if frame.depth_rank.get(one.depth, -1) >= least
    )


def _declared(trajectory: Trajectory) -> Ground | None:
    found = field(trajectory, "declared", "evidence_level")
    return found[0] if found else None


def _study(design: str, **more: object) -> dict[str, object]:
    return {"title": "Een onderzoek", "design": design, **more}


_USED = {"date": "2026-01-01", "depth": "D4", "instrument": "Lesobservaties"}
_BOTH = {"independent": "yes", "dutch": "yes"}

FACET = Facet(
    id="evidence-level",
    perspective="approach",
    rank=200,
    title=Text("Onderbouwing", "Evidence level"),
    classify=_classify,
    reads=(("outcomes",), ("evidence",), ("theory",)),
    values=lambda frame: {name: term.title for name, term in frame.evidence_levels.items()},
    rules=(CONTROLLED, COMPARISON, BEFORE_AFTER, THEORY, DESCRIBED, NONE),
    examples=(
        Example(
            facts={"evidence": [_study("controlled", **_BOTH), _study("controlled", independent="yes")]},
            gives=("E5",),
            rule="evidence-controlled",
        ),
        Example(facts={"evidence": [_study("controlled", **_BOTH)]}, gives=("E4",), rule="evidence-comparison"),
        Example(facts={"evidence": [_study("comparison")]}, gives=("E4",), rule="evidence-comparison"),
        Example(
            facts={"evidence": [_study("before-after")], "evaluations": [_USED]},
            gives=("E3",),
            rule="evidence-before-after",
        ),
        Example(
            facts={"evidence": [_study("theory")], "theory": "Wie oefent, legt beter uit."},
            gives=("E2",),
            rule="evidence-theory",
        ),
        Example(facts={"outcomes": ["Legt rekenstrategieën uit."]}, gives=("E1",), rule="evidence-described"),
        Example(gives=("E0",), rule="evidence-none"),
    ),
    sources=(NJI, GUSKEY, PROPOSAL),
    declared=_declared,
)
