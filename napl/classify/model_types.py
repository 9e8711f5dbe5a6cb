"""Owns which model types a trajectory has, and which of them is the main one."""

from functools import lru_cache

import msgspec

from napl.classify.frame import Frame
from napl.classify.grounds import field, fields
from napl.classify.label import UNKNOWN, Ground, Label, Rule
from napl.classify.model_conditions import held_formal, in_a_series, is_lecture
from napl.classify.model_rule import ModelRule
from napl.classify.model_rules import AGENDA, MODEL_RULES, SESSIONS
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory

TOGETHER = Rule(
    "model-type",
    "model-together",
    Text(
        "een reeks bijeenkomsten waarvan aanbieder en deelnemers samen de agenda bepalen, en geen andere vorm past",
        "a series of meetings whose agenda provider and participants set together, and no other form fits",
    ),
)
DECLARED = Rule(
    "model-type",
    "model-declared",
    Text(
        "de aanbieder noemt deze vorm, en de gegevens sluiten haar niet uit",
        "the provider names this form, and the facts do not rule it out",
    ),
)
JUDGED = Rule(
    "model-type",
    "model-judged",
    Text(
        "de aanbieder noemt deze vorm; alleen een mens kan zeggen of het zo is",
        "the provider names this form; only a person can say whether it is so",
    ),
)
NONE = Rule(
    "model-type",
    "model-unknown",
    Text("de gegevens laten geen vorm zien", "the facts show no form"),
)


class Forms(msgspec.Struct, frozen=True):
    """The forms that the facts show, in order of precedence, and the one that counts as the main one.

    `main` is None where no form is known; `declared` is the provider's word where that decided.
    """

    shown: tuple[ModelRule, ...]
    main: str | None
    declared: str | None = None
    together: bool = False

    @property
    def by_facts(self) -> bool:
        """Whether the facts show the main form, and not only the provider's word."""
        return self.together or any(rule.type == self.main for rule in self.shown)


def forms_of(trajectory: Trajectory, frame: Frame) -> Forms:
    """Return the forms of a trajectory.

    The provider's choice among the forms that the facts show is the main one, and so is a declared form on which the facts
    are silent; a declared form that the facts rule out is not, and one meeting with nothing around it rules out every other
    form. Else the first in the order of precedence is.
    """
    shown = tuple([rule for rule in _rules(frame) if rule.shows(trajectory, frame)])
    word = trajectory.declared.model_type if trajectory.declared is not None else None
    if word is not None and word in frame.model_types:
        rule = MODEL_RULES.get(word)
        if rule in shown or _silent(rule, trajectory, frame):
            return Forms(shown, word, word)
    if shown:
        return Forms(shown, shown[0].type)
    together = (
        trajectory.programme.agenda_by == "together"
        and "training" in frame.model_types
        and in_a_series(trajectory, frame) is True
    )
    return Forms((), "training" if together else None, together=together)


@lru_cache(maxsize=4)
def _rules(frame: Frame) -> tuple[ModelRule, ...]:
    """Return the rules of the model types that a register knows, in order of precedence."""
    return tuple(MODEL_RULES[name] for name in frame.precedence if name in MODEL_RULES)


def _silent(rule: ModelRule | None, trajectory: Trajectory, frame: Frame) -> bool:
    """Return whether the facts leave room for a form; None is a form that no facts can show."""
    if is_lecture(trajectory, frame):
        return False
    return rule is None or rule.holds(trajectory, frame) is None


def labels_of(trajectory: Trajectory, frame: Frame) -> tuple[Label, ...]:
    """Return a label for every form of a trajectory, the main one first."""
    return frame.forms(trajectory, _labels_of)


def _labels_of(trajectory: Trajectory, frame: Frame) -> tuple[Label, ...]:
    forms = forms_of(trajectory, frame)
    main = forms.main
    if main is None:
        return (frame.label(NONE, UNKNOWN, (), "unknown"),)
    if forms.together:
        return (frame.label(TOGETHER, main, fields(trajectory, SESSIONS, AGENDA)),)
    labels = [_label(rule, trajectory, frame, primary=rule.type == main) for rule in forms.shown]
    if forms.declared is not None and all(rule.type != main for rule in forms.shown):
        told = JUDGED if frame.model_types[main].human_only else DECLARED
        labels.append(frame.label(told, main, field(trajectory, "declared", "model_type"), "declared"))
    return tuple(sorted(labels, key=lambda label: not label.primary))


def _label(rule: ModelRule, trajectory: Trajectory, frame: Frame, *, primary: bool) -> Label:
    because: tuple[Ground, ...] = rule.because(trajectory, frame)
    if rule.type == "diplomatraject":
        because += held_formal(trajectory, frame)
    return frame.label(rule.rule, rule.type, because, primary=primary)


def main_label(trajectory: Trajectory, frame: Frame) -> Label:
    """Return the label of the main form, or the one that says that no form is known."""
    return labels_of(trajectory, frame)[0]


RULES = (*(rule.rule for rule in MODEL_RULES.values()), TOGETHER, DECLARED, JUDGED, NONE)
