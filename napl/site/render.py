"""Owns the making of the site's bytes: which files there are, and each of them when asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, Template

from napl.core.errors import NaplError
from napl.core.hyphens import hyphenated, patterns
from napl.core.resources import resource_folder
from napl.core.text import Text
from napl.site.assets import ICON, SHARE, STYLE, Asset, assets, bundle
from napl.site.context import SiteContext
from napl.site.environment import environment
from napl.site.feeds import FEEDS
from napl.site.links import NOT_FOUND, Links, canonical, history_link, links_anywhere, links_from, source_link
from napl.site.page import GROUPS, File, Instance, Menu, Page, pages
from napl.site.sitemap import for_search_engines
from napl.site.stacked import stacked


@dataclass(frozen=True, slots=True)
class Planned:
    """One file of the site that is still to be made: an instance of a page, a text, or a file of no page."""

    path: str
    page: Page | None
    content: Instance | File | Asset


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """An entry of the menu, as seen from one page."""

    label: str
    href: str
    current: str


@dataclass(frozen=True, slots=True, eq=False)
class Menus:
    """The menu above a page, and the list of pages at its foot by group; pages with the same ones share one object."""

    top: tuple[MenuEntry, ...]
    foot: tuple[tuple[str, tuple[MenuEntry, ...]], ...]


class Renderer:
    """Makes any file of one site; made once, it is shared by forked workers."""

    def __init__(self, context: SiteContext, site: Path | None = None, engine: Environment | None = None) -> None:
        """Read what forked workers share; no template is compiled yet.

        `site` is the folder to take templates from instead of the shipped one. `engine` is one that an earlier renderer of
        the same folder used: what it compiled is not compiled again.
        """
        self._context = context
        self._site = site
        self._known = pages()
        self._assets = assets(site)
        self._share = canonical(context.info.address, self._assets[SHARE].path)
        self._engine = engine or environment((site or resource_folder("site")) / "templates")
        self._templates: dict[str, Template] = {}
        entries = [(page.name, page.menu) for page in self._known if page.menu is not None]
        self._menu: list[tuple[str, Menu]] = sorted(entries, key=lambda entry: entry[1].rank)
        self._in_menu = frozenset(menu.path for _, menu in self._menu)
        self._made: dict[tuple[str, str, Links], Menus] = {}
        patterns()

    def compile(self, some: Iterable[Page] | None = None) -> None:
        """Compile the templates of some pages, or of all, before they are asked for; raises what is wrong with them."""
        for page in self._known if some is None else some:
            self._template(page)

    def _template(self, page: Page) -> Template:
        if page.name not in self._templates:
            self._templates[page.name] = self._engine.get_template(page.template)
        return self._templates[page.name]

    def plan(self) -> tuple[Planned, ...]:
        """Return what the site consists of; raises NaplError where two files want one address."""
        early = self.early()
        return (*early, *self.late(early))

    def early(self) -> tuple[Planned, ...]:
        """Return the part of the plan that is quickly made, in order of page; raises NaplError as `plan` does."""
        return self._planned((page for page in self._known if not page.late), ())

    def late(self, early: Sequence[Planned]) -> tuple[Planned, ...]:
        """Return the rest of the plan: the late pages, what search engines are told, and the assets."""
        pages = self._planned((page for page in self._known if page.late), early)
        found = (
            canonical(self._context.info.address, one.path) for one in (*early, *pages) if one.path.endswith(".html")
        )
        contents = [one.content for one in (*early, *pages) if isinstance(one.content, Instance)]
        scripts = {names for one in contents for names in (one.scripts, one.later)} - {()}
        told = for_search_engines(self._context.info, sorted(filter(None, found)))
        return (
            *pages,
            *(Planned(file.path, None, file) for file in told),
            *(Planned(asset.path, None, asset) for asset in self._assets.values()),
            *(Planned(asset.path, None, asset) for asset in (bundle(names, self._site) for names in sorted(scripts))),
        )

    def _planned(self, known: Iterable[Page], before: Iterable[Planned]) -> tuple[Planned, ...]:
        """Return the files of some pages; addresses that differ in case only are the same: not every disk keeps them apart."""
        taken = {one.path.lower() for one in before}
        found: list[Planned] = []
        for page in known:
            contents: list[Instance | File] = [*page.instances(self._context), *page.files(self._context)]
            for content in contents:
                if content.path.lower() in taken:
                    raise NaplError(
                        Text(
                            f"Twee bladzijden van de site krijgen hetzelfde adres `{content.path}`.",
                            f"Two pages of the site get the same address `{content.path}`.",
                        )
                    )
                taken.add(content.path.lower())
                found.append(Planned(content.path, page, content))
        return tuple(found)

    def render(self, planned: Planned) -> bytes:
        """Return the bytes of one file of the site, in UTF-8."""
        page, instance, context = planned.page, planned.content, self._context
        if page is None or not isinstance(instance, Instance):
            assert not isinstance(instance, Instance)
            return instance.content
        to = links_anywhere(context.info.address) if instance.path == NOT_FOUND else links_from(instance.path)
        text = self._template(page).render(
            {
                "info": context.info,
                "reference_day": context.today.isoformat() if context.info.as_of else None,
                "to": to,
                "menus": self._menus(page, instance, to),
                "canonical": canonical(context.info.address, instance.path),
                "share": self._share,
                "icon": to.page(self._assets[ICON].path),
                "style": to.page(self._assets[STYLE].path),
                "feeds": [(feed.title, to.page(feed.path)) for feed in FEEDS],
                "script": to.page(bundle(instance.scripts, self._site).path) if instance.scripts else None,
                "later": to.page(bundle(instance.later, self._site).path) if instance.later else None,
                "page": instance,
                "source": source_link(context.info.repository, instance.source) if instance.source else None,
                "history": history_link(context.info.repository, instance.source) if instance.source else None,
                **instance.data(),
            }
        )
        return (text if page.finished else stacked(hyphenated(text))).encode()

    def _menus(self, page: Page, instance: Instance, to: Links) -> Menus:
        here = instance.path if instance.path in self._in_menu else ""
        key = (page.name, here, to)
        if key not in self._made:
            every = [
                (menu, MenuEntry(menu.label, to.page(menu.path), _current(name, menu, page, instance)))
                for name, menu in self._menu
            ]
            self._made[key] = Menus(
                tuple(entry for menu, entry in every if menu.top),
                tuple(
                    (title, tuple(entry for menu, entry in every if menu.group == group))
                    for group, title in GROUPS.items()
                ),
            )
        return self._made[key]


def _current(name: str, menu: Menu, page: Page, instance: Instance) -> str:
    """Return what `aria-current` says of a menu entry: this very page, the part that the page is in, or nothing."""
    if instance.path == menu.path:
        return "page"
    return "true" if name in {page.name, page.section} else ""
