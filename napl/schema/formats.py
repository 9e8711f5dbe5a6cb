"""Owns the formats and patterns that the reference validator checks, each as the deciding validator understands it."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from jsonschema import FormatChecker

if TYPE_CHECKING:
    import jsonschema_rs

FORMATS = FormatChecker(formats=())


@FORMATS.checks("date")
def is_date(value: object) -> bool:
    """Say whether a text is a real calendar date (RFC 3339 full-date)."""
    if not isinstance(value, str):
        return True
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


@FORMATS.checks("uri")
def is_uri(value: object) -> bool:
    """Say whether a text is an absolute address that the deciding validator takes too."""
    return not isinstance(value, str) or _decided("format", value, "uri")


@FORMATS.checks("email")
def is_email(value: object) -> bool:
    """Say whether a text is an e-mail address that the deciding validator takes too."""
    return not isinstance(value, str) or _decided("format", value, "email")


def matches(pattern: str, value: str) -> bool:
    """Say whether a text fits a pattern by the rules of the deciding validator: `$` is its very end, not before a line end."""
    return _decided("pattern", value, pattern)


def _decided(keyword: str, value: str, wanted: str) -> bool:
    return _decider(keyword, wanted).is_valid(value)


@cache
def _decider(keyword: str, wanted: str) -> "jsonschema_rs.Draft202012Validator":
    import jsonschema_rs  # noqa: PLC0415

    return jsonschema_rs.Draft202012Validator({keyword: wanted}, validate_formats=True)
