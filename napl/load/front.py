"""Owns Markdown files with YAML front matter: fields between two lines of three dashes, and the text below them.

The text below becomes the field ``body``. The front matter keeps its places: only the first three dashes are read as a comment.
"""

import re
from dataclasses import dataclass

from napl.core.finding import Fault
from napl.core.text import Text
from napl.load.node import Node

SUFFIX = ".md"
BODY = "body"
_MARK = "---"
_CLOSING = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)
_STEPS = ((re.compile(r"\r\n?"), "\n"), (re.compile(r"[ \t]+$", re.MULTILINE), ""), (re.compile(r"\n{3,}"), "\n\n"))


@dataclass(frozen=True, slots=True)
class Parts:
    """A Markdown file in two: the fields as YAML at their own places, and where the closing line and the text begin."""

    fields: str
    closing: int
    start: int
    text: str

    @property
    def body(self) -> str:
        """The text below the fields without loose white space; tabs count as two spaces."""
        body = self.text[self.start :].replace("\t", "  ")
        for pattern, replacement in _STEPS:
            body = pattern.sub(replacement, body)
        return body.strip("\n")


def parts(text: str) -> Parts | None:
    """Return the two parts of a text, or None where it does not open with fields between two lines of dashes."""
    first = _CLOSING.match(text)
    second = _CLOSING.search(text, first.end()) if first is not None else None
    if first is None or second is None:
        return None
    start = min(second.end() + 1, len(text))
    return Parts(f"#{text[1 : second.start()]}", second.start(), start, text)


def no_front_matter(file: str) -> Fault:
    """Return the refusal of a text without front matter."""
    return Fault(
        rule="no-front-matter",
        file=file,
        message=Text(
            "dit bestand begint niet met velden tussen twee regels `---`",
            "this file does not begin with fields between two lines of `---`",
        ),
        advice=Text(
            "begin met een regel `---`, dan de velden, dan weer een regel `---`, en daaronder de tekst",
            "begin with a line `---`, then the fields, then again a line `---`, and below it the text",
        ),
    )


def with_body(root: Node | None, found: Parts) -> Node | None:
    """Return the tree of the fields with the text below them as its last field."""
    if root is not None and root.sort == "mapping":
        key = Node("scalar", found.closing, found.closing + len(_MARK), BODY)
        begin = found.start + len(found.text[found.start :]) - len(found.text[found.start :].lstrip("\r\n"))
        root.pairs.append((key, Node("scalar", min(begin, len(found.text)), len(found.text), found.body)))
    return root
