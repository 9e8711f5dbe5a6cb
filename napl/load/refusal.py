"""Owns how a refusal of the loader is told: always an error, always with an example."""

from napl.core.example import Example
from napl.core.finding import Explanation, Severity
from napl.core.text import Text

_MENDED = frozenset({"control-character", "duplicate-key", "yaml-tag"})
"""Refusals of which a machine can mend some safely."""
SOUTH = "data/regions/zuid.yaml"
SOUTH_TEXT = "id: zuid\nname: Regio Zuid\nsectors:\n  - vo\nnational: false\nsources: []\n"
"""A file that the example register may get, and its content."""


def refusal(name: str, title: Text, why: Text, bad: Example, good: Example | None = None) -> Explanation:
    """Return the explanation of a refusal; without `good` the example register itself shows how it should be."""
    return Explanation(
        id=name,
        severity=Severity.ERROR,
        since="0.1.0",
        title=title,
        why=why,
        family="load",
        fixable=name in _MENDED,
        bad=bad,
        good=good or Example(),
    )
