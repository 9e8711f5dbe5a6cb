"""Owns the language in which the program speaks: what `--lang` asks, else the register's, else that of the environment."""

import os
from contextvars import ContextVar
from enum import StrEnum
from typing import Annotated

import typer

from napl.core.text import Language, Text

_asked: ContextVar[Language | None] = ContextVar("asked", default=None)
_of_register: ContextVar[Language | None] = ContextVar("of_register", default=None)


class Lang(StrEnum):
    """The languages, as an option."""

    NL = "nl"
    EN = "en"


def forget() -> None:
    """Begin a run: nothing was asked, and no register is open."""
    _asked.set(None)
    _of_register.set(None)


def follow_register(language: Language | None) -> None:
    """Speak the language of the register that is open, where `--lang` asks for none; Dutch where the register cannot say."""
    _of_register.set(language or "nl")


def spoken() -> Language:
    """Return the language to speak."""
    return _asked.get() or _of_register.get() or _of_environment()


def say(text: Text, *, err: bool = True) -> None:
    """Print a message in the language to speak, by default on standard error."""
    typer.echo(text.within(spoken()), err=err)


def _of_environment() -> Language:
    language = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "nl"
    return "en" if language.startswith("en") else "nl"


def _ask(lang: Lang | None) -> Lang | None:
    _asked.set(None if lang is None else "nl" if lang is Lang.NL else "en")
    return lang


LangOption = Annotated[
    Lang | None,
    typer.Option(
        "--lang",
        help="Language of all messages; by default the register's.",
        show_default=False,
        is_eager=True,
        callback=_ask,
    ),
]
