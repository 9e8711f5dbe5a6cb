"""Owns the list of everything that can be found: loader refusals, schema mistakes and rules."""

from functools import cache

from napl.core.finding import Explanation
from napl.lint.rule import rules
from napl.load.refusals import REFUSALS
from napl.schema.keywords import MISTAKES


@cache
def catalogue() -> dict[str, Explanation]:
    """Return every explanation by id: first the loader's, then the schemas', then the rules', each in order of id."""
    parts = (REFUSALS, MISTAKES, {rule.id: rule.explanation for rule in rules()})
    return {name: part[name] for part in parts for name in sorted(part)}
