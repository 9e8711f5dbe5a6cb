"""Owns the facet duration class: how much time a trajectory takes, in classes."""

from napl.classify.facet import Example, Facet
from napl.classify.frame import Frame
from napl.classify.grounds import field, fields
from napl.classify.label import UNKNOWN, Label, Rule
from napl.classify.sources import PROPOSAL
from napl.core.text import Text
from napl.model.entity import known
from napl.model.kinds.trajectory import Trajectory

TOTAL = Rule(
    "duration-class",
    "duration-hours",
    Text("contact, zelfstudie en praktijk samen", "contact, self-study and practice together"),
)
CREDITS = Rule(
    "duration-class",
    "duration-credits",
    Text("de uren volgen uit het aantal EC", "the hours follow from the number of EC"),
)
PARTIAL = Rule(
    "duration-class",
    "duration-partial",
    Text(
        "niet alle uren zijn bekend; dit is de klasse van de uren die dat wel zijn, en het kan meer zijn",
        "not all hours are known; this is the class of those that are, and it may be more",
    ),
)
NONE = Rule("duration-class", "duration-unknown", Text("er zijn geen uren bekend", "no hours are known"))
HOURS = (("load", "contact_hours"), ("load", "self_study_hours"), ("load", "practice_hours"))


def _classify(trajectory: Trajectory, frame: Frame) -> tuple[Label, ...]:
    load = trajectory.load
    contact, study, practice = known(load.contact_hours), known(load.self_study_hours), known(load.practice_hours)
    if contact is not None and study is not None and practice is not None:
        return (frame.label(TOTAL, _class(contact + study + practice, frame), fields(trajectory, *HOURS)),)
    credits_ = known(load.ec)
    if credits_ and frame.hours_per_ec:
        return (frame.label(CREDITS, _class(credits_ * frame.hours_per_ec, frame), field(trajectory, "load", "ec")),)
    hours = (contact or 0) + (study or 0) + (practice or 0)
    if hours:
        return (frame.label(PARTIAL, _class(hours, frame), fields(trajectory, *HOURS), "suggested"),)
    return (frame.label(NONE, UNKNOWN, (), "unknown"),)


def _class(hours: float, frame: Frame) -> str:
    for one in frame.settings.duration_classes:
        if one.up_to_hours is None or hours <= one.up_to_hours:
            return one.id
    return frame.settings.duration_classes[-1].id


def _of(hours: int, value: str) -> Example:
    load = {"contact_hours": hours, "self_study_hours": 0, "practice_hours": 0}
    return Example(facts={"load": load}, gives=(value,), rule="duration-hours")


FACET = Facet(
    id="duration-class",
    perspective="approach",
    rank=40,
    title=Text("Duurklasse", "Duration class"),
    classify=_classify,
    reads=(("load", "contact_hours"), ("load", "self_study_hours"), ("load", "practice_hours"), ("load", "ec")),
    values=lambda frame: {one.id: one.title for one in frame.settings.duration_classes},
    rules=(TOTAL, CREDITS, PARTIAL, NONE),
    examples=(
        _of(8, "kort"),
        _of(9, "middel"),
        _of(40, "middel"),
        _of(160, "lang"),
        _of(161, "zeer-lang"),
        Example(facts={"load": {"contact_hours": 4, "ec": 5}}, gives=("lang",), rule="duration-credits"),
        Example(facts={"load": {"contact_hours": 18}}, gives=("middel",), rule="duration-partial"),
        Example(gives=(UNKNOWN,), rule="duration-unknown"),
    ),
    sources=(PROPOSAL,),
)
