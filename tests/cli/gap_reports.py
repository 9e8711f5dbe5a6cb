"""Owns what the tests of `napl gaps` share: its day, a cell, and its report as data."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import napl

AS_OF = ["--as-of", "2026-06-01"]


CELL = "vo/ontwerpen/kern/vakbekwaam"


def report(capsys: pytest.CaptureFixture[str], root: Path, *options: str) -> dict[str, Any]:
    ran = napl(capsys, root, ["gaps", "--format", "json", *AS_OF, *options])
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found
