"""Owns what is shown at this moment, and telling those who wait for something else."""

import json
from dataclasses import dataclass, replace
from threading import Condition

from napl.core.text import Language
from napl.workspace.serving.site import Site
from napl.workspace.serving.trouble import Trouble
from napl.workspace.serving.workshop import Made


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What is shown: the last good site (None where there was none yet), and why there is no newer one, if so.

    `number` grows with every change of the state, `build` with every new site.
    """

    number: int = 0
    build: int = 0
    site: Site | None = None
    trouble: Trouble | None = None
    language: Language = "nl"


class Board:
    """Holds the state; one thread changes it, many look."""

    def __init__(self, run: str) -> None:
        """Show nothing yet; `run` sets the versions of this run apart from those of another."""
        self._run = run
        self._changed = Condition()
        self._state = State()
        self._open = True

    @property
    def state(self) -> State:
        """What is shown now."""
        with self._changed:
            return self._state

    @property
    def is_open(self) -> bool:
        """Whether anything can still change."""
        with self._changed:
            return self._open

    def version(self, state: State) -> str:
        """Return what a page carries, to know whether it is still the newest."""
        return f"{self._run}-{state.build}"

    def event(self, state: State) -> str:
        """Return what browsers are told of a state, as JSON on one line."""
        trouble, old = state.trouble, state.site is not None
        told = None if trouble is None else trouble.as_data(state.language, old=old)
        return json.dumps({"version": self.version(state), "trouble": told})

    def show(self, outcome: Made | Trouble, language: Language) -> None:
        """Show a new site, or keep the old one and say what the trouble is."""
        with self._changed:
            old = self._state
            if isinstance(outcome, Made):
                new = replace(old, build=old.build + 1, site=outcome.site, trouble=None, language=language)
            else:
                new = replace(old, trouble=outcome, language=language)
            if new != old:
                self._state = replace(new, number=old.number + 1)
                self._changed.notify_all()

    def wait(self, seen: int, seconds: float) -> State:
        """Return the state when it is another than `seen`, or as it is after so many seconds or when the board closes."""
        with self._changed:
            self._changed.wait_for(lambda: self._state.number != seen or not self._open, seconds)
            return self._state

    def close(self) -> None:
        """Let everybody who waits go."""
        with self._changed:
            self._open = False
            self._changed.notify_all()
