"""Owns the guess at which entry a faulty reference means: by its id, or by its title or name."""

from dataclasses import replace
from functools import lru_cache

from napl.core.finding import Fault, SetValue
from napl.core.nearest import nearest, written_as_id
from napl.core.text import Text
from napl.lint.document import Context
from napl.model.kind import kinds
from napl.model.register import Register
from napl.schema.store import part_at


def meant_entry(value: str, target: str, context: Context) -> str | None:
    """Return the id that a reference to a kind means: an entry with that title or name, else the nearest id; or None."""
    known = context.names.get(target, frozenset())
    named = {title: name for title, name in _titled(target, context.frame).items() if name in known}
    titled = named.get(written_as_id(value))
    if titled is not None:
        return titled
    found = nearest(value, known) or nearest(value, named)
    return found if found is None or found in known else named[found]


@lru_cache(maxsize=64)
def _titled(target: str, frame: Register) -> dict[str, str]:
    """Return the ids of a kind's entries by title or name, written as ids; a title of two entries tells nothing."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    entries = frame.terms(target) if kinds()[target].single else frame.of(target)
    for name, entry in entries.items():
        title = written_as_id(str(getattr(entry, "title", None) or getattr(entry, "name", None) or name))
        twice.update({title} & found.keys())
        found[title] = name
    return {title: name for title, name in found.items() if title not in twice}


def with_guess(fault: Fault, kind: str, value: object, context: Context) -> Fault:
    """Return the fault of a reference that has not the form of an id with the id that it means, where there is one."""
    target = part_at(kind, fault.where).get("x-ref")
    if fault.rule != "wrong-pattern" or target is None or not isinstance(value, str):
        return fault
    close = meant_entry(value, target, context)
    if close is None:
        return fault
    return replace(
        fault,
        message=Text(
            f"{fault.message.nl}; bedoelt u `{close}`?",
            f"{fault.message.en}; do you mean `{close}`?",
        ),
        advice=Text(
            f"gebruik een kenmerk uit `data/{kinds()[target].place}`", f"use an id from `data/{kinds()[target].place}`"
        ),
        fix=SetValue(fault.where, close),
        safe=written_as_id(value) == close,
    )
