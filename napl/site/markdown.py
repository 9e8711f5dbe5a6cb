"""Owns Markdown on a page: CommonMark without HTML and images, with links to https only, and headings below those of the page."""

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

_ABOVE = 2
"""The level of the heading that a text stands below."""
_DEEPEST = 6


def rendered(text: str) -> Markup:
    """Return Markdown as safe HTML; its headings start at level 3 and skip none."""
    parser = _parser()
    tokens = parser.parse(text)
    _lower(tokens)
    return Markup(parser.renderer.render(tokens, parser.options, {}))  # noqa: S704  the parser escapes HTML


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False})
    parser.disable(["image", "html_block", "html_inline"])
    parser.validateLink = _allowed  # type: ignore[method-assign, assignment]  # the documented way to refuse links
    return parser


def _allowed(address: str) -> bool:
    return address.strip().lower().startswith("https://")


def _lower(tokens: list[Token]) -> None:
    """Give headings the level that they have on the page."""
    level = _ABOVE
    for token in tokens:
        if token.type == "heading_open":
            level = min(int(token.tag[1]) + _ABOVE, level + 1, _DEEPEST)
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{level}"
