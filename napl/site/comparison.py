"""Owns how trajectories are laid side by side: the same rows in the same units for each, with what is not known spelt out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from napl.classify.classification import classify
from napl.classify.facet import facets
from napl.classify.frame import frame_of
from napl.model.coming import coming, prices
from napl.model.entity import known
from napl.model.kinds.trajectory import Edition, Trajectory
from napl.site.codes import UNKNOWN
from napl.site.context import SiteContext
from napl.site.load_shown import total_told
from napl.site.standings import shown_standing
from napl.site.words import counted, day, hours, inner, number, price_span, together, word, words

ROWS = (
    "Aanbieder", "Oordeel", "Brengt je naar", "Sector", "Voor wie", "Instapniveau", "Contacturen", "Zelfstudie",
    "Oefenen in je werk", "Uren samen", "Bijeenkomsten", "Looptijd", "EC", "Waar en hoe", "Begint", "Plaatsen",
    "Prijs", "Vorm", "Wie bepaalt wat je leert", "Inschrijven", "Afsluiting", "Erkenning", "Kenmerken van de opzet",
    "Onderbouwing", "Gemeten tot", "Ervaringen", "Voertaal",
)  # fmt: skip
"""What trajectories are compared on, in order."""
_FACETS = frozenset({"model-type", "evidence-level", "evaluation-depth", *(one.id for one in facets() if one.feature)})
_NONE = "geen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two or more trajectories side by side: per row its name, the values, and whether they differ."""

    trajectories: tuple[Trajectory, ...]
    rows: tuple[tuple[str, tuple[str, ...], bool], ...]


def compared(context: SiteContext, trajectories: Sequence[Trajectory]) -> Compared:
    """Return trajectories side by side, in the order given."""
    columns = [values(context, one) for one in trajectories]
    rows = zip(ROWS, zip(*columns, strict=True), strict=True)
    return Compared(trajectories=tuple(trajectories), rows=tuple((name, row, len(set(row)) > 1) for name, row in rows))


def values(context: SiteContext, trajectory: Trajectory) -> tuple[str, ...]:
    """Return what a trajectory says on every row; made once for a site, since many pages compare the same trajectory."""
    book = _book(context)
    if trajectory.id not in book:
        book[trajectory.id] = tuple(_values(context, trajectory))
        assert len(book[trajectory.id]) == len(ROWS)
    return book[trajectory.id]


@lru_cache(maxsize=1)
def _book(_: SiteContext) -> dict[str, tuple[str, ...]]:
    return {}


def _values(context: SiteContext, one: Trajectory) -> Iterator[str]:
    title, load = context.title, one.load
    editions = coming(one, context.today.isoformat())
    standing = shown_standing(context.standing(one))
    classification = classify(one, frame_of(context.register, context.today), only=_FACETS)
    entry = one.entry.level
    yield context.provider_name(one.provider)
    yield f"{standing.title}, {standing.term}" if standing.term else standing.title
    yield "; ".join(_leads(context, one)) or "bij geen stap aangemeld"
    yield context.sector_titles(one.sectors)
    yield one.audience
    yield UNKNOWN if entry == "unknown" else title("levels", entry)
    yield hours(load.contact_hours)
    yield hours(load.self_study_hours)
    yield hours(load.practice_hours)
    yield total_told(load)
    yield number(load.sessions)
    yield counted(load.weeks, "week", "weken")
    yield _NONE if known(load.ec) == 0 else counted(load.ec, "EC", "EC")
    yield word(one.mode, "mode")
    yield _starts(editions)
    yield together(list(dict.fromkeys(edition.place for edition in editions if edition.place))) or UNKNOWN
    yield price_span(prices(one, context.today.isoformat()))
    yield _labels(context, classification.of("model-type"), "model-types")
    yield word(one.programme.agenda_by, "agenda_by")
    yield word(one.programme.enrolment, "enrolment")
    yield word(one.programme.closing, "closing")
    yield together([title("recognitions", held.recognition) for held in one.recognition]) or _NONE
    present = [name for name, label in classification.features.items() if label.value == "present"]
    yield together([inner(title("features", name)) for name in present]) or UNKNOWN
    yield _labels(context, classification.of("evidence-level"), "evidence-levels")
    yield _labels(context, classification.of("evaluation-depth"), "evaluation-depths")
    yield counted(len(context.experiences.get(one.id, ())), "ervaring", "ervaringen")
    yield words(one.language, "language")


def _leads(context: SiteContext, one: Trajectory) -> Iterator[str]:
    for serves in one.serves:
        path = context.register.paths.get(serves.path)
        if path is None:
            continue
        aspects = [inner(aspect.title) for aspect in path.aspects if aspect.id in serves.aspects]
        level = context.register.level_title(path, serves.to_level).lower()
        yield f"{path.title}, naar {level}: {together(aspects)}"


def _starts(editions: Sequence[Edition]) -> str:
    first = min((edition.start for edition in editions if edition.start), default=None)
    if first is not None:
        return day(first)
    return "datum onbekend" if editions else "niets gepland"


def _labels(context: SiteContext, labels: Sequence[object], vocabulary: str) -> str:
    names = [str(getattr(label, "value", "")) for label in labels]
    return together([inner(context.title(vocabulary, name)) for name in names if name != "unknown"]) or UNKNOWN
