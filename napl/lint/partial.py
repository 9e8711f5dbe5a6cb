"""Owns what rules see of a file with schema faults: an entity whose faulty fields nobody can read.

A rule tells its faults one by one and stops where it wants to read a field that is withheld. What it told before cannot depend
on that field: whatever is written there later, the rule would tell it again. So nothing is told that goes away by mending the
schema faults, without a rule having to know that a file may be faulty.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, NoReturn

from napl.core.finding import Fault
from napl.core.text import KeyPath
from napl.lint.document import Context, Document
from napl.lint.rule import Rule
from napl.lint.walk import texts
from napl.model.entity import Entity, Part

SUPPRESS = "suppress"
ALIKE = 0.7
"""From this likeness (ratio of difflib) on, an unknown field may be a misspelt `suppress`."""


class WithheldError(Exception):
    """Somebody wants to read a field that is withheld."""


class _Veiled(dict[str, Any]):
    """A mapping of which some keys are withheld: to ask for one of those, or for all keys, raises WithheldError."""

    __slots__ = ("_withheld",)

    def __init__(self, content: dict[str, Any], withheld: frozenset[str]) -> None:
        super().__init__(content)
        self._withheld = withheld

    def _refuse(self, key: object) -> None:
        if key in self._withheld:
            raise WithheldError(key)

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401  any JSON value
        self._refuse(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self._refuse(key)
        return super().__contains__(key)

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401  any JSON value
        self._refuse(key)
        return super().get(key, default)

    def _all(self) -> NoReturn:
        raise WithheldError

    __iter__ = keys = values = items = __len__ = _all


@dataclass(frozen=True, slots=True, kw_only=True)
class Partial:
    """A file with schema faults, as rules see it.

    `written`: as it stands, for rules on plain data. `places`: without what is faulty, for rules that judge each place by
    itself. `veiled`: with the faulty fields withheld, for all other rules; None where not even an outline stands.
    """

    written: Document
    places: Document | None
    veiled: Document | None


def veiled(data: Any, withheld: Iterable[KeyPath]) -> Any:  # noqa: ANN401  any JSON value
    """Return plain data in which the fields at the key paths `withheld` cannot be read."""
    below: dict[KeyPath, set[str]] = {}
    for path in withheld:
        below.setdefault(path[:-1], set()).add(str(path[-1]))

    def cover(value: Any, path: KeyPath) -> Any:  # noqa: ANN401  any JSON value
        if isinstance(value, dict):
            inner = {key: cover(part, (*path, key)) for key, part in value.items()}
            return _Veiled(inner, frozenset(below[path])) if path in below else inner
        if isinstance(value, list):
            return [cover(item, (*path, number)) for number, item in enumerate(value)]
        return value

    return cover(data, ())


def withhold(entity: Entity, withheld: Iterable[KeyPath]) -> None:
    """Take the fields at the key paths `withheld` out of an entity that nobody else holds: to read one is an error."""
    for path in withheld:
        part: Any = entity
        for step in path[:-1]:
            part = part[step] if isinstance(step, int) else getattr(part, step)
        getattr(type(part), str(path[-1])).__delete__(part)


def is_withheld(error: Exception) -> bool:
    """Say whether an error means that a field is withheld: `withhold` leaves declared fields without a value."""
    if isinstance(error, AttributeError):
        owner = error.obj
        return str(error).endswith(" is unset") or (isinstance(owner, Part) and error.name in owner.__struct_fields__)
    return isinstance(error, WithheldError)


def readable(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield faults until one would need a field that is withheld."""
    found = iter(faults)
    while True:
        try:
            fault = next(found)
        except StopIteration:
            return
        except (AttributeError, WithheldError) as error:
            if is_withheld(error):
                return
            raise
        yield fault


def partial_faults(partial: Partial, rules: Iterable[Rule], context: Context) -> list[Fault]:
    """Return what the document rules among `rules` can tell of a file with schema faults, but for what it suppresses."""
    found: list[Fault] = []
    waived = _waived(partial.written.data)
    for rule in rules:
        document = partial.written if rule.on_data else partial.places if rule.each_place else partial.veiled
        if rule.document is None or document is None or (rule.suppressible and rule.id in waived):
            continue
        found.extend(readable(rule.document(document, context)))
    return found


def _waived(data: dict[str, Any]) -> frozenset[str]:
    """Return every word below `suppress`, or a field that may be meant as such: the rules that a mended file suppresses."""
    return frozenset(
        text
        for key, value in data.items()
        if SequenceMatcher(None, key[:200], SUPPRESS).ratio() >= ALIKE
        for _, text in texts(value)
    )
