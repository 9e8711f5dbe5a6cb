"""Owns the vocabulary of tasks."""

from napl.core.text import Text
from napl.model.kind import Kind
from napl.model.vocabulary import Term, Vocabulary


class Task(Term, frozen=True, kw_only=True):
    """One of the tasks."""

    optional: bool = False
    verbs: tuple[str, ...] = ()


class Tasks(Vocabulary[Task], frozen=True, kw_only=True):
    """The vocabulary of tasks."""


KIND = Kind(
    name="tasks",
    place="framework/tasks.yaml",
    model=Tasks,
    title=Text("Taken", "Tasks"),
)
