"""Owns the outcome of a lint run, as reporters and the exit code need it."""

from collections.abc import Mapping
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

    def below(self, prefix: str) -> "Outcome":
        """Return the same outcome with `prefix` before every file name, for a register inside a larger repository."""
        if not prefix:
            return self
        return replace(
            self,
            findings=tuple(replace(finding, file=prefix + finding.file) for finding in self.findings),
            texts={prefix + file: text for file, text in self.texts.items()},
        )
