"""Owns the list of everything that can be found: loader refusals, schema mistakes and rules; and where each is explained."""

from functools import cache
from urllib.parse import urlsplit, urlunsplit

from napl.core.finding import Explanation
from napl.lint.rule import rules
from napl.load.refusals import REFUSALS
from napl.schema.keywords import MISTAKES

PAGE = "regels.html"
"""The page of the register's site that explains everything, each at an anchor that is its id."""
NOWHERE = ("example", "example.com", "example.net", "example.org", "invalid", "localhost", "test")
"""Names that lead nowhere for everybody else (RFC 2606 and 6761)."""


@cache
def catalogue() -> dict[str, Explanation]:
    """Return every explanation by id: first the loader's, then the schemas', then the rules', each in order of id."""
    parts = (REFUSALS, MISTAKES, {rule.id: rule.explanation for rule in rules()})
    return {name: part[name] for part in parts for name in sorted(part)}


def explained_at(address: str | None, rule: str) -> str | None:
    """Return where the site of the register at `address` explains a finding; None without an address that others can open."""
    try:
        parts = urlsplit(address or "")
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host or any(f".{host}".endswith(f".{name}") for name in NOWHERE):
        return None
    return urlunsplit((parts.scheme, parts.netloc, f"{parts.path.rstrip('/')}/{PAGE}", "", rule))
