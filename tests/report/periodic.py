"""Owns the making of progress reports for tests: documents of registers, and how their HTML is read back."""

from xml.etree.ElementTree import Element

import html5lib

from napl.core.text import Language, Text
from napl.model.register import Register
from napl.programme.periodic.moment import Basis
from napl.programme.periodic.period import period_of
from napl.programme.periodic.report import period_report
from napl.report.periodic.compose import compose
from napl.report.periodic.document import Document

WHY = Basis(why=Text("de map staat niet in git", "the folder is not in git"))


def document(
    register: Register,
    language: Language = "nl",
    *,
    period: str = "2026H1",
    as_of: str = "2026-06-01",
    basis: Basis = WHY,
    earlier: Register | None = None,
) -> Document:
    """Return the document of a report on a register."""
    told = period_report(register, earlier, period_of(period), as_of, basis=basis)
    return compose(told, language)


def parsed(page: str) -> Element:
    """Parse a page and fail on any mistake in it."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    found = parser.parse(page)
    assert isinstance(found, Element)
    return found
