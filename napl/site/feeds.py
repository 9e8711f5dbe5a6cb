"""Owns what is news: trajectories that are new, verdicts, and white spots that opened or closed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlsplit

from napl.gaps.agenda import open_since
from napl.gaps.cells import GapCell, state_of
from napl.gaps.state import WORDS
from napl.quality.reasons import STATE_TITLES
from napl.site.atom import Entry, Feed, atom, newest
from napl.site.context import SiteContext
from napl.site.links import Links
from napl.site.page import LateFile
from napl.site.telling import written
from napl.site.words import sentence

NO_VERDICT = {"submitted", "in-review"}
"""States in which there is nothing to tell of a verdict yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A feed of the site: its path, its title, what is in it, the page that it tells about, and its entries when asked."""

    path: str
    title: str
    about: str
    page: str
    entries: Callable[[SiteContext], Iterator[Entry]]


def feed_files(context: SiteContext) -> Iterator[LateFile]:
    """Yield every feed of the site."""
    for news in FEEDS:
        yield LateFile(news.path, partial(feed_text, context, news))


def feed_text(context: SiteContext, news: News) -> str:
    """Return one feed as Atom."""
    info = context.info
    feed = Feed(
        key=news.path.removesuffix(".xml"),
        title=f"{news.title} – {info.name}",
        subtitle=f"{sentence(news.about)}.",
        author=info.publisher.name,
        host=urlsplit(info.address).hostname or "napl.invalid",
        link=_address(context, news.page),
        here=_address(context, news.path) if _known(context) else None,
    )
    return atom(feed, news.entries(context))


def _known(context: SiteContext) -> bool:
    return context.info.address.startswith("https://")


def _address(context: SiteContext, path: str) -> str:
    """Return where a page is for everybody, or from the folder of the feeds where the site's address is not known."""
    return f"{context.info.address.rstrip('/')}/{path}" if _known(context) else f"../{path}"


def new_trajectories(context: SiteContext) -> Iterator[Entry]:
    """Yield every trajectory that was submitted and not withdrawn, on the day of its submission."""
    for one in context.trajectories:
        standing = context.standing(one)
        if standing is not None and standing.state != "withdrawn":
            yield Entry(
                key=f"trajecten/{one.id}",
                date=one.submitted,
                title=one.title,
                summary=f"{context.provider_name(one.provider)}: {one.summary}",
                link=_address(context, Links().trajectory(one.id)),
            )


def new_verdicts(context: SiteContext) -> Iterator[Entry]:
    """Yield the newest verdicts, each on the first day of its state, with the reason."""
    found: Mapping[str, Entry] = {
        one.id: Entry(
            key=f"oordelen/{one.id}/{standing.state}/{standing.since}",
            date=standing.since,
            title=f"{STATE_TITLES[standing.state].nl.capitalize()}: {one.title}",
            summary="",
            link=f"{_address(context, Links().trajectory(one.id))}#oordeel",
        )
        for one in context.trajectories
        if (standing := context.standing(one)) is not None and standing.state not in NO_VERDICT
    }
    wanted = {entry.key for entry in newest(found.values())}
    for name, entry in found.items():
        verdict = context.verdicts.of(name) if entry.key in wanted else None
        if verdict is not None:
            yield Entry(
                key=entry.key, date=entry.date, title=entry.title, summary=written(verdict.reason.nl), link=entry.link
            )


def moved_spots(context: SiteContext) -> Iterator[Entry]:
    """Yield every cell that is open since a known day, and every one that is covered, on the day that it closed."""
    for cell in context.cells:
        date = open_since(context.supply, cell) if cell.open else covered_since(cell)
        if date is not None:
            words, path, aspect = WORDS[cell.state], cell.path, cell.aspect
            level = context.register.level_title(path, cell.step.to_level)
            place = f"{path.title}, {aspect.title}, naar {level.lower()} ({context.title('sectors', cell.sector)})"
            yield Entry(
                key=f"witte-vlekken/{cell.id}/{'open' if cell.open else 'dicht'}/{date}",
                date=date,
                title=f"{'Open' if cell.open else 'Gedekt'}: {place}",
                summary=f"{words.name.nl.capitalize()}: {words.meaning.nl}.",
                link=_address(context, Links().step(path.id, aspect.id, cell.step.to_level)),
            )


def covered_since(cell: GapCell) -> str | None:
    """Return the day on which a covered cell closed: when the last verdict that it needs began to hold.

    Verdicts are taken in the order in which they began, so one that came after the cell was covered changes nothing. None
    for a cell that is not covered, or that rests on drafts.
    """
    if cell.state != "covered":
        return None
    held = sorted(
        (one for one in cell.counting if one.standing is not None),
        key=lambda one: (one.standing.since if one.standing else "", one.trajectory.id),
    )
    for count, last in enumerate(held, 1):
        if last.standing is not None and state_of(held[:count]) == "covered":
            return last.standing.since
    return None


FEEDS = (
    News(
        path="feeds/nieuw.xml",
        title="Nieuwe trajecten",
        about="trajecten die zijn aangemeld",
        page="trajecten.html",
        entries=new_trajectories,
    ),
    News(
        path="feeds/oordelen.xml",
        title="Oordelen",
        about="oordelen die zijn gegeven, veranderd of verlopen, met de reden",
        page="zo-werkt-het-oordeel.html",
        entries=new_verdicts,
    ),
    News(
        path="feeds/witte-vlekken.xml",
        title="Witte vlekken",
        about="cellen die opengingen, of gedekt raakten",
        page="witte-vlekken.html",
        entries=moved_spots,
    ),
)
"""The feeds of the site, in the order in which pages name them."""
