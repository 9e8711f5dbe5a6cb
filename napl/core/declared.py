"""Owns how parts announce themselves: one module a part, each with the same named constant."""

import importlib
import pkgutil
from functools import cache
from typing import TypeVar

T = TypeVar("T")


@cache
def module_names(package: str) -> tuple[str, ...]:
    """Return the full names of the modules in `package`, sorted."""
    home = importlib.import_module(package)
    return tuple(sorted(f"{package}.{found.name}" for found in pkgutil.iter_modules(home.__path__)))


def declared(package: str, name: str, kind: type[T]) -> tuple[T, ...]:
    """Return the constant `name` of every module in `package`, in order of module name.

    Raises TypeError where a module lacks the constant or holds something that is not a `kind`: a part that is
    dropped in the wrong shape must not disappear quietly.
    """
    parts: list[T] = []
    for full in module_names(package):
        part = getattr(importlib.import_module(full), name, None)
        if not isinstance(part, kind):
            message = f"{full} must define {name} as a {kind.__name__}"
            raise TypeError(message)
        parts.append(part)
    return tuple(parts)
