"""Owns pieces of pages that come back on other pages: each is rendered once and kept, up to a bound."""

from collections.abc import Hashable

from jinja2.runtime import Macro

BOUND = 16_000
"""Pieces that are kept at most, so that a large register does not fill memory with pieces that never come back."""


class Kept:
    """What templates call as ``kept(macro, ...)``: the macro is imported, so what it gives depends on its arguments only."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._pieces: dict[tuple[Macro, tuple[Hashable, ...]], str] = {}

    def __call__(self, macro: Macro, *given: Hashable) -> str:
        """Return what the macro makes of its arguments; equal arguments give the piece that was made before."""
        key = (macro, given)
        piece = self._pieces.get(key)
        if piece is None:
            if len(self._pieces) >= BOUND:
                self._pieces.clear()
            piece = self._pieces[key] = macro(*given)
        return piece
