"""Owns what a reporter is: a name and a function from an outcome to text."""

from collections.abc import Callable
from dataclasses import dataclass

from napl.core.declared import declared, module_names
from napl.core.text import Text
from napl.lint.outcome import Outcome

PACKAGE = "napl.report.formats"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A reporter; `render` returns the whole output, ending in a line end unless it is empty."""

    name: str
    title: Text
    render: Callable[[Outcome], str]


def report_names() -> tuple[str, ...]:
    """Return the names of all reporters without importing them."""
    return tuple(name.rsplit(".", 1)[1] for name in module_names(PACKAGE))


def reports() -> dict[str, Report]:
    """Return every reporter by name."""
    return {report.name: report for report in declared(PACKAGE, "REPORT", Report)}
