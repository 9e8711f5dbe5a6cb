"""Owns what a command is: a name, a place in the help, and the function that runs it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

Panel = Literal["Start", "Check", "Look", "Publish"]
"""The groups of commands in the help, in the order in which a newcomer meets them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command; `run` is a function that typer reads: its docstring is the help, its parameters are the options."""

    name: str
    panel: Panel
    run: Callable[..., Any]
