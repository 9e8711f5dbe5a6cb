"""Owns what search engines are told: which pages there are, or to stay away from a demonstration."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from napl.model.kinds.register import RegisterInfo
from napl.site.page import TextFile

MOST = 50_000
"""Addresses in one file of a sitemap (sitemaps.org)."""
_XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def for_search_engines(info: RegisterInfo, addresses: Iterable[str]) -> Iterator[TextFile]:
    """Yield `robots.txt`, and a sitemap of the addresses where there are any and search engines may come."""
    if info.demonstration:
        yield TextFile("robots.txt", "User-agent: *\nDisallow: /\n")
        return
    found = tuple(addresses)
    if not found:
        yield TextFile("robots.txt", "User-agent: *\nAllow: /\n")
        return
    top = info.address.rstrip("/")
    yield TextFile("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {top}/sitemap.xml\n")
    parts = [found[start : start + MOST] for start in range(0, len(found), MOST)]
    if len(parts) == 1:
        yield TextFile("sitemap.xml", _xml("urlset", "url", parts[0]))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield TextFile("sitemap.xml", _xml("sitemapindex", "sitemap", [f"{top}/{name}" for name in names]))
    for name, part in zip(names, parts, strict=True):
        yield TextFile(name, _xml("urlset", "url", part))


def _xml(outer: str, inner: str, addresses: Iterable[str]) -> str:
    lines = "".join(f"<{inner}><loc>{escape(address)}</loc></{inner}>\n" for address in addresses)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<{outer} {_XMLNS}>\n{lines}</{outer}>\n'
