"""Owns what an example is: a change to the example register, the place of the finding, and what else a reader should see."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from napl.core.text import Text

DAY = date(2026, 6, 1)
"""The day on which every example is judged."""
DAY_TOLD = Text("In dit voorbeeld is het vandaag 1 juni 2026.", "In this example today is 1 June 2026.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A change to the example register `tests/data/tiny`, and what must be found there.

    `swap`: per file, a text that is replaced once by another. `files`: content of whole files by name (None removes a file).
    `links`: symbolic links to make, with what they lead to. `at`: file, line and column of the one finding; None for an example
    that must give no finding.

    An explanation shows the lines that change, with those around them. `also` names more lines that a reader needs: a file and
    the beginning of a line. `told` says in words what lines cannot show, such as bytes or links; bytes are never shown.
    """

    swap: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    files: Mapping[str, str | bytes | None] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    at: tuple[str, int, int] | None = None
    also: tuple[tuple[str, str], ...] = ()
    told: Text | None = None
