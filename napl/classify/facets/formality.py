"""Owns the facet formality: towards a recognised diploma, an organised programme, or learning at work."""

from napl.classify.facet import Example, Facet
from napl.classify.frame import Frame
from napl.classify.grounds import field, fields
from napl.classify.label import UNKNOWN, Ground, Label, Rule
from napl.classify.sources import COSAN, PLAN, PROPOSAL
from napl.core.text import Text
from napl.model.entity import known
from napl.model.kinds.trajectory import Trajectory

RECOGNISED = Rule(
    "formality",
    "formality-recognition",
    Text("een geldige erkenning brengt dit mee", "a valid recognition implies this"),
)
DIPLOMA = Rule(
    "formality", "formality-diploma", Text("het eindigt met een erkend diploma", "it ends in a recognised diploma")
)
AT_WORK = Rule(
    "formality",
    "formality-at-work",
    Text(
        "leren in het werk: geen bijeenkomsten en geen uitvoering om op in te schrijven",
        "learning at work: no meetings and no edition to enrol for",
    ),
)
ORGANISED = Rule(
    "formality",
    "formality-organised",
    Text("een georganiseerd programma zonder erkend diploma", "an organised programme without a recognised diploma"),
)
DECLARED = Rule(
    "formality",
    "formality-declared",
    Text(
        "de aanbieder geeft dit op, en de gegevens zeggen er niets over",
        "the provider says so, and the facts are silent",
    ),
)
NONE = Rule(
    "formality",
    "formality-unknown",
    Text("erkenning, afsluiting en inschrijving zijn niet bekend", "recognition, closing and enrolment are not known"),
)


def _classify(trajectory: Trajectory, frame: Frame) -> tuple[Label, ...]:
    for number, held in enumerate(trajectory.recognition):
        term = frame.recognitions.get(held.recognition)
        lapsed = held.valid_until is not None and held.valid_until < frame.today
        if term is not None and term.formality is not None and not lapsed:
            ground = Ground(("recognition", number, "recognition"), held.recognition)
            return (frame.label(RECOGNISED, term.formality, (ground,)),)
    programme, load = trajectory.programme, trajectory.load
    if programme.closing == "recognised-diploma":
        return (frame.label(DIPLOMA, "formeel", field(trajectory, "programme", "closing")),)
    if load.sessions == 0 and known(load.practice_hours) and not trajectory.editions:
        places = (("load", "sessions"), ("load", "practice_hours"))
        return (frame.label(AT_WORK, "informeel", fields(trajectory, *places)),)
    organised = fields(trajectory, ("programme", "enrolment"), ("programme", "closing"), ("load", "sessions"))
    if organised or trajectory.editions:
        return (frame.label(ORGANISED, "non-formeel", organised),)
    word = _declared(trajectory)
    if word is not None:
        return (frame.label(DECLARED, word.quote, (word,), "declared"),)
    return (frame.label(NONE, UNKNOWN, (), "unknown"),)


def _declared(trajectory: Trajectory) -> Ground | None:
    found = field(trajectory, "declared", "formality")
    return found[0] if found else None


FACET = Facet(
    id="formality",
    perspective="approach",
    rank=30,
    title=Text("Formaliteit", "Formality"),
    classify=_classify,
    reads=(("recognition",), ("programme", "closing"), ("programme", "enrolment"), ("load", "sessions"), ("editions",)),
    values=lambda frame: {name: term.title for name, term in frame.formalities.items()},
    rules=(RECOGNISED, DIPLOMA, AT_WORK, ORGANISED, DECLARED, NONE),
    examples=(
        Example(facts={"recognition": [{"recognition": "nvao"}]}, gives=("formeel",), rule="formality-recognition"),
        Example(
            facts={"recognition": [{"recognition": "nvao", "valid_until": "2020-01-01"}], "load": {"sessions": 9}},
            gives=("non-formeel",),
            rule="formality-organised",
        ),
        Example(facts={"programme": {"closing": "recognised-diploma"}}, gives=("formeel",), rule="formality-diploma"),
        Example(facts={"load": {"sessions": 0, "practice_hours": 30}}, gives=("informeel",), rule="formality-at-work"),
        Example(facts={"programme": {"enrolment": "duo"}}, gives=("non-formeel",), rule="formality-organised"),
        Example(facts={"declared": {"formality": "informeel"}}, gives=("informeel",), rule="formality-declared"),
        Example(gives=(UNKNOWN,), rule="formality-unknown"),
    ),
    sources=(PLAN, COSAN, PROPOSAL),
    declared=_declared,
)
