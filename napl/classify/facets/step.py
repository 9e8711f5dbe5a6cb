"""Owns the facet step: from which level to which a trajectory leads."""

from collections.abc import Mapping
from functools import lru_cache

from napl.classify.facet import Example, Facet
from napl.classify.frame import Frame
from napl.classify.label import DERIVED, SUGGESTED, UNKNOWN, Ground, Label, Rule
from napl.classify.sources import PLAN, PROPOSAL
from napl.core.text import Text
from napl.model.kinds.trajectory import Serves, Trajectory

CLIMBS = Rule(
    "step",
    "step-path",
    Text(
        "het traject leidt op dit pad van het ene naar het volgende niveau",
        "on this path the trajectory leads from one level to the next",
    ),
)
NAMED = Rule(
    "step",
    "step-named",
    Text(
        "het traject noemt deze stap op een pad, maar geen eindtermen ervan",
        "the trajectory names this step on a path, but none of its outcomes",
    ),
)
STAYS = Rule(
    "step",
    "step-same-level",
    Text(
        "wie instapt, is al op het niveau waar het traject naartoe leidt",
        "those who enter are already on the level that the trajectory leads to",
    ),
)
NONE = Rule("step", "step-unknown", Text("er is geen stap op een pad opgegeven", "no step on a path is given"))


def _classify(trajectory: Trajectory, frame: Frame) -> tuple[Label, ...]:
    labels: dict[str, Label] = {}
    for number, serves in enumerate(trajectory.serves):
        stays = _stays(trajectory.entry.level, serves, frame)
        names = (stays,) if stays else frame.steps(serves.path, serves.from_level, serves.to_level)
        rule = STAYS if stays else CLIMBS if serves.outcomes else NAMED
        certainty = SUGGESTED if rule is NAMED else DERIVED
        for name in names:
            if name not in labels:
                ground = Ground(("serves", number), f"{serves.path}: {serves.from_level} → {serves.to_level}")
                labels[name] = frame.label(rule, name, (ground,), certainty, not labels)
    return tuple(labels.values()) or (frame.label(NONE, UNKNOWN, (), "unknown"),)


def _stays(entry: str, serves: Serves, frame: Frame) -> str | None:
    """Return the name of work on one level where a participant enters on the level that `serves` leads to, or higher."""
    levels = frame.level_ids.get(serves.path, ())
    if serves.to_level not in levels:
        return None
    if serves.from_level == serves.to_level or entry in levels[levels.index(serves.to_level) :]:
        return frame.staying_name(serves.to_level)
    return None


@lru_cache(maxsize=4)
def _values(frame: Frame) -> Mapping[str, str]:
    found = {step.id: step.title for step in frame.settings.steps}
    for path in frame.paths.values():
        for step in path.steps:
            title = " naar ".join(frame.level_title(path, level) for level in step)
            found.setdefault(frame.step_name(*step), f"Van {title}")
    return found


def _serves(from_level: str, to_level: str, *outcomes: str) -> list[dict[str, object]]:
    step = {"path": "voorbeeldpad", "aspects": ["een"], "from_level": from_level, "to_level": to_level}
    return [{**step, "outcomes": list(outcomes)}]


_FOUR = {"levels": [{"id": "startbekwaam"}, {"id": "gevorderd"}, {"id": "vakbekwaam"}, {"id": "expert"}]}

FACET = Facet(
    id="step",
    perspective="path",
    rank=20,
    title=Text("Stap", "Step"),
    classify=_classify,
    reads=(("serves",),),
    values=_values,
    rules=(CLIMBS, NAMED, STAYS, NONE),
    examples=(
        Example(
            facts={"serves": _serves("startbekwaam", "vakbekwaam", "een-v1")}, gives=("start-vak",), rule="step-path"
        ),
        Example(
            facts={"serves": _serves("startbekwaam", "expert")}, gives=("start-vak", "vak-expert"), rule="step-named"
        ),
        Example(
            facts={"serves": _serves("startbekwaam", "expert", "een-v1")},
            path=_FOUR,
            gives=("startbekwaam-gevorderd", "gevorderd-vakbekwaam", "vak-expert"),
            rule="step-path",
        ),
        Example(
            facts={"entry": {"level": "expert"}, "serves": _serves("vakbekwaam", "expert")},
            gives=("expert-verdieping",),
            rule="step-same-level",
        ),
        Example(facts={"serves": _serves("vakbekwaam", "vakbekwaam")}, gives=("onderhoud",), rule="step-same-level"),
        Example(gives=(UNKNOWN,), rule="step-unknown"),
    ),
    sources=(PLAN, PROPOSAL),
)
