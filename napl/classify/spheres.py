"""Owns how far the work reaches on one scale: what the product says first, then the level that the step leads to."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from napl.classify.facet import Example, Facet
from napl.classify.frame import Frame
from napl.classify.label import DERIVED, SUGGESTED, UNKNOWN, Ground, Label, Rule
from napl.classify.sources import PLAN, PROPOSAL, VAN_DIJK
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory

Scale = Literal["publiek", "object", "bereik"]


_TEXTS = {
    "product": Text("dit volgt uit wat een deelnemer oplevert", "this follows from what a participant delivers"),
    "passing-on": Text(
        "een citaat laat zien dat deelnemers collega's scholen", "a quote shows that participants train colleagues"
    ),
    "level": Text(
        "zo ver reikt het werk op het niveau waar de stap naartoe leidt",
        "this is how far the work reaches on the level that the step leads to",
    ),
    "level-named": Text(
        "het traject noemt deze stap op een pad, maar geen eindtermen ervan",
        "the trajectory names this step on a path, but none of its outcomes",
    ),
    "unknown": Text("product en pad zeggen hier niets over", "product and path say nothing about this"),
}
"""When a scale has a label, by the end of the rule's id; only the scale of the audience knows passing on."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """How one scale is read."""

    scale: Scale
    rules: Mapping[str, Rule]

    def classify(self, trajectory: Trajectory, frame: Frame) -> tuple[Label, ...]:
        rules = self.rules
        labels: dict[str, Label] = {}
        step = frame.product_steps.get((self.scale, trajectory.product))
        if step is not None:
            labels[step] = frame.label(rules["product"], step, (Ground(("product",), trajectory.product),))
        if "passing-on" in rules and "collegas" not in labels:
            quotes = frame.shown(trajectory).quotes("passing_on")
            if quotes and "collegas" in frame.scales.get(self.scale, ()):
                labels["collegas"] = frame.label(rules["passing-on"], "collegas", quotes, DERIVED, not labels)
        for number, serves in enumerate(trajectory.serves):
            step = frame.level_steps.get((self.scale, serves.path, serves.to_level))
            if step is not None and step not in labels:
                ground = Ground(("serves", number, "to_level"), serves.to_level)
                name, certainty = ("level", DERIVED) if serves.outcomes else ("level-named", SUGGESTED)
                labels[step] = frame.label(rules[name], step, (ground,), certainty, not labels)
        return tuple(labels.values()) or (frame.label(rules["unknown"], UNKNOWN, (), "unknown"),)


def sphere_facet(
    scale: Scale, rank: int, title: Text, *, steps: tuple[str, ...], products: tuple[tuple[str, str], ...]
) -> Facet:
    """Return the facet of one scale; `steps` and `products` (with the step that each shows) are for its examples."""
    facet = f"sphere-{scale}"
    trains = scale == "publiek"
    rules = {
        name: Rule(facet, f"{facet}-{name}", text) for name, text in _TEXTS.items() if trains or name != "passing-on"
    }
    passing_on = {"programme": {"elements": [{"element": "collegas-trainen", "quote": "U schoolt uw team."}]}}
    return Facet(
        id=facet,
        perspective="path",
        rank=rank,
        title=title,
        classify=_Scale(scale, rules).classify,
        reads=(("product",), ("serves",)),
        values=lambda frame: frame.scales.get(scale, {}),
        rules=tuple(rules.values()),
        examples=(
            Example(gives=(UNKNOWN,), rule=f"{facet}-unknown"),
            *(Example(facts={"product": name}, gives=(step,), rule=f"{facet}-product") for name, step in products),
            *((Example(facts=passing_on, gives=("collegas",), rule=f"{facet}-passing-on"),) if trains else ()),
            *(_on_a_path(scale, step, f"{facet}-level", outcomes=["een-v1"]) for step in steps),
            _on_a_path(scale, steps[0], f"{facet}-level-named", outcomes=[]),
        ),
        sources=(VAN_DIJK, PLAN, PROPOSAL),
    )


def _on_a_path(scale: Scale, step: str, rule: str, *, outcomes: list[str]) -> Example:
    served = {"path": "voorbeeldpad", "aspects": ["een"], "from_level": "startbekwaam", "to_level": "vakbekwaam"}
    serves = {**served, "outcomes": outcomes}
    levels = [{"id": "startbekwaam"}, {"id": "vakbekwaam", "spheres": {scale: step}}]
    return Example(facts={"serves": [serves]}, path={"levels": levels}, gives=(step,), rule=rule)
