"""Owns the report as one HTML file that needs nothing else: style and drawings inside, no script, nothing from elsewhere."""

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from napl.core.hyphens import with_breaks
from napl.core.resources import resource_folder
from napl.report.escape import visible
from napl.report.periodic.document import Document

_WIDTHS = "".join(f".w{share} {{ width: {share}%; }}\n" for share in range(5, 61))
"""Classes for the widths of columns: the policy refuses styles on elements."""
_CODE = re.compile("`([^`\\n]+)`")
_TEMPLATE, _STYLE = "report.html", "report.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a report stands on a site: the ways from there to the first page and to the list of reports.

    `faces` are the styles that name the fonts of the site; `address` is where everybody finds the report, or None for a site that
    is shown at any address.
    """

    first: str
    reports: str
    faces: str
    address: str | None


def _shown(value: object) -> object:
    """Return a text with its hidden characters written out; it is escaped after this."""
    return visible(value) if type(value) is str else value


def _breakable(text: str) -> Markup:
    """Return a text, escaped, whose long words may break."""
    return Markup(with_breaks(escape(visible(text))))  # noqa: S704  escaped on this line


def _coded(text: str) -> Markup:
    """Return a text, escaped, with what stands between backticks as code."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(visible(text)))))  # noqa: S704  escaped on this line


@cache
def _engine() -> Environment:
    engine = Environment(
        loader=FileSystemLoader(_folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    engine.filters["with_breaks"] = _breakable
    engine.filters["coded"] = _coded
    engine.filters["kind"] = lambda block: type(block).__name__
    return engine


def _folder() -> Path:
    return resource_folder("site") / "templates" / "report"


def html(document: Document, placed: Placed | None = None) -> str:
    """Return the document as HTML; its policy lets the browser use the one style sheet inside, and nothing else.

    A document that is `placed` on a site has the ways back and the fonts of the site; alone, there is nowhere to go, and it takes
    the fonts of the reader.
    """
    sheet = (_folder() / _STYLE).read_text(encoding="utf-8")
    sheet = sheet.replace("%RUNNING%", document.running).replace("%MARK%", document.mark)
    style = f"\n{placed.faces if placed else ''}{sheet}{_WIDTHS}"
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    fonts = "font-src 'self'; " if placed else ""
    return (
        _engine()
        .get_template(_TEMPLATE)
        .render(
            document=document,
            placed=placed,
            style=Markup(style),  # noqa: S704  our own style sheet
            policy=f"default-src 'none'; style-src 'sha256-{digest}'; {fonts}img-src data:; base-uri 'none'; form-action 'none'",
        )
    )
