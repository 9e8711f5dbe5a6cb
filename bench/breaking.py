"""Owns the eight ways in which a made trajectory is broken, each a mistake that people make."""

import re
from collections.abc import Callable

Break = Callable[[str], str]


def _swap(pattern: str, replacement: str) -> Break:
    compiled = re.compile(pattern, re.MULTILINE)

    def broken(text: str) -> str:
        changed, count = compiled.subn(replacement, text, count=1)
        if count != 1:
            message = f"the text has no {pattern!r} to break"
            raise ValueError(message)
        return changed

    return broken


BREAKS: tuple[tuple[str, Break], ...] = (
    ("not-in-list", _swap(r"^origin: provider$", "origin: leverancier")),
    ("unknown-key", _swap(r"^audience: ", "doelgroep: ")),
    ("missing-key", _swap(r"^website: .*\n", "")),
    ("not-a-quantity", _swap(r"^  contact_hours: .*$", "  contact_hours: ongeveer tien")),
    ("not-a-date", _swap(r"^submitted: .*$", "submitted: 2026-02-30")),
    ("dangling-reference", _swap(r"^provider: .*$", "provider: bestaat-niet")),
    ("bad-yaml", _swap(r"^title: .*$", "title: 'Een aanhalingsteken dat niet sluit")),
    ("duplicate-key", _swap(r"^mode: (.*)$", r"mode: \1\nmode: \1")),
)
"""The finding that each way leads to, and the change to the text."""


def broken(text: str, number: int) -> str:
    """Return the text of a trajectory with mistake `number`, counted round the eight ways."""
    return BREAKS[number % len(BREAKS)][1](text)
