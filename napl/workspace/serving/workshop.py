"""Owns making the site again after a change: it keeps what did not change, and the result is that of a fresh build."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import Environment

from napl.core.errors import NaplError
from napl.core.finding import Finding, Severity
from napl.core.resources import resource_folder
from napl.core.text import Language
from napl.lint.catalogue import catalogue
from napl.lint.rule import rules
from napl.site.context import site_context
from napl.site.environment import environment
from napl.site.render import Renderer
from napl.workspace.opening import Opened, open_register
from napl.workspace.serving.forgetting import forget
from napl.workspace.serving.memory import Memory
from napl.workspace.serving.site import Site
from napl.workspace.serving.trouble import Told, Trouble, of_error, of_findings, of_text, unread_schema

_LEFTOVER = re.compile(r"\.[^/]*|#[^/]*|[^/]*[~#_]|4913")
"""Names that editors give to files of their own beside the file that somebody edits: swap files, locks, safety copies."""
_OF_NAMES = frozenset({"unknown-file", "symlink-outside", "unreadable-file"})

Stand = tuple[tuple[str, int, int, int], ...]
"""How the files of a folder stand: path, moment of change, size and number of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A new site, and the files of the register that changed since the one before; `language` is the register's."""

    site: Site
    files: tuple[str, ...]
    language: Language | None


class Workshop:
    """Makes the site of a register, as often as asked."""

    def __init__(
        self, root: Path, *, day: Callable[[], date], as_of: date | None = None, site: Path | None = None
    ) -> None:
        """Make nothing yet; `day` tells the calendar's day, `as_of` the one to judge by, `site` where the templates are."""
        self._root, self._day, self._as_of = root, day, as_of
        self._site = site or resource_folder("site")
        self._schemas = resource_folder("schemas")
        self._rules = tuple(rule for rule in rules() if rule.severity is Severity.ERROR)
        self._memory = Memory()
        self._engine: Environment | None = None
        self._stands: dict[Path, Stand] = {}
        self._known: tuple[date, tuple[Finding, ...]] | None = None

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that the site is made of."""
        return (self._root / "data", self._site, self._schemas)

    def renew(self) -> Made | Trouble | None:
        """Return the site as things are now, or why there is none; None where nothing changed since the last time."""
        schemas, site = self._changed(self._schemas), self._changed(self._site)
        if schemas or site:
            forget()
        if self._changed(self._site / "templates"):
            self._engine = None
        if schemas:
            self._memory = Memory()
        opened = self._opened(anew=schemas)
        if isinstance(opened, Told):
            del self._stands[self._schemas]
            return Trouble(items=(opened,))
        seen = self._memory.turn()
        files = () if schemas else seen
        known = (opened.today, opened.findings)
        if not (files or schemas or site) and known == self._known:
            return None
        self._known = known
        return self._made(opened, files)

    def _changed(self, folder: Path) -> bool:
        """Say whether the files of a folder stand otherwise than when this was asked before."""
        before, now = self._stands.get(folder), _stand(folder)
        self._stands[folder] = now
        return before != now

    def _opened(self, *, anew: bool) -> Opened | Told:
        """Return the open register; where `anew` says that the schemas are new, what is wrong with them if that stops it."""
        unread = unread_schema(self._schemas) if anew else None
        if unread is not None:
            return unread
        try:
            return open_register(
                self._root, today=self._day(), as_of=self._as_of, rules=self._rules, jobs=1, look=self._memory.examine
            )
        except Exception as error:
            if not anew:
                raise
            return of_error(error, self._schemas)

    def _made(self, opened: Opened, files: tuple[str, ...]) -> Made | Trouble:
        info = opened.register.info
        language = None if info is None else info.language
        errors = [one for one in opened.findings if one.severity is Severity.ERROR and not _is_leftover(one)]
        if errors:
            return of_findings(errors, language)
        wrong: Told
        try:
            context = site_context(opened.register, opened.today, tuple(catalogue().values()))
            engine = self._engine or environment(self._site / "templates")
            renderer = Renderer(context, self._site, engine)
            renderer.compile()
            site = Site(renderer, context.info.address)
        except NaplError as error:
            wrong = of_text(error.text)
        except Exception as error:  # noqa: BLE001  a template or an asset that somebody is editing may raise anything
            wrong = of_error(error, self._site)
        else:
            self._engine = engine
            return Made(site=site, files=files, language=language)
        return Trouble(items=(wrong,), language=language)


def _stand(folder: Path) -> Stand:
    found = []
    for path in sorted(folder.rglob("*")):
        with suppress(FileNotFoundError):
            one = path.stat()
            found.append((path.as_posix(), one.st_mtime_ns, one.st_size, one.st_ino))
    return tuple(found)


def _is_leftover(finding: Finding) -> bool:
    """Say whether a finding is only that an editor keeps a file of its own in the data for as long as it is open."""
    return finding.rule in _OF_NAMES and _LEFTOVER.fullmatch(finding.file.rpartition("/")[2]) is not None
