"""Owns the day and the lab that tests of labs share."""

from datetime import date
from typing import Any

from napl.model.register import Register
from napl.programme.labs import LabStanding, lab_standing, labs_of
from tests.site.making import entities

DAY = "2026-06-01"


def on(day: str, **kinds: Any) -> LabStanding:
    register = Register({**entities(), **kinds})
    return lab_standing(register, labs_of(register)["lab-noord"], date.fromisoformat(day))
