"""Owns what is left of data that its schema refuses: which fields cannot be read, and the rest in a form that a model takes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from napl.core.text import KeyPath
from napl.schema.store import part_at, resolved
from napl.schema.validate import refusals

ALIKE = 0.5
"""From this likeness (ratio of difflib) on, an unknown field may be a misspelt one."""
_OF_LISTS = frozenset({"minItems", "maxItems", "uniqueItems"})


@dataclass(frozen=True, slots=True)
class Rest:
    """What can still be used of faulty data.

    `written` lacks the faulty values and unknown fields (a faulty list item is None, so that numbers stay true). `complete`
    holds a stand-in of the right sort at every place of `withheld`: the key paths of the fields that nobody may read.
    """

    written: dict[str, Any]
    complete: dict[str, Any]
    withheld: tuple[KeyPath, ...]


def rest(name: str, data: dict[str, Any], misfits: Iterable[KeyPath] = ()) -> Rest | None:
    """Return what can still be used of `data` by the schema of kind `name`; None where not even its outline stands.

    `misfits` are the places of values that the schema accepts and the model does not.
    """
    withheld: set[KeyPath] = set()
    left_out: set[KeyPath] = set(misfits)
    withheld.update(map(_field, left_out))
    for path, keyword in refusals(name, data):
        if keyword == "required":
            present = _at(data, path)
            withheld.update((*path, key) for key in part_at(name, path).get("required", ()) if key not in present)
        elif keyword == "additionalProperties":
            unknown = _at(data, path).keys() - part_at(name, path).get("properties", {}).keys()
            left_out.update((*path, key) for key in unknown)
            withheld.update((*path, key) for key in _meant(name, path, _at(data, path)))
        else:
            withheld.add(_field(path))
            if keyword not in _OF_LISTS:
                left_out.add(path)
    if () in withheld | left_out:
        return None
    top = tuple(
        path for path in sorted(withheld, key=_order) if not any(path[:n] in withheld for n in range(len(path)))
    )
    complete: dict[str, Any] = _without(data, left_out)
    for path in top:
        _at(complete, path[:-1])[path[-1]] = _stand_in(part_at(name, path))
    return Rest(_without(data, left_out), complete, top)


def _field(path: KeyPath) -> KeyPath:
    """Return the field that a place belongs to: itself, or the one whose list holds it."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return path


def _order(path: KeyPath) -> list[str]:
    return [str(part) for part in path]


def _at(data: Any, path: KeyPath) -> Any:  # noqa: ANN401  any JSON value
    for part in path:
        data = data[part]
    return data


def _meant(name: str, path: KeyPath, present: dict[str, Any]) -> Iterator[str]:
    """Yield the absent fields that the unknown fields of a mapping may stand for; all but `suppress`, for one like none."""
    fields = part_at(name, path).get("properties", {})
    absent = [key for key in fields if key not in present]
    for unknown in present.keys() - fields.keys():
        alike = [key for key in absent if SequenceMatcher(None, unknown[:200], key).ratio() >= ALIKE]
        yield from alike or (key for key in absent if key != "suppress")


def _without(data: Any, left_out: set[KeyPath], path: KeyPath = ()) -> Any:  # noqa: ANN401  any JSON value
    if isinstance(data, dict):
        return {
            key: _without(value, left_out, (*path, key)) for key, value in data.items() if (*path, key) not in left_out
        }
    if isinstance(data, list):
        return [
            None if (*path, number) in left_out else _without(item, left_out, (*path, number))
            for number, item in enumerate(data)
        ]
    return data


def _stand_in(part: dict[str, Any]) -> Any:  # noqa: ANN401  any JSON value
    """Return a value of the sort that a schema part describes; it serves for the form only and is never read."""
    part = resolved(part)
    if "anyOf" in part:
        return _stand_in(part["anyOf"][0])
    if "enum" in part:
        return part["enum"][0]
    if part.get("type") == "object":
        return {key: _stand_in(part["properties"][key]) for key in part.get("required", ())}
    return {"array": [], "string": "", "boolean": False}.get(part.get("type", "string"), 0)
