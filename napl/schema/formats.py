"""Owns the formats that the reference validator checks, each as the deciding validator understands it."""

from datetime import date

from jsonschema import FormatChecker

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
    return not isinstance(value, str) or _decided("uri", value)


@FORMATS.checks("email")
def is_email(value: object) -> bool:
    """Say whether a text is an e-mail address that the deciding validator takes too."""
    return not isinstance(value, str) or _decided("email", value)


def _decided(form: str, value: str) -> bool:
    import jsonschema_rs  # noqa: PLC0415

    return jsonschema_rs.Draft202012Validator({"format": form}, validate_formats=True).is_valid(value)
