"""Owns the frame of a classification: the vocabularies, paths, thresholds and words that the facets rest on."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import cast

import msgspec

from napl.classify.elements import Shown
from napl.classify.label import Certainty, Ground, Label, Rule
from napl.classify.repetition import Repetition
from napl.core.text import Text
from napl.model.kinds.classification import ClassificationSettings
from napl.model.kinds.elements import Element
from napl.model.kinds.model_types import ModelType
from napl.model.kinds.path import Path
from napl.model.kinds.recognitions import Recognition
from napl.model.kinds.roles import Role
from napl.model.kinds.spheres import Sphere
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register

Labels = tuple[Label, ...]
MECHANISM = "mechanism"
"""What a programme element shows that belongs to one of the groups of mechanisms."""
NO_GROUP = "geen"


class Frame:
    """What facets may know besides the trajectory; the same for every trajectory of a register."""

    def __init__(self, register: Register, settings: ClassificationSettings, today: date) -> None:
        """Index what `register` and `settings` say; `today` decides which recognitions still hold."""
        self.settings = settings
        self.thresholds = settings.thresholds
        self.today = today.isoformat()
        self.paths = register.paths
        self.hours_per_ec = register.info.thresholds.hours_per_ec if register.info else None
        self.tasks = register.terms("tasks")
        self.teaching = next(iter(self.tasks), None)
        self.roles = cast("dict[str, Role]", register.terms("roles"))
        self.model_types = cast("dict[str, ModelType]", register.terms("model-types"))
        self.recognitions = cast("dict[str, Recognition]", register.terms("recognitions"))
        self.formalities = register.terms("formalities")
        self.features = register.terms("features")
        self.evidence_levels = register.terms("evidence-levels")
        self.depths = register.terms("evaluation-depths")
        self.depth_rank = {name: rank for rank, name in enumerate(self.depths)}
        scales = cast("dict[str, Sphere]", register.terms("spheres"))
        self.scales = {name: {step.id: step.title for step in scale.steps} for name, scale in scales.items()}
        self.level_titles = {name: term.title for name, term in register.terms("levels").items()}
        self._shows = _shows(settings, register)
        self._last: Shown | None = None
        self._forms: tuple[Trajectory, Labels] | None = None
        self.products = {meaning.product: meaning for meaning in settings.products}
        self.precedence = self._precedence()
        self.repetition = Repetition(settings.repetition)
        self.level_ids = {path.id: path.level_ids for path in self.paths.values()}
        self.product_steps = {
            (scale, meaning.product): step
            for meaning in settings.products
            for scale, step in (("publiek", meaning.publiek), ("object", meaning.object), ("bereik", meaning.bereik))
            if step is not None and step in self.scales.get(scale, ())
        }
        self.level_steps = {
            (scale, path.id, level.id): step
            for path in self.paths.values()
            for level in path.levels
            if (spheres := level.spheres) is not None
            for scale, step in (("publiek", spheres.publiek), ("object", spheres.object), ("bereik", spheres.bereik))
            if step is not None and step in self.scales.get(scale, ())
        }
        self._steps: dict[tuple[str, str, str], tuple[str, ...]] = {}
        self._widens: dict[tuple[str, str, str], bool] = {}
        self._reasons: dict[str, Text] = {}

    def shown(self, trajectory: Trajectory) -> Shown:
        """Return what the quotes of a trajectory show; facets ask in turn for the same one, so the last is kept."""
        last = self._last
        if last is None or last.trajectory is not trajectory:
            last = self._last = Shown(trajectory, self._shows)
        return last

    def forms(self, trajectory: Trajectory, make: Callable[[Trajectory, "Frame"], Labels]) -> Labels:
        """Return the labels that `make` gives for the forms of a trajectory; two facets ask for them, so the last are kept."""
        last = self._forms
        if last is None or last[0] is not trajectory:
            last = self._forms = (trajectory, make(trajectory, self))
        return last[1]

    def _precedence(self) -> tuple[str, ...]:
        """Return the model types of the register: first those that the settings put in order, then the others."""
        ordered = [name for name in self.settings.precedence if name in self.model_types]
        return (*ordered, *(name for name in self.model_types if name not in ordered))

    def steps(self, path: str, from_level: str, to_level: str) -> tuple[str, ...]:
        """Return the names of the steps that lead from one level of a path to another; none for unknown levels."""
        key = (path, from_level, to_level)
        found = self._steps.get(key)
        if found is None:
            known = self.paths.get(path)
            between = known.steps_between(from_level, to_level) if known else ()
            found = self._steps[key] = tuple(self.step_name(*step) for step in between)
        return found

    def step_name(self, from_level: str, to_level: str) -> str:
        """Return the name of a step: that of the framework, or its two levels."""
        for step in self.settings.steps:
            if step.from_level == from_level and step.to_level == to_level:
                return step.id
        return f"{from_level}-{to_level}"

    def staying_name(self, level: str) -> str:
        """Return the name of work on one level: that of the level, else that of any level."""
        staying = {step.to_level: step.id for step in self.settings.steps if step.from_level is None}
        return staying.get(level) or staying.get(None) or level

    def widens(self, path: str, from_level: str, to_level: str) -> bool:
        """Return whether the work on one level of a path reaches further than on another, on one of the scales."""
        key = (path, from_level, to_level)
        found = self._widens.get(key)
        if found is None:
            found = self._widens[key] = any(
                self._rank(scale, path, from_level) < self._rank(scale, path, to_level) for scale in self.scales
            )
        return found

    def _rank(self, scale: str, path: str, level: str) -> float:
        """Return how far the work on a level reaches on a scale, counted from 0; not a number where that is not known."""
        step = self.level_steps.get((scale, path, level))
        return float("nan") if step is None else list(self.scales[scale]).index(step)

    def level_title(self, path: Path, level: str) -> str:
        """Return the name of a level: the path's own where it has one, else the framework's, else the id."""
        own = next((found.title for found in path.levels if found.id == level), None)
        return own or self.level_titles.get(level, level)

    def reason(self, rule: Rule) -> Text:
        """Return the text of a rule with the thresholds filled in."""
        found = self._reasons.get(rule.id)
        if found is None:
            numbers = {**msgspec.structs.asdict(self.thresholds), "practice_depth": self.settings.practice_depth}
            found = Text(rule.text.nl.format_map(numbers), rule.text.en.format_map(numbers))
            self._reasons[rule.id] = found
        return found

    def label(
        self,
        rule: Rule,
        value: str,
        because: tuple[Ground, ...] = (),
        certainty: Certainty = "derived",
        primary: bool = True,  # noqa: FBT002  a label is primary unless it says otherwise
    ) -> Label:
        """Return the label that a rule gives."""
        reason = self._reasons.get(rule.id) or self.reason(rule)
        return Label(rule.facet, value, certainty, rule.id, reason, because, primary)


def _shows(settings: ClassificationSettings, register: Register) -> dict[str, tuple[str, ...]]:
    """Return what each programme element shows: the lists of the settings that name it, and its group."""
    elements = cast("dict[str, Element]", register.terms("elements"))
    shows = {
        name: [] if element.group == NO_GROUP else [element.group, MECHANISM] for name, element in elements.items()
    }
    for what, names in msgspec.structs.asdict(settings.elements).items():
        for name in cast("tuple[str, ...]", names):
            shows.setdefault(name, []).append(what)
    return {name: tuple(some) for name, some in shows.items()}


@lru_cache(maxsize=4)
def frame_of(register: Register, today: date) -> Frame | None:
    """Return the frame of a register as of `today`; None where its `classification` was refused or is missing."""
    settings = register.of("classification").get("classification")
    return Frame(register, settings, today) if isinstance(settings, ClassificationSettings) else None
