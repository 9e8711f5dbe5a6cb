"""Owns how help is shown: with frames where there is room, plain where the terminal is narrow and frames would cut words."""

import shutil
from typing import Any

from typer.core import TyperCommand, TyperGroup

FRAMED_FROM = 72
"""Columns from which the frames hold the longest option whole."""


def _narrow() -> int | None:
    """Return the columns of a terminal that is too narrow for frames, or None."""
    width = shutil.get_terminal_size((80, 24)).columns
    return width if width < FRAMED_FROM else None


class Guided(TyperCommand):
    """A command with help for any width."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401  typer brings its own context
        """Return the help as text; framed help prints itself."""
        ctx.terminal_width = _narrow()
        return super().get_help(ctx)

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write the help."""
        if _narrow() is None:
            super().format_help(ctx, formatter)
        else:
            super(TyperCommand, self).format_help(ctx, formatter)


class GuidedGroup(TyperGroup):
    """All commands together, with help for any width."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401
        """Read the arguments; ``help`` and ``help COMMAND`` ask for help, as people type it."""
        return super().parse_args(ctx, [*args[1:2], "--help"] if args[:1] == ["help"] else args)

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401
        """Return the help as text; framed help prints itself."""
        ctx.terminal_width = _narrow()
        return super().get_help(ctx)

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write the help."""
        if _narrow() is None:
            super().format_help(ctx, formatter)
        else:
            super(TyperGroup, self).format_help(ctx, formatter)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write every command with its whole first sentence; typer would cut it."""
        commands = [(name, self.commands[name]) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, str(one.help).split("\n\n")[0]) for name, one in commands])
