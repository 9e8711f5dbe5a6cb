"""Owns how suggestions for a text are shown to people."""

from napl.classify.suggest.engine import Suggestions
from napl.classify.suggest.evidence import Item

MOST = 3
"""So many values of a list are shown."""
_HEADS = (
    ("sectors", "Sectoren"),
    ("roles", "Rollen"),
    ("steps", "Stap"),
    ("model_types", "Vorm"),
    ("formality", "Formaliteit"),
    ("features", "Kenmerken"),
    ("cells", "Cellen"),
)


def _lines(item: Item) -> list[str]:
    return [
        f"  {item.score:.2f}  {item.value}",
        *(f"        [{one.rule}] {_passage(one.quote)}" for one in item.because),
    ]


def _passage(quote: str) -> str:
    return f"\u201c{quote}\u201d" if quote else "niets in de tekst wijst op iets anders"


def suggestions_text(found: Suggestions) -> str:
    """Return the first suggestions of every list with the passages that led to them, in Dutch."""
    scope = "hoort in het register" if found.scope.value == "in" else "valt buiten het register"
    lines = [f"Dit {scope} ({found.scope.score:.2f})", *_lines(found.scope)[1:]]
    for name, head in _HEADS:
        items = getattr(found, name)[:MOST]
        lines.append(f"{head}:" if items else f"{head}: geen voorstel")
        for item in items:
            lines += _lines(item)
    lines.append("Dit zijn voorstellen op grond van woorden; een mens beslist.")
    return "\n".join(lines) + "\n"
