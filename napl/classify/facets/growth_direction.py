"""Owns the facet growth direction: better teaching, more varied tasks, or a larger sphere of influence."""

from napl.classify.facet import Example, Facet
from napl.classify.frame import Frame
from napl.classify.label import DERIVED, UNKNOWN, Ground, Label, Rule
from napl.classify.sources import PLAN, PROPOSAL, VAN_DIJK
from napl.classify.tasks import tasks_of
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory

TEACHING = Rule(
    "growth-direction",
    "growth-teaching",
    Text("het traject gaat over de eerste taak, lesgeven", "the trajectory is about the first task, teaching"),
)
TASKS = Rule(
    "growth-direction",
    "growth-tasks",
    Text("het traject gaat over een andere taak dan lesgeven", "the trajectory is about a task other than teaching"),
)
SPHERE = Rule(
    "growth-direction",
    "growth-sphere",
    Text(
        "het traject werkt aan eindtermen van het pad, en op het hogere niveau reikt het werk daar verder dan op het lagere",
        "outcomes of the path are served, and on its higher level the work reaches further than on the lower one",
    ),
)
NONE = Rule(
    "growth-direction",
    "growth-unknown",
    Text("pad, product en rol laten geen richting zien", "path, product and role show no direction"),
)


def _classify(trajectory: Trajectory, frame: Frame) -> tuple[Label, ...]:
    labels: dict[str, Label] = {}
    teaching = frame.teaching
    for shown in tasks_of(trajectory, frame):
        rule, value = (TEACHING, "beter-lesgeven") if shown.task == teaching else (TASKS, "meer-taken")
        if value not in labels and not (labels and shown.source == "role"):
            labels[value] = frame.label(rule, value, (shown.ground,), shown.certainty, not labels)
    for number, serves in enumerate(trajectory.serves):
        if serves.outcomes and frame.widens(serves.path, serves.from_level, serves.to_level):
            because = (Ground(("serves", number), f"{serves.path}: {serves.from_level} → {serves.to_level}"),)
            labels["sphere"] = frame.label(SPHERE, "grotere-invloedssfeer", because, DERIVED, not labels)
            break
    return tuple(labels.values()) or (frame.label(NONE, UNKNOWN, (), "unknown"),)


def _served(path: dict[str, object], *gives: str, rule: str) -> Example:
    serves = {"path": "voorbeeldpad", "aspects": ["een"], "from_level": "startbekwaam", "to_level": "vakbekwaam"}
    return Example(facts={"serves": [{**serves, "outcomes": ["een-v1"]}]}, path=path, gives=gives, rule=rule)


_LEVELS: list[dict[str, object]] = [
    {"id": "startbekwaam", "spheres": {"bereik": "eigen-klas"}},
    {"id": "vakbekwaam", "spheres": {"bereik": "school"}},
]

FACET = Facet(
    id="growth-direction",
    perspective="path",
    rank=30,
    title=Text("Groeirichting", "Direction of growth"),
    classify=_classify,
    reads=(("serves",), ("product",), ("declared", "roles")),
    values=lambda frame: {direction.id: direction.title for direction in frame.settings.growth_directions},
    rules=(TEACHING, TASKS, SPHERE, NONE),
    examples=(
        _served({"task": "T1"}, "beter-lesgeven", rule="growth-teaching"),
        _served({"task": "T2"}, "meer-taken", rule="growth-tasks"),
        _served({"task": "T2", "levels": _LEVELS}, "meer-taken", "grotere-invloedssfeer", rule="growth-tasks"),
        _served({"task": "T9", "levels": _LEVELS}, "grotere-invloedssfeer", rule="growth-sphere"),
        Example(facts={"declared": {"roles": ["teacher-leader"]}}, gives=("meer-taken",), rule="growth-tasks"),
        Example(gives=(UNKNOWN,), rule="growth-unknown"),
    ),
    sources=(VAN_DIJK, PLAN, PROPOSAL),
)
