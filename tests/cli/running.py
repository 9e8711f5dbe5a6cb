"""Owns running the command line in this process, with what it printed."""

import gc
import os
from collections.abc import Sequence
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

import pytest

from napl.cli.app import run


@dataclass(frozen=True)
class Ran:
    """What a command gave."""

    code: int
    out: str
    err: str


def napl(capsys: pytest.CaptureFixture[str], folder: Path, arguments: Sequence[str]) -> Ran:
    """Run `napl` with `arguments` in `folder`."""
    capsys.readouterr()
    os.environ.setdefault("COLUMNS", "100")
    try:
        with chdir(folder):
            code = run(arguments)
    finally:
        gc.enable()
    printed = capsys.readouterr()
    return Ran(int(code), printed.out, printed.err)
