"""Owns opening a changed register and what its rules tell."""

from datetime import date
from pathlib import Path

from napl.lint.rule import rules
from napl.workspace.opening import Opened, open_register
from tests.registers import TODAY

FILE = "data/trajectories/leerlijn.yaml"


def opened(root: Path, today: date = TODAY) -> Opened:
    return open_register(root, today=today, rules=rules())


def told(root: Path, *names: str, today: date = TODAY) -> list[tuple[int, str, str]]:
    """Return line, message and advice (both in Dutch) of the findings of some rules."""
    return [
        (found.position.line, found.message.nl, found.advice.nl if found.advice else "")
        for found in opened(root, today).findings
        if found.rule in names
    ]
