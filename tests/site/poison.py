"""Owns a hostile register: poison at every place that a schema has for what people write, also where nobody wrote anything."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from napl.model.entity import Entity
from napl.model.kind import kinds
from napl.model.register import Register
from napl.schema.store import is_free_text, resolved, schema
from tests.site.making import REPOSITORY, Site, entities, site_of, sorts_of

SCRIPT = "</script></title></textarea>--><script>window.pwned=1;alert(1)</script>"
MARKUP = "\"'><img src=x onerror=window.pwned=1><svg onload=window.pwned=1><a href=javascript:window.pwned=1>x</a>"
MARKDOWN = "[x](javascript:window.pwned=1) ![x](x) <iframe srcdoc='<script>parent.pwned=1</script>'></iframe>"
TEMPLATE = "{{ 7*7 }}{% raw %}${window.pwned=1}\\u003cscript\\u003e\u2028\u2029\\&amp;]]>"
REVERSED = "\u202e\u2067omgekeerd\u202d"
HOSTILE = f"{SCRIPT}{MARKUP}{MARKDOWN}{TEMPLATE}{REVERSED}"
BLOCKS = """

<script>window.pwned=1</script>

# [x](data:text/html,<script>parent.pwned=1</script>) <javascript:window.pwned=1>

[a]: javascript:window.pwned=1
- [a] ![a](https://elders.voorbeeld.nl/x.png)

    </code></pre><script>window.pwned=1</script>

END:VEVENT
ATTACH:javascript:window.pwned=1"""
"""Markdown in lines of its own, and lines of a calendar, for texts that may have more than one line."""
ADDRESS = "javascript:window.pwned=1"
LONG = "w" * 600
LATE = date(2026, 12, 31)
KEPT = {"register.address"}
"""The address of the register itself stands in the names of feeds and calendars; it comes from the publisher."""
GIVEN = {"sources", "suppress"}
"""Lists that are taken from the examples of the schema where an entity has none."""
MARK = re.compile("§([a-z_.\\[\\]-]+)§")
Poison = Callable[[dict[str, Any], str], str]


def hostile(part: dict[str, Any], place: str) -> str:
    """Return poison that names its place, of one line where a text has one line."""
    one = f"{HOSTILE}§{place}§"
    return one if "\\r\\n" in part.get("pattern", "") else one + BLOCKS


@cache
def hostile_site() -> Site:
    """Return the site of the shipped register with poison in every text, on a day on which all of it has happened."""
    return site_of(Register(hostile_entities()), LATE)


def telling(files: Site) -> tuple[str, ...]:
    """Return pages, one of every sort first, that together show every place of which there is poison on any page."""
    shown = {path: set(MARK.findall(files[path].decode())) for path in files if path.endswith(".html")}
    chosen = dict.fromkeys(sorts_of(files))
    missing = set().union(*shown.values()).difference(*(shown[path] for path in chosen))
    while missing:
        best = max(shown, key=lambda path: len(shown[path] & missing))
        chosen[best] = None
        missing -= shown[best]
    return tuple(chosen)


def texts(part: dict[str, Any], place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every place of a schema where people write a text or an address, with its part of the schema."""
    part = resolved(part)
    if is_written(part):
        yield place, part
    for name, inner in part.get("properties", {}).items():
        yield from texts(inner, f"{place}.{name}")
    if "items" in part:
        yield from texts(part["items"], f"{place}[]")


def is_written(part: dict[str, Any]) -> bool:
    return is_free_text(part) or part.get("format") in {"uri", "email"}


def poisoned(part: dict[str, Any], value: Any, place: str, poison: Poison = hostile) -> Any:
    """Return data with poison in every text that it has and in every one that it could have, and scripts for addresses."""
    part = resolved(part)
    if is_written(part):
        if place in KEPT:
            return value
        return ADDRESS if part.get("format") == "uri" else poison(part, place)
    if "items" in part:
        if value is None and is_written(resolved(part["items"])):
            value = ("",)
        return [poisoned(part["items"], inner, f"{place}[]", poison) for inner in value or ()]
    if isinstance(value, dict):
        return dict(_filled(part, value, place, poison))
    return value


def _filled(part: dict[str, Any], value: dict[str, Any], place: str, poison: Poison) -> Iterator[tuple[str, Any]]:
    for name, inner in part["properties"].items():
        whole = resolved(inner)
        given = value.get(name) or (whole["examples"][0] if name in GIVEN else None)
        if given is not None or is_written(whole) or is_written(resolved(whole.get("items", {}))):
            yield name, poisoned(inner, given, f"{place}.{name}", poison)
        elif name in value:
            yield name, value[name]


def hostile_entities(root: Path = REPOSITORY, poison: Poison = hostile) -> Mapping[str, tuple[Entity, ...]]:
    """Return the entities of a register, poisoned, by kind."""
    return {
        name: tuple(
            msgspec.convert(poisoned(schema(name), msgspec.to_builtins(one), name, poison), kinds()[name].model)
            for one in found
        )
        for name, found in entities(root).items()
    }
