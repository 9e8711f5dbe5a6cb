"""Owns text in the two languages of the toolkit, and how keys and lists are written in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Language = Literal["nl", "en"]
KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """The same message in Dutch and in English."""

    nl: str
    en: str

    def within(self, language: Language) -> str:
        """Return the text in `language`."""
        return self.nl if language == "nl" else self.en


def key_path_text(path: KeyPath) -> str:
    """Return a key path as people write it: ``editions[2].start``."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def counted(count: int, one: Text, many: Text) -> Text:
    """Return a number with its noun: ``1 finding``, ``2 findings``, ``0 findings``."""
    noun = one if count == 1 else many
    return Text(f"{count} {noun.nl}", f"{count} {noun.en}")


def grouped(count: int) -> Text:
    """Return a whole number with a mark between thousands: ``39.985`` in Dutch, ``39,985`` in English."""
    return Text(f"{count:,}".replace(",", "."), f"{count:,}")


def listed(items: Iterable[str], joint: str) -> str:
    """Return items as running text: ``a, b joint c``; an empty string for no items."""
    words = list(items)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"
