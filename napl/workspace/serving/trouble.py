"""Owns why there is no new site: what was found, each at its place, as text for a browser and for a terminal."""

import json
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateSyntaxError

from napl.core.finding import Finding
from napl.core.text import Language, Text, counted
from napl.report.escape import visible
from napl.report.words import FINDING, advised

MOST = 25
"""So many findings are told to a browser at most; after mending those, the next ones come."""
TITLE = Text("Dit moet eerst beter", "This has to be mended first")
OLD = Text(
    "De bladzijde hieronder is nog van vóór deze meldingen.", "The page below is still from before these findings."
)
CLOSE = Text("Sluiten", "Close")
MORE = Text("en daarna nog {}", "and then {}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One thing that is wrong: `place` is ``file:line:column``, or less where less is known."""

    place: str
    message: Text
    advice: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Why there is no new site; `language` is the register's, None where it cannot say."""

    items: tuple[Told, ...]
    language: Language | None = None

    def as_data(self, language: Language, *, old: bool) -> dict[str, object]:
        """Return what a browser shows: plain text only, with what cannot be seen written out.

        `old` says that there is an old page to show below it.
        """
        more = len(self.items) - MOST
        return {
            "language": language,
            "title": TITLE.within(language),
            "note": OLD.within(language) if old else None,
            "close": CLOSE.within(language),
            "items": [
                {
                    "place": visible(item.place),
                    "message": visible(item.message.within(language)),
                    "advice": None if item.advice is None else visible(item.advice.within(language)),
                }
                for item in self.items[:MOST]
            ],
            "more": MORE.within(language).format(counted(more, *FINDING).within(language)) if more > 0 else None,
        }


def of_findings(findings: Iterable[Finding], language: Language | None) -> Trouble:
    """Return the trouble that findings are."""
    return Trouble(items=tuple(map(_told, findings)), language=language)


def _told(finding: Finding) -> Told:
    place = f"{finding.file}:{finding.position.line}:{finding.position.column}"
    advice = None if finding.advice is None else Text(advised(finding, "nl") or "", advised(finding, "en") or "")
    return Told(place=place, message=finding.message, advice=advice)


def of_text(text: Text) -> Told:
    """Return the trouble of something that has no place."""
    return Told(place="", message=text)


def of_error(error: Exception, folder: Path) -> Told:
    """Return what went wrong with a template or another file of the site, at its place below the parent of `folder`."""
    words = f"{type(error).__name__}: {error}"
    return Told(place=_place(error, folder), message=Text(words, words))


def _place(error: Exception, folder: Path) -> str:
    """Return the file and line that an error is about; the engine gives the frames of a template its own file and line."""
    if isinstance(error, TemplateSyntaxError) and error.filename is not None:
        return f"{_below(Path(error.filename), folder)}:{error.lineno}"
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if folder in Path(frame.filename).parents:
            return f"{_below(Path(frame.filename), folder)}:{frame.lineno}"
    name = error.filename if isinstance(error, OSError) else None
    return _below(Path(name), folder) if isinstance(name, str) else ""


def unread_schema(folder: Path) -> Told | None:
    """Return what is wrong with the first schema in a folder that is no JSON, or None where all are."""
    for path in sorted(folder.glob("*.schema.json")):
        try:
            json.loads(path.read_text(encoding="utf-8"))
        except json.JSONDecodeError as error:
            place = f"{_below(path, folder)}:{error.lineno}:{error.colno}"
            return Told(place=place, message=Text(f"dit is geen JSON: {error.msg}", f"this is no JSON: {error.msg}"))
        except (OSError, UnicodeDecodeError) as error:
            return of_error(error, folder)
    return None


def _below(path: Path, folder: Path) -> str:
    return path.relative_to(folder.parent).as_posix() if folder in path.parents else path.as_posix()
