"""Owns the explanation of what a schema refuses: the reference validator's errors, told in plain Dutch and English."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator, validators
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource

from napl.core.finding import Fault, RenameKey
from napl.core.text import KeyPath, Text
from napl.schema import wording_fields as fields
from napl.schema import wording_forms as forms
from napl.schema import wording_numbers as numbers
from napl.schema import wording_values as values
from napl.schema.formats import FORMATS, matches
from napl.schema.mismatch import Mismatch, shown
from napl.schema.store import COMMON, schema

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

_WORDS: dict[str, Callable[[Mismatch, str, str], Iterator[Fault]]] = {
    "required": fields.required_words,
    "additionalProperties": fields.unknown_words,
    "type": fields.type_words,
    "enum": fields.enum_words,
    "anyOf": numbers.any_of_words,
    "pattern": forms.pattern_words,
    "format": forms.format_words,
    "minLength": values.length_words,
    "maxLength": values.length_words,
    "minimum": values.range_words,
    "maximum": values.range_words,
    "minItems": values.count_words,
    "maxItems": values.count_words,
    "uniqueItems": values.unique_words,
}


_WEIGHT = {"type": 0, "format": 1, "minLength": 2, "maxLength": 2}
"""Which keyword says most of a value that breaks several: the lowest."""


def _mismatch(error: ValidationError) -> Mismatch:
    path = tuple(error.absolute_path)
    return Mismatch(str(error.validator), error.validator_value, error.instance, path, error.message)


def _pattern(validator: object, pattern: str, value: object, part: object) -> Iterator[ValidationError]:
    del validator, part
    if isinstance(value, str) and not matches(pattern, value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


@cache
def _explainer(name: str) -> "Validator":
    common: Resource[Any] = Resource.from_contents(schema("common"))
    registry: Registry[Any] = Registry().with_resources([(schema("common")["$id"], common), (COMMON, common)])
    explainer: type[Validator] = validators.extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]
    return explainer(schema(name), registry=registry, format_checker=FORMATS)


def unexplained(path: KeyPath, message: str, file: str) -> Fault:
    """Return the fault for a mismatch that has no words of its own here; `message` is the validator's."""
    return Fault(
        rule="schema-mismatch",
        file=file,
        where=path,
        message=Text(
            f"dit past niet bij het schema: {shown(message)}", f"this does not fit the schema: {shown(message)}"
        ),
        advice=Text(
            "kijk in het schema van dit soort bestand wat hier kan",
            "look in the schema of this sort of file what can be here",
        ),
    )


def reworded(error: Mismatch, file: str, name: str) -> tuple[Fault, ...]:
    """Return the faults for what only the deciding validator refuses; a keyword whose words need more gets the plain ones."""
    if error.keyword == "pattern":
        return tuple(forms.pattern_words(error, file, name))
    return (unexplained(error.path, error.message, file),)


def explained(name: str, data: Any, file: str) -> Iterator[Fault]:  # noqa: ANN401  any JSON value
    """Yield the faults of `data` by the schema of kind `name`, in order of place.

    A value that breaks several keywords at once (a date of the wrong form) is reported once, by the keyword that says
    most; a required field that stands there misspelt is reported as misspelt only.
    """
    errors = sorted(map(_mismatch, _explainer(name).iter_errors(data)), key=_order)
    renamed = _renamed(errors, file, name)
    told: set[KeyPath] = set()
    seen: set[tuple[KeyPath, str]] = set()
    for error in errors:
        if error.keyword not in {"required", "additionalProperties"}:
            if error.path in told:
                continue
            told.add(error.path)
        words = _WORDS.get(error.keyword)
        for fault in words(error, file, name) if words else (unexplained(error.path, error.message, file),):
            key = (fault.where, fault.message.en)
            if key not in seen and not _stands_misspelt(fault, renamed):
                seen.add(key)
                yield fault


def _order(error: Mismatch) -> tuple[list[str], int]:
    return [str(part) for part in error.path], _WEIGHT.get(error.keyword, len(_WEIGHT))


def _renamed(errors: list[Mismatch], file: str, name: str) -> frozenset[tuple[KeyPath, str]]:
    """Return place and right name of every field that stands there under a misspelt name."""
    return frozenset(
        (error.path, fault.fix.name)
        for error in errors
        if error.keyword == "additionalProperties"
        for fault in fields.unknown_words(error, file, name)
        if isinstance(fault.fix, RenameKey)
    )


def _stands_misspelt(fault: Fault, renamed: frozenset[tuple[KeyPath, str]]) -> bool:
    return fault.rule == "missing-key" and any(
        place == fault.where and f"`{key}`" in fault.message.en for place, key in renamed
    )
