"""Owns the outcome of a lint run, as reporters and the exit code need it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from napl.core.finding import Finding, Severity
from napl.core.text import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was found in how many files; `seconds` is the time that it took; `language` is that of the findings.

    `address` is where the register says that its site stands. `colour` and `width` (in columns) are those of the terminal
    that shows the report. `texts` holds the full text by file of the files that have a finding with edits: reporters that
    tell edits by line and column need it. `reference_day` is the day of a demonstration that was taken for today, if any.
    """

    findings: tuple[Finding, ...]
    files: int
    seconds: float
    language: Language
    address: str | None = None
    colour: bool = False
    width: int = 100
    texts: Mapping[str, str] = field(default_factory=dict)
    reference_day: date | None = None

    def count(self, severity: Severity) -> int:
        """Return how many findings have exactly this severity."""
        return sum(1 for finding in self.findings if finding.severity is severity)

    def reaches(self, threshold: Severity) -> bool:
        """Say whether a finding is at or above `threshold`."""
        return any(finding.severity >= threshold for finding in self.findings)

    def named(self, name: Callable[[str], str]) -> "Outcome":
        """Return the same outcome with every file under the name that `name` gives it: from where its readers stand."""
        return replace(
            self,
            findings=tuple(replace(finding, file=name(finding.file)) for finding in self.findings),
            texts={name(file): text for file, text in self.texts.items()},
        )
