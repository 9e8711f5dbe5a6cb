"""Owns how a report speaks: one language, plain sentences, numbers and dates as that language writes them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from napl.core.text import Language, Text, listed
from napl.gaps.cells import GapCell
from napl.model.entity import Date
from napl.model.register import Register
from napl.report.figures import number

MONTHS = (
    Text("januari", "January"), Text("februari", "February"), Text("maart", "March"), Text("april", "April"),
    Text("mei", "May"), Text("juni", "June"), Text("juli", "July"), Text("augustus", "August"),
    Text("september", "September"), Text("oktober", "October"), Text("november", "November"),
    Text("december", "December"),
)  # fmt: skip
_DATE = re.compile(r"\b([0-9]{4})-([0-9]{2})-([0-9]{2})\b")
_NAME = re.compile(r"`([a-z0-9]+(?:-[a-z0-9]+)*)`")
NAMED = 4
"""So many names are written out in a sentence; of more the number is told."""


def by(count: float, one: str, more: str) -> str:
    """Return the word that goes with a number: for one, or for more and for none."""
    return one if count == 1 else more


def sentence(text: str) -> str:
    """Return a text with a capital first letter."""
    return text[:1].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class Voice:
    """One language, and the register whose names are told."""

    language: Language
    register: Register

    def say(self, nl: str, en: str) -> str:
        """Return the words in the language that is spoken."""
        return nl if self.language == "nl" else en

    def within(self, text: Text) -> str:
        """Return a text in the language that is spoken."""
        return text.within(self.language)

    def number(self, value: float | None) -> str:
        """Return a number with its separators, rounded to two decimals; a question mark where it is not known."""
        return number(None if value is None else round(value, 2), self.language)

    def fixed(self, value: float) -> str:
        """Return a number with two decimals, whatever they are."""
        text = f"{value:.2f}"
        return text.replace(".", ",") if self.language == "nl" else text

    def short(self, value: float) -> str:
        """Return a number in at most three figures, without zeros that say nothing: ``0,25``."""
        text = f"{value:.3g}"
        return text.replace(".", ",") if self.language == "nl" else text

    def euro(self, value: float | None) -> str:
        """Return an amount in euro."""
        return "?" if value is None else f"€ {self.number(value)}"

    def count(self, value: float, nl: tuple[str, str], en: tuple[str, str]) -> str:
        """Return a number with its noun, for one and for more."""
        one, more = nl if self.language == "nl" else en
        return f"{self.number(value)} {one if value == 1 else more}"

    def day(self, date: Date) -> str:
        """Return a date in full: ``4 februari 2027``."""
        return f"{int(date[8:])} {MONTHS[int(date[5:7]) - 1].within(self.language)} {int(date[:4])}"

    def dated(self, text: str) -> str:
        """Return a text in which dates are written in full."""
        return _DATE.sub(lambda match: self.day(match[0]) if "01" <= match[2] <= "12" else match[0], text)

    def named(self, text: Text) -> str:
        """Return a text with its dates in full, and the title of an entry for its id between backticks."""
        return _NAME.sub(lambda match: f"‘{self._title(match[1])}’", self.dated(self.within(text)))

    def _title(self, name: str) -> str:
        for kind in ("trajectory", "quality-framework", "path", "lab"):
            title = getattr(self.register.of(kind).get(name), "title", None)
            if isinstance(title, str):
                return title
        region = self.register.regions.get(name)
        return region.name if region else name

    def listed(self, items: Iterable[str], most: int = NAMED) -> str:
        """Return items as running text; of more than `most` (and one) the rest is a number."""
        some = list(items)
        if len(some) > most + 1:
            more = len(some) - most
            some = [*some[:most], self.say(f"{more} andere", f"{more} others")]
        return listed(some, self.say("en", "and"))

    def titles(self, items: Iterable[str], most: int = NAMED) -> str:
        """Return titles from the data as running text, each in quotation marks."""
        return self.listed((self.say(f"‘{title}’", f"‘{title}’") for title in items), most)

    def cell(self, cell: GapCell) -> str:
        """Return a cell as people call it: ``Relevantie, naar vakbekwaam``."""
        level = self.register.level_title(cell.path, cell.step.to_level)
        level = level[:1].lower() + level[1:]
        return self.say(f"{cell.aspect.title}, naar {level}", f"{cell.aspect.title}, to {level}")

    def where(self, cell: GapCell) -> str:
        """Return the path and the sector of a cell: ``Curriculumdeskundigheid · po``."""
        return f"{cell.path.title} · {cell.sector}"

    def change(self, before: int, now: int) -> str:
        """Return the difference with its sign; a dash where there is none."""
        difference = now - before
        return "=" if not difference else f"+{difference}" if difference > 0 else f"−{-difference}"
