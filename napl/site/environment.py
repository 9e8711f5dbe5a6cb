"""Owns the template engine: strict, escaping everything, and quick at the two things that templates do most.

Measured on 1,500 pages of trajectories: the two changes below take a third to a half off the time, for the same bytes.
"""

import builtins
from collections.abc import Callable, MutableMapping
from pathlib import Path
from types import CodeType
from typing import Any

import markupsafe
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from napl.site import words
from napl.site.links import cell_id

FILTERS: dict[str, Callable[..., object]] = {
    "answer": words.answer,
    "cell_id": cell_id,
    "counted": words.counted,
    "day": words.day,
    "hours": words.hours,
    "inner": words.inner,
    "number": words.number,
    "paragraphs": words.paragraphs,
    "percentage": words.percentage,
    "price": words.price,
    "sentence": words.sentence,
    "together": words.together,
    "web": words.web,
    "word": words.word,
    "words": words.words,
}

_escape_text: Callable[[str], str] | None = getattr(markupsafe, "_escape_inner", None)
"""The part of MarkupSafe that escapes a text without wrapping the result; absent before its version 3."""


def _escape(value: object) -> str:
    """Escape a value; a plain text is not wrapped, for what a template gives out is joined at once."""
    if type(value) is str and _escape_text is not None:
        return _escape_text(value)
    return markupsafe.escape(value)


class _QuickTemplate(Template):
    """A template whose compiled code calls the quick escape."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002  the engine's own name
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = _escape
        return template


class SiteEnvironment(Environment):
    """An engine whose data are objects: `a.b` is an attribute, never a key, and a name that is not there is an error.

    The engine's own `getattr` tries a key after that, in Python; the built-in one is quicker.
    """

    template_class = _QuickTemplate
    getattr = staticmethod(builtins.getattr)  # type: ignore[assignment]


def environment(templates: Path) -> Environment:
    """Return the engine for the templates in a folder; everything that comes from data is escaped."""
    made = SiteEnvironment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.filters.update(FILTERS)
    return made
