"""Owns what a rule is: one object with its texts, its check, and the examples that prove it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from napl.core.declared import declared
from napl.core.example import Example
from napl.core.finding import Explanation, Fault, Severity
from napl.core.text import Text

if TYPE_CHECKING:
    from napl.lint.document import Context, Document
    from napl.lint.whole import Whole

__all__ = ["DocumentCheck", "Example", "Rule", "WholeCheck", "rules"]

DocumentCheck = Callable[["Document", "Context"], Iterable[Fault]]
WholeCheck = Callable[["Whole"], Iterable[Fault]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A lint rule; exactly one of `document` (sees one file) and `whole` (sees the register) is its check.

    Every document rule also runs on a file that its schema refuses, so that everything wrong is told at once: it tells what it
    can until it wants to read what is faulty (`napl.lint.partial`). Two sorts of rules get further, as they look at plain data
    and never at the entity: `on_data` takes the data and bytes as they stand, with any fault in them; `each_place` judges every
    value by itself or beside others that are there, never by what is absent, so it gets the data without what is faulty.

    `dated` says that its outcome depends on the day. The first of `bad` and the first of `good` are the pair that explains the
    rule to people.
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
    each_place: bool = False
    fixable: bool = False
    suppressible: bool = True
    dated: bool = False
    bad: tuple[Example, ...]
    good: tuple[Example, ...]

    def __post_init__(self) -> None:
        """Refuse a rule with no check or two, or without a bad and a good example."""
        if (self.document is None) == (self.whole is None):
            message = f"rule {self.id} needs exactly one check"
            raise ValueError(message)
        if not self.bad or not self.good:
            message = f"rule {self.id} needs a bad and a good example"
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
            bad=self.bad[0],
            good=self.good[0],
            dated=self.dated,
        )


def rules() -> tuple[Rule, ...]:
    """Return every rule, in order of module name."""
    return declared("napl.lint.rules", "RULE", Rule)
