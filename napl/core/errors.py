"""Owns the one exception that means: the tool cannot go on."""

from napl.core.text import Text


class NaplError(Exception):
    """The tool cannot go on; `text` says why and what to do. Ends in exit code 3."""

    def __init__(self, text: Text) -> None:
        """Keep the reason in both languages."""
        super().__init__(text.en)
        self.text = text

    def __reduce__(self) -> tuple[type["NaplError"], tuple[Text]]:
        """Return what makes it again: a worker may raise it."""
        return type(self), (self.text,)
