"""Owns the verdict of a schema over a document: the Rust validator decides, the reference validator explains."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema_rs

from napl.core.finding import Fault
from napl.core.text import KeyPath
from napl.schema.mismatch import Mismatch
from napl.schema.store import COMMON, schema


@cache
def _shared() -> jsonschema_rs.Registry:
    common = schema("common")
    return jsonschema_rs.Registry([(common["$id"], common), (COMMON, common)])


@cache
def _decider(name: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(schema(name), validate_formats=True, registry=_shared())


def is_valid(name: str, data: Any) -> bool:  # noqa: ANN401  any JSON value
    """Say whether `data` keeps to the schema of kind `name`; data with keys that are no text does not."""
    try:
        return _decider(name).is_valid(data)
    except ValueError:
        return False


def refusals(name: str, data: Any) -> Iterator[tuple[KeyPath, str]]:  # noqa: ANN401  any JSON value
    """Yield key path and keyword of everything that the schema of kind `name` refuses in `data`."""
    for error in _decider(name).iter_errors(data):
        yield tuple(error.instance_path), str(error.schema_path[-1]) if error.schema_path else ""


def faults(name: str, data: Any, file: str) -> Iterator[Fault]:  # noqa: ANN401  any JSON value
    """Yield what is wrong with `data` by the schema of kind `name`, each at its key path, in order of place.

    Where the two validators disagree, the decider is right: nothing invalid passes quietly.
    """
    from napl.schema.explain import explained, reworded  # noqa: PLC0415  the reference validator is slow to import

    found = list(explained(name, data, file))
    if not found:
        for error in _decider(name).iter_errors(data):
            keyword = str(error.schema_path[-1]) if error.schema_path else ""
            mismatch = Mismatch(keyword, "", error.instance, tuple(error.instance_path), error.message)
            found.extend(reworded(mismatch, file, name))
    yield from found
