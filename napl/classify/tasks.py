"""Owns which tasks a trajectory is about: those of its paths, of the declared roles, and of what participants deliver."""

from typing import Literal

import msgspec

from napl.classify.frame import Frame
from napl.classify.label import Certainty, Ground
from napl.model.kinds.trajectory import Trajectory

Source = Literal["path", "product", "role"]


class ShownTask(msgspec.Struct, frozen=True, gc=False):
    """A task with where it shows: on a path, in the product, or in a declared role; only the last is the provider's word."""

    task: str
    source: Source
    ground: Ground
    certainty: Certainty = "derived"


def tasks_of(trajectory: Trajectory, frame: Frame) -> list[ShownTask]:
    """Return the tasks of a trajectory, the surest first; a task may come more than once."""
    found: list[ShownTask] = []
    for number, serves in enumerate(trajectory.serves):
        path = frame.paths.get(serves.path)
        if path is not None and path.task in frame.tasks:
            found.append(ShownTask(path.task, "path", Ground(("serves", number, "path"), serves.path)))
    product = frame.products.get(trajectory.product)
    if product is not None and product.task is not None and product.task in frame.tasks:
        found.append(ShownTask(product.task, "product", Ground(("product",), trajectory.product)))
    if trajectory.declared is not None:
        for number, name in enumerate(trajectory.declared.roles):
            role = frame.roles.get(name)
            if role is not None:
                ground = Ground(("declared", "roles", number), name)
                found += [ShownTask(task, "role", ground, "declared") for task in role.tasks if task in frame.tasks]
    return found
