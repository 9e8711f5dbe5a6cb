"""Checks the spelling of every Dutch text that people read, with hunspell and a list of the register's own terms.

Looked at: the free text of every entry, titles and descriptions of the schemas, the Dutch half of what findings say, the
words in the templates of the site, and BIJDRAGEN.md. Left out: code between backticks, web addresses, and titles of sources,
which are quoted as they are. A term in the list that no text uses is an error too.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from napl.core.text import KeyPath
from napl.lint.catalogue import catalogue
from napl.lint.prose import prose, texts_at
from napl.load.folder import walk
from napl.load.parse import parse
from napl.model.kind import kinds, places, suffixes

TOP = Path(__file__).resolve().parent.parent
TERMS = TOP / "scripts" / "spelling-terms.txt"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEFT_OUT = re.compile(r"`[^`]*`|https?://\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|org|com|yaml|md|html)\b|\b\w*\d\w*\b")
_MARKUP = re.compile(
    r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<(?:style|script).*?</(?:style|script)>|<[^>]*>|&\w+;", re.DOTALL
)
_CODE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_QUOTED = ("sources", "evidence")
"""Lists whose titles are those of publications."""
_SIGNALS = frozenset({"cues", "synonyms", "homonyms", "excluded", "verbs", "words", "phrases"})
"""Kinds and fields that hold signals for the classifier: stems, abbreviations and spellings that people really use."""


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A text that people read: the file and the place in it, and its words."""

    file: str
    place: str
    text: str


def passages() -> Iterator[Passage]:
    """Yield every Dutch text of the repository."""
    yield from _entries()
    for path in sorted((TOP / "schemas").glob("*.json")):
        for place, text in _described(json.loads(path.read_text()), ""):
            yield Passage(path.relative_to(TOP).as_posix(), place, text)
    for name, told in catalogue().items():
        yield Passage("napl", name, f"{told.title.nl}\n{told.why.nl}")
    for path in sorted((TOP / "site" / "templates").rglob("*.html")):
        yield Passage(path.relative_to(TOP).as_posix(), "", _MARKUP.sub(" ", path.read_text()))
    yield Passage("BIJDRAGEN.md", "", _CODE.sub(" ", (TOP / "BIJDRAGEN.md").read_text()))


def _entries() -> Iterator[Passage]:
    for file in walk(TOP, places(), suffixes()).files:
        if file.kind in _SIGNALS:
            continue
        data = parse((TOP / file.file).read_bytes(), file.file).data
        for where, text in texts_at(data, prose(kinds()[file.kind].name)):
            if text != "unknown" and not _quoted(where) and _SIGNALS.isdisjoint(where):
                yield Passage(file.file, ".".join(map(str, where)), text)


def _quoted(where: KeyPath) -> bool:
    return where[-1] == "title" and any(part in _QUOTED for part in where)


def _described(part: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(part, dict):
        for key, value in part.items():
            if key in {"title", "description"} and isinstance(value, str):
                yield f"{place}.{key}", value
            elif key != "examples":
                yield from _described(value, f"{place}.{key}")
    elif isinstance(part, list):
        for number, item in enumerate(part):
            yield from _described(item, f"{place}.{number}")


def words(text: str) -> Iterator[str]:
    """Yield the words of a text that are spelt: without code, addresses and everything with a digit in it."""
    for found in _WORD.finditer(_LEFT_OUT.sub(" ", text)):
        yield found.group().replace("’", "'")


def refused(every: set[str]) -> set[str]:
    """Return the words that hunspell's Dutch dictionary does not know; raises where hunspell or its dictionary is missing."""
    told = subprocess.run(
        ["/usr/bin/env", "hunspell", "-d", "nl_NL", "-i", "utf-8", "-l"],
        input="\n".join(sorted(every)) + "\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    unknown = set(told.stdout.split())
    return {word for word in every if word in unknown or not unknown.isdisjoint(re.split(r"['-]", word))}


def main() -> int:
    """Print every word that is misspelt, with the places where it stands; return 1 where there is one."""
    found: dict[str, list[Passage]] = {}
    for passage in passages():
        for word in words(passage.text):
            found.setdefault(word, []).append(passage)
    terms = set(TERMS.read_text().split())
    wrong = {word for word in refused(set(found)) if word not in terms and word.lower() not in terms}
    for word in sorted(wrong):
        first = found[word][0]
        print(f"{first.file}: {first.place}: {word} ({len(found[word])})")
    used = {word for name in found for word in (name, name.lower())}
    idle = terms - used
    for term in sorted(idle):
        print(f"{TERMS.relative_to(TOP)}: {term}: no text uses this term")
    print(f"{len(found)} different words, {len(wrong)} misspelt, {len(idle)} idle terms")
    return 1 if wrong or idle else 0


if __name__ == "__main__":
    sys.exit(main())
