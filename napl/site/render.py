"""Owns the making of the site's bytes: which files there are, and each of them when asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Template

from napl.core.errors import NaplError
from napl.core.resources import resource_folder
from napl.core.text import Text
from napl.site.context import SiteContext
from napl.site.environment import environment
from napl.site.links import Links, links_anywhere, links_from, source_link
from napl.site.page import Instance, Menu, Page, TextFile, pages

NOT_FOUND = "404.html"


@dataclass(frozen=True, slots=True)
class Planned:
    """One file of the site that is still to be made: an instance of a page, or a text."""

    path: str
    page: Page
    content: Instance | TextFile


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """An entry of the menu, as seen from one page."""

    label: str
    href: str
    current: str


class Renderer:
    """Makes any file of one site; made once, it is shared by forked workers."""

    def __init__(self, context: SiteContext, templates: Path | None = None) -> None:
        """Compile the templates of every page; `templates` is the folder to take them from instead of the shipped one."""
        self._context = context
        self._known = pages()
        engine = environment(templates or resource_folder("site") / "templates")
        self._templates: dict[str, Template] = {page.name: engine.get_template(page.template) for page in self._known}
        entries = [(page.name, page.menu) for page in self._known if page.menu is not None]
        self._menu: list[tuple[str, Menu]] = sorted(entries, key=lambda entry: entry[1].rank)

    def plan(self) -> tuple[Planned, ...]:
        """Return what the site consists of, in order of page; raises NaplError where two files want the same address.

        Addresses that differ in case only count as the same: not every file system keeps them apart.
        """
        taken: dict[str, Planned] = {}
        for page in self._known:
            contents: list[Instance | TextFile] = [*page.instances(self._context), *page.files(self._context)]
            for content in contents:
                planned = Planned(content.path, page, content)
                if taken.setdefault(content.path.lower(), planned) is not planned:
                    raise NaplError(
                        Text(
                            f"Twee bladzijden van de site krijgen hetzelfde adres `{content.path}`.",
                            f"Two pages of the site get the same address `{content.path}`.",
                        )
                    )
        return tuple(taken.values())

    def render(self, planned: Planned) -> bytes:
        """Return the bytes of one file of the site, in UTF-8."""
        if isinstance(planned.content, TextFile):
            return planned.content.text.encode()
        page, instance, context = planned.page, planned.content, self._context
        to = links_anywhere(context.info.address) if instance.path == NOT_FOUND else links_from(instance.path)
        text = self._templates[page.name].render(
            {
                "info": context.info,
                "reference_day": context.today.isoformat() if context.info.as_of else None,
                "to": to,
                "menu": self._entries(page, instance, to),
                "page": instance,
                "source": source_link(context.info.repository, instance.source) if instance.source else None,
                **instance.data(),
            }
        )
        return text.encode()

    def _entries(self, page: Page, instance: Instance, to: Links) -> list[MenuEntry]:
        return [
            MenuEntry(menu.label, to.page(menu.path), _current(name, menu, page, instance)) for name, menu in self._menu
        ]


def _current(name: str, menu: Menu, page: Page, instance: Instance) -> str:
    """Return what `aria-current` says of a menu entry: this very page, the part that the page is in, or nothing."""
    if instance.path == menu.path:
        return "page"
    return "true" if name in {page.name, page.section} else ""


def render(context: SiteContext) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file of the site, in the order of the plan."""
    renderer = Renderer(context)
    for planned in renderer.plan():
        yield planned.path, renderer.render(planned)
