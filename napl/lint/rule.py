"""Owns what a rule is: one object with its texts, its check, and the examples that prove it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from napl.core.declared import declared
from napl.core.finding import Explanation, Fault, Severity
from napl.core.text import Text

if TYPE_CHECKING:
    from napl.lint.document import Context, Document
    from napl.lint.whole import Whole

DocumentCheck = Callable[["Document", "Context"], Iterable[Fault]]
WholeCheck = Callable[["Whole"], Iterable[Fault]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A change to the tiny register `tests/data/tiny` and what the rule must say of it.

    `files`: text of whole files by name (None removes a file). `swap`: per file, a text that is replaced once by another.
    `at`: file, line and column of the one finding; None for an example that must give no finding.
    """

    swap: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    files: Mapping[str, str | None] = field(default_factory=dict)
    at: tuple[str, int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A lint rule; exactly one of `document` (sees one file) and `whole` (sees the register) is its check.

    A document rule with `on_data` looks at plain data and bytes only, never at the entity: it also runs on a file that its
    schema refuses, so that everything wrong is told at once.
    """

    id: str
    severity: Severity
    since: str
    title: Text
    why: Text
    document: DocumentCheck | None = None
    whole: WholeCheck | None = None
    kinds: tuple[str, ...] = ()
    on_data: bool = False
    fixable: bool = False
    suppressible: bool = True
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a rule with no check or two."""
        if (self.document is None) == (self.whole is None):
            message = f"rule {self.id} needs exactly one check"
            raise ValueError(message)

    @property
    def explanation(self) -> Explanation:
        """What `napl explain` says of this rule."""
        family: Literal["rule"] = "rule"
        return Explanation(
            id=self.id,
            severity=self.severity,
            since=self.since,
            title=self.title,
            why=self.why,
            family=family,
            fixable=self.fixable,
            suppressible=self.suppressible,
            bad="\n".join(new for example in self.bad for _, new in example.swap.values()),
            good="\n".join(old for example in self.bad for old, _ in example.swap.values()),
        )


def rules() -> tuple[Rule, ...]:
    """Return every rule, in order of module name."""
    return declared("napl.lint.rules", "RULE", Rule)
