"""Owns which words stand for others in the finder: `site/words/synonyms.txt`, applied when the index is made.

So the browser knows nothing of them: a trajectory that says *leraar* is found in the index under *juf* as well.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from napl.core.resources import resource_folder
from napl.site.finder.words import stems

Meant = Mapping[str, tuple[tuple[frozenset[str], frozenset[str]], ...]]
"""By one stem of a phrase: all its stems, and the stems that it may be looked for by."""


def with_synonyms(found: frozenset[str]) -> frozenset[str]:
    """Return the stems of a text with those of the words that stand for what it says."""
    meant = synonyms()
    rules = [rule for stem in found & meant.keys() for rule in meant[stem]]
    return found.union(*(also for phrase, also in rules if phrase <= found)) if rules else found


@cache
def synonyms() -> Meant:
    """Return what the shipped list says; a stem names every phrase once."""
    told: defaultdict[str, list[tuple[frozenset[str], frozenset[str]]]] = defaultdict(list)
    for line in (resource_folder("site") / "words" / "synonyms.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            for phrase, also in _rules(line):
                told[max(phrase, key=len)].append((phrase, also))
    return {stem: tuple(rules) for stem, rules in told.items()}


def _rules(line: str) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    left, _, right = line.partition(":")
    typed = frozenset[str]().union(*(stems(word) for word in left.split(",")))
    for phrase in (right or left).split(","):
        yield stems(phrase), typed
