"""Owns where a long word in a heading or a header of a table may break: soft hyphens, for browsers without Dutch patterns.

A soft hyphen is a character of the text: who copies a heading copies it too. So it goes into no attribute, no file but pages, and
only into words that do not fit elsewhere. Before a letter with a trema no break is offered, for broken there it loses its trema.
"""

import re
from functools import cache, lru_cache

from pyphen import Pyphen

SOFT = "\N{SOFT HYPHEN}"
LONG = 12
"""Letters from which on a word may break in the header of a table, which is narrow."""
LONGER = 16
"""The same in a heading, which has a line to itself: a break where none is needed reads worse than a short line."""
LEAST = 0.31
"""The share of the letters that stays together at either end: near the middle, a break likelier lies between two words."""

_HEADING = re.compile(r'<(h[1-4]|th(?! scope="row" role="rowheader"))\b[^>]*>.*?</\1>', re.DOTALL)
_WORD = {long: re.compile(rf"<[^>]*>|&[^;\s]*;|[^\W\d_]{{{long},}}") for long in (LONG, LONGER)}
_TREMA = frozenset("äëïöüÄËÏÖÜ")


def hyphenated(page: str) -> str:
    """Return a page on which long words in headings and in headers of tables may break; what is code stays whole.

    Of a table that has its roles from its template only the heads of columns are read: of such tables there are thousands, and
    the template offers breaks where they help.
    """
    return _HEADING.sub(lambda found: _breaking(found[0]), page)


def with_breaks(markup: str, long: int = LONGER) -> str:
    """Return markup whose words of `long` letters (`LONG` or `LONGER`) may break; tags and references stay as they are."""
    return _WORD[long].sub(_word, markup)


@lru_cache(maxsize=20_000)
def _breaking(heading: str) -> str:
    """Return a heading with its tags: most stand on many pages."""
    if "<code" in heading:
        return heading
    return with_breaks(heading, LONG if heading.startswith("<th") else LONGER)


def _word(found: re.Match[str]) -> str:
    return found[0] if found[0][0] in "<&" else breakable(found[0])


@lru_cache(maxsize=4096)
def breakable(word: str) -> str:
    """Return a word with a soft hyphen wherever Dutch allows a break."""
    least = LEAST * len(word)
    places = [
        place
        for place in patterns().positions(word)
        if least <= place <= len(word) - least and word[place] not in _TREMA
    ]
    parts = [word[start:end] for start, end in zip([0, *places], [*places, len(word)], strict=True)]
    return SOFT.join(parts)


@cache
def patterns() -> Pyphen:
    """Return the Dutch patterns; reading them takes a tenth of a second, so ask before forking workers that need them."""
    return Pyphen(lang="nl")
