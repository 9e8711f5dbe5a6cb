"""Owns the facet task: which of the teacher's tasks a trajectory is about."""

from napl.classify.facet import Example, Facet
from napl.classify.frame import Frame
from napl.classify.label import UNKNOWN, Label, Rule
from napl.classify.sources import PLAN, PROPOSAL, VAN_DIJK
from napl.classify.tasks import tasks_of
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory

RULES = {
    "path": Rule("task", "task-path", Text("het ontwikkelpad hoort bij deze taak", "the path belongs to this task")),
    "product": Rule(
        "task",
        "task-product",
        Text("wat een deelnemer oplevert, hoort bij deze taak", "what a participant delivers belongs to this task"),
    ),
    "role": Rule("task", "task-role", Text("een opgegeven rol heeft deze taak", "a declared role has this task")),
}
NONE = Rule("task", "task-unknown", Text("er is geen pad, product of rol bekend", "no path, product or role is known"))


def _classify(trajectory: Trajectory, frame: Frame) -> tuple[Label, ...]:
    labels: dict[str, Label] = {}
    for shown in tasks_of(trajectory, frame):
        if shown.task not in labels:
            because = (shown.ground,)
            labels[shown.task] = frame.label(RULES[shown.source], shown.task, because, shown.certainty, not labels)
    return tuple(labels.values()) or (frame.label(NONE, UNKNOWN, (), "unknown"),)


def _on(task: str) -> Example:
    serves = {"path": "voorbeeldpad", "aspects": ["een"], "from_level": "startbekwaam", "to_level": "vakbekwaam"}
    return Example(facts={"serves": [serves]}, path={"task": task}, gives=(task,), rule="task-path")


FACET = Facet(
    id="task",
    perspective="path",
    rank=10,
    title=Text("Taak", "Task"),
    classify=_classify,
    reads=(("serves",), ("product",), ("declared", "roles")),
    values=lambda frame: {name: term.title for name, term in frame.tasks.items()},
    rules=(*RULES.values(), NONE),
    examples=(
        *map(_on, ("T1", "T2", "T3", "T4", "T5", "T6")),
        Example(facts={"product": "research"}, gives=("T5",), rule="task-product"),
        Example(
            facts={"product": "policy-plan", "declared": {"roles": ["curriculumontwikkelaar"]}},
            gives=("T4", "T2"),
            rule="task-product",
        ),
        Example(facts={"declared": {"roles": ["teacher-leader"]}}, gives=("T4",), rule="task-role"),
        Example(gives=(UNKNOWN,), rule="task-unknown"),
    ),
    sources=(VAN_DIJK, PLAN, PROPOSAL),
)
