"""Owns how suggestions for a text are shown to people."""

from napl.classify.suggest.engine import Suggestions
from napl.classify.suggest.evidence import Item
from napl.core.text import Language, Text
from napl.report.escape import visible

MOST = 3
"""So many values of a list are shown."""
_HEADS = (
    ("sectors", Text("Sectoren", "Sectors")),
    ("roles", Text("Rollen", "Roles")),
    ("steps", Text("Stap", "Step")),
    ("model_types", Text("Vorm", "Model type")),
    ("formality", Text("Formaliteit", "Formality")),
    ("features", Text("Kenmerken", "Features")),
    ("cells", Text("Cellen", "Cells")),
)


def _lines(item: Item, language: Language) -> list[str]:
    return [
        f"  {item.score:.2f}  {item.value}",
        *(f"        [{one.rule}] {_passage(one.quote, language)}" for one in item.because),
    ]


def _passage(quote: str, language: Language) -> str:
    """Return a passage in quotation marks; an empty one stands for: the text does not say."""
    return f"\u201c{visible(quote)}\u201d" if quote else _SILENT.within(language)


_SILENT = Text("niets in de tekst wijst op iets anders", "nothing in the text points elsewhere")
_INSIDE = Text("Dit hoort in het register", "This belongs in the register")
_OUTSIDE = Text("Dit valt buiten het register", "This falls outside the register")
_NONE = Text("geen voorstel", "no suggestion")
_ONLY = Text(
    "Dit zijn voorstellen op grond van woorden; een mens beslist.",
    "These are suggestions that rest on words; a person decides.",
)


def suggestions_text(found: Suggestions, language: Language) -> str:
    """Return the first suggestions of every list with the passages that led to them."""
    scope = _INSIDE if found.scope.value == "in" else _OUTSIDE
    lines = [f"{scope.within(language)} ({found.scope.score:.2f})", *_lines(found.scope, language)[1:]]
    for name, head in _HEADS:
        items = getattr(found, name)[:MOST]
        title = head.within(language)
        lines.append(f"{title}:" if items else f"{title}: {_NONE.within(language)}")
        for item in items:
            lines += _lines(item, language)
    lines.append(_ONLY.within(language))
    return "\n".join(lines) + "\n"
