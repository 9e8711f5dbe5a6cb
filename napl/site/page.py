"""Owns what a page of the site is: a template, the instances it is rendered for, and the files beside it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from napl.core.declared import declared

if TYPE_CHECKING:
    from napl.site.context import SiteContext

_SAFE_PATH = re.compile(r"[A-Za-z0-9]+([-_][A-Za-z0-9]+)*(/[A-Za-z0-9]+([-_][A-Za-z0-9]+)*)*\.[a-z]+")


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the breadcrumb above an instance: its title and its path on the site."""

    title: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """One file of the site: where it goes, its title and description, and the data for the template, made when asked.

    `source` is the file of the register that the instance tells about, for the link to mend it, `checked` the day
    on which somebody last looked whether that is right (not the day on which the file changed); `scripts` are the files in
    `site/scripts` that it takes, in order, as one file, `later` those that its scripts ask for when they need them.
    """

    path: str
    title: str
    description: str
    data: Callable[[], Mapping[str, object]]
    crumbs: tuple[Crumb, ...] = ()
    source: str | None = None
    checked: str | None = None
    scripts: tuple[str, ...] = ()
    later: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a path that could leave the site's folder or needs quoting."""
        assert _SAFE_PATH.fullmatch(self.path), self.path


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file that goes beside the pages as it is."""

    path: str
    text: str

    @property
    def content(self) -> bytes:
        """Its bytes, in UTF-8."""
        return self.text.encode()


@dataclass(frozen=True, slots=True)
class LateFile:
    """A file that goes beside the pages, made when its turn comes: of these a large site has thousands."""

    path: str
    make: Callable[[], str]

    @property
    def content(self) -> bytes:
        """Its bytes, in UTF-8."""
        return self.make().encode()


File = TextFile | LateFile
Group = Literal["find", "judge", "together", "about"]
GROUPS: Mapping[Group, str] = {
    "find": "Vinden en kiezen",
    "judge": "Oordelen",
    "together": "Samen ontwikkelen",
    "about": "Over het register",
}
"""The groups of the list of pages at the foot of every page, in order, with what they are called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """A page's entry in the list at the foot of every page, and where `top` says so in the menu above; a lower rank first."""

    label: str
    path: str
    rank: int
    group: Group
    top: bool = False


def _no_files(_: "SiteContext") -> tuple[TextFile | LateFile, ...]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A sort of page; `section` names the page whose entry in the menu is current here.

    `late` says that its plan takes long: its files are named after what they hold, and that is worked out from everything.
    `finished` says that its template breaks long words in headings and gives tables their roles itself: a page of which there
    are thousands is not read again for that.
    """

    name: str
    instances: Callable[["SiteContext"], Iterable[Instance]]
    section: str = ""
    late: bool = False
    finished: bool = False
    menu: Menu | None = None
    files: Callable[["SiteContext"], Iterable[File]] = field(default=_no_files)

    @property
    def template(self) -> str:
        """The template's name below `site/templates`."""
        return f"pages/{self.name}.html"


def pages() -> tuple[Page, ...]:
    """Return every page of the site, in order of module name."""
    return declared("napl.site.pages", "PAGE", Page)
